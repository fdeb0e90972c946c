import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDeliveries } from '../../src/modules/conversations/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { createDeliveryLoop } from '../../src/worker/deliveries.ts';
import type { Loop } from '../../src/worker/loop.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { waitFor } from '../support/process.ts';
import {
  startTelegramDouble,
  type TelegramDouble,
  type TelegramUser,
} from '../support/telegram.ts';
import { chatsOf } from './chats.ts';

const within = 20_000;

onEachDatabase('deliveries', ({ open }) => {
  let telegram: TelegramDouble;
  let database: Database;
  let service: TestApp;
  let sender: ReturnType<typeof createTelegramSender>;
  let chats: ReturnType<typeof chatsOf>;
  let nextId = 20_000;
  let user: TelegramUser;
  const loops: Loop[] = [];

  beforeAll(async () => {
    telegram = await startTelegramDouble();
    sender = createTelegramSender({ token: `1:${'a'.repeat(35)}`, apiRoot: telegram.url });
    database = await open();
    service = await startTestApp({ database, engine: scriptedEngine(), sender });
    chats = chatsOf(service);
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await telegram.stop();
  });
  beforeEach(async () => {
    user = await meet();
  });
  afterEach(async () => {
    telegram.heal();
    telegram.up();
    await Promise.all(loops.splice(0).map((loop) => loop.stop()));
    await database.db.deleteFrom('outbox').execute();
  });

  async function meet(): Promise<TelegramUser> {
    nextId += 1;
    const met = telegram.user(nextId);
    await chats.open(met.id);
    return met;
  }
  async function startLoop(): Promise<void> {
    const loop = createDeliveryLoop({ ...service.core, sender });
    loops.push(loop);
    await loop.start();
  }
  const deliveries = () => createDeliveries({ ...service.core, sender });
  const received = (texts: string[], by = user) =>
    waitFor(() => by.receivedTexts.length >= texts.length, within)
      .catch(() => undefined)
      .then(() => expect(by.receivedTexts).toEqual(texts));
  const sendsTo = ({ id }: TelegramUser) =>
    telegram.calls.filter(
      ({ method, params }) => method === 'sendMessage' && params['chat_id'] === id,
    );
  const isSettled = async () => {
    const open = await database.db
      .selectFrom('outbox')
      .select('id')
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .execute();
    return open.length === 0;
  };
  const expireLeases = () =>
    database.db
      .updateTable('outbox')
      .set({ lease_until: sql`now() - interval '1 second'` })
      .where('lease_until', 'is not', null)
      .execute();
  const claimOnly = async () => {
    const [delivery, ...others] = await deliveries().claim(10);
    if (!delivery || others.length > 0) throw new Error('expected one bubble to claim');
    return delivery;
  };

  test('bubbles of a chat arrive in order, with typing shown while more are to come', async () => {
    await startLoop();
    await chats.say(user.id, 'One', 'Two', 'Three');
    await received(['One', 'Two', 'Three']);
    const shown = telegram.calls
      .filter(({ params }) => params['chat_id'] === user.id)
      .map(({ method, params }) => params['text'] ?? method);
    expect(shown).toEqual(['One', 'sendChatAction', 'Two', 'sendChatAction', 'Three']);
  });

  test('a bubble that is taken back while it is being sent does not stay in the chat', async () => {
    await chats.say(user.id, 'One');
    const sendText: typeof sender.sendText = async (...bubble) => {
      const sent = await sender.sendText(...bubble);
      await database.db.deleteFrom('outbox').execute();
      return sent;
    };
    const late = createDeliveries({ ...service.core, sender: { ...sender, sendText } });
    await late.deliver(await claimOnly());
    expect(user.received).toMatchObject([{ text: 'One', isRemoved: true }]);
  });

  test('429 is waited out as long as asked, by that chat alone, and its order holds', async () => {
    const other = await meet();
    telegram.fail('sendMessage', {
      status: 429,
      body: { parameters: { retry_after: 2 } },
      chatId: user.id,
      times: 1,
    });
    await startLoop();
    await chats.say(user.id, 'One');
    await chats.say(user.id, 'Two');
    await waitFor(() => sendsTo(user).length === 1, within);
    await chats.say(other.id, 'Meanwhile');
    await received(['Meanwhile'], other);
    expect(user.receivedTexts).toEqual([]);
    await received(['One', 'Two']);
    const [refused, repeated] = sendsTo(user);
    expect((repeated?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1_990);
    expect(sendsTo(user).map(({ params }) => params['text'])).toEqual(['One', 'One', 'Two']);
  });

  test('what waited behind a delayed bubble does not come all at once', async () => {
    telegram.fail('sendMessage', { status: 503, times: 2 });
    await chats.say(user.id, 'One');
    await chats.say(user.id, 'Two');
    await startLoop();
    await received(['One', 'Two']);
    const [one, two] = user.received;
    expect((two?.at ?? 0) - (one?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test('a chat that is waited for is not asked about all the time', async () => {
    await chats.say(user.id, 'One');
    await chats.say(user.id, 'Two');
    telegram.fail('sendMessage', { status: 429, body: { parameters: { retry_after: 60 } } });
    expect(await deliveries().deliver(await claimOnly())).toBe('postponed');
    expect(await deliveries().nextMs()).toBeGreaterThan(30_000);
  });

  test('who blocks the bot gets nothing more until writing again', async () => {
    await startLoop();
    user.blocks();
    await chats.say(user.id, 'One', 'Two');
    await waitFor(isSettled, within);
    expect(sendsTo(user)).toHaveLength(1);
    user.unblocks();
    await chats.say(user.id, 'Are you there?');
    await waitFor(isSettled, within);
    expect(sendsTo(user)).toHaveLength(1);
    await chats.write(user.id, 'I am back');
    await chats.say(user.id, 'Welcome back');
    await received(['Welcome back']);
  });

  test('a bubble Telegram refuses is given up at once, and those behind it go on', async () => {
    telegram.fail('sendMessage', { status: 400, times: 1 });
    await startLoop();
    await chats.say(user.id, 'Refused', 'Fine', 'Fine too');
    await received(['Fine', 'Fine too']);
    expect(sendsTo(user)).toHaveLength(3);
    const failed = await database.db
      .selectFrom('outbox')
      .select('failure')
      .where('failed_at', 'is not', null)
      .execute();
    expect(failed).toEqual([{ failure: 'rejected' }]);
  });

  test('an outage of Telegram delays bubbles and loses none', async () => {
    telegram.fail('sendMessage', { status: 500, times: 1 });
    telegram.fail('sendMessage', { dropConnection: 'before', times: 1 });
    await startLoop();
    await chats.say(user.id, 'One', 'Two');
    await received(['One', 'Two']);
    expect(sendsTo(user)).toHaveLength(4);
  });

  test('an answer lost on its way repeats that one bubble and no other', async () => {
    telegram.fail('sendMessage', { dropConnection: 'after', times: 1 });
    await startLoop();
    await chats.say(user.id, 'One', 'Two');
    await waitFor(isSettled, within);
    expect(user.receivedTexts).toEqual(['One', 'One', 'Two']);
  });

  test('several workers send every bubble once, in the order of its chat', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, meet));
    await Promise.all([startLoop(), startLoop(), startLoop()]);
    for (const text of ['One', 'Two', 'Three'])
      await Promise.all(people.map(({ id }) => chats.say(id, text)));
    await waitFor(isSettled, within);
    for (const each of people) expect(each.receivedTexts).toEqual(['One', 'Two', 'Three']);
  });

  test('a bubble of a killed worker waits for its lease and is taken over then', async () => {
    await chats.say(user.id, 'One');
    await claimOnly();
    expect(await deliveries().claim(10)).toEqual([]);
    await expireLeases();
    await startLoop();
    await received(['One']);
  });

  test('a worker that was held up leaves the bubble to who may still have the time', async () => {
    await chats.say(user.id, 'One');
    const late = await claimOnly();
    const outcome = await deliveries().deliver({ ...late, claimedAtMs: late.claimedAtMs - 5_000 });
    expect([outcome, sendsTo(user).length]).toEqual(['postponed', 0]);
    await startLoop();
    await received(['One']);
  });

  test('who has lost the lease gives nothing back in the name of the new holder', async () => {
    await chats.say(user.id, 'One');
    const lost = await claimOnly();
    await expireLeases();
    await claimOnly();
    telegram.fail('sendMessage', {
      status: 429,
      body: { parameters: { retry_after: 0 } },
      times: 1,
    });
    await deliveries().deliver(lost);
    expect(await deliveries().claim(10)).toEqual([]);
    telegram.fail('sendMessage', { status: 400, times: 1 });
    await deliveries().deliver(lost);
    expect(await isSettled()).toBe(false);
  });

  test('no transaction is open while Telegram is called', async () => {
    telegram.fail('sendMessage', { delayMs: 1_500, times: 1 });
    await startLoop();
    await chats.say(user.id, 'One');
    await waitFor(() => sendsTo(user).length === 1, within);
    // On the embedded database this would wait for the end of any transaction.
    const { rows } = await sql`select pid from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`.execute(
      database.db,
    );
    expect([rows, user.receivedTexts]).toEqual([[], []]);
    await received(['One']);
  });

  test('a bubble that left is not sent again because the database failed just then', async () => {
    const rename = (from: string, to: string) =>
      sql`alter table outbox rename column ${sql.ref(from)} to ${sql.ref(to)}`.execute(database.db);
    await chats.say(user.id, 'One');
    const delivery = await claimOnly();
    await rename('telegram_message_id', 'away');
    const delivered = deliveries().deliver(delivery);
    await received(['One']);
    await rename('away', 'telegram_message_id');
    expect([await delivered, await isSettled()]).toEqual(['sent', true]);
  });
});
