import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BroadcastDraft } from '../../src/contract/broadcasts.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { createBroadcastSending } from '../../src/modules/broadcasts/index.ts';
import { createBroadcastLoop } from '../../src/worker/broadcasts.ts';
import type { Loop } from '../../src/worker/loop.ts';
import { adminId, startTestApp, type TestApp } from '../support/app.ts';
import { fillCrowd } from '../support/crowd.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { waitFor } from '../support/process.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const within = 20_000;
const fromOperator = '– News from the people who run this bot. To get none: /stop';
const fromOperatorRu = '– Новости от тех, кто ведёт этого бота. Больше не присылать: /stop';

onEachDatabase('broadcasts', ({ open }) => {
  let telegram: TelegramDouble;
  let database: Database;
  let service: TestApp;
  let sender: ReturnType<typeof createTelegramSender>;
  let nextId = 40_000;
  const loops: Loop[] = [];

  beforeAll(async () => {
    telegram = await startTelegramDouble();
    sender = createTelegramSender({ token: `1:${'a'.repeat(35)}`, apiRoot: telegram.url });
    database = await open();
    service = await startTestApp({ database, engine: scriptedEngine(), sender });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await telegram.stop();
  });
  beforeEach(async () => {
    await database.db.deleteFrom('users').execute();
    telegram.calls.length = 0;
  });
  afterEach(async () => {
    telegram.heal();
    telegram.up();
    await stopLoops();
    await database.db.deleteFrom('broadcasts').execute();
  });

  const broadcasts = () => service.core.broadcasts;
  async function crowd(count: number, about: Parameters<typeof fillCrowd>[3] = {}) {
    const ids = Array.from({ length: count }, () => (nextId += 1));
    await fillCrowd(database, service.encryptionKey, ids, about);
    return ids;
  }
  async function begin(draft: Partial<BroadcastDraft> = {}): Promise<string> {
    const { id } = await broadcasts().create(adminId, { texts: { en: 'News' }, ...draft });
    await broadcasts().change(adminId, id, 'start');
    return id;
  }
  async function startLoop(): Promise<void> {
    const loop = createBroadcastLoop({ ...service.core, sender });
    loops.push(loop);
    await loop.start();
  }
  const stopLoops = () => Promise.all(loops.splice(0).map((loop) => loop.stop()));
  const report = (id: string) => broadcasts().report(id);
  const isDone = (id: string) =>
    waitFor(async () => (await report(id)).state === 'done', within).then(() => report(id));
  const sends = () => telegram.calls.filter(({ method }) => method === 'sendMessage');
  const receivers = () => sends().map(({ params }) => params['chat_id']);
  const received = (id: number) => telegram.user(id).receivedTexts;
  const update = (id: number, set: object) =>
    database.db.updateTable('users').set(set).where('id', '=', id).execute();

  test('everybody gets it once, in order, with a last line that says whose words these are', async () => {
    const ids = await crowd(5);
    const id = await begin();
    await startLoop();
    expect(await isDone(id)).toMatchObject({
      total: 5,
      sent: 5,
      blocked: 0,
      failed: 0,
      waiting: 0,
    });
    expect(receivers()).toEqual(ids);
    for (const user of ids) expect(received(user)).toEqual([`News\n\n${fromOperator}`]);
  });

  test('no more than twenty-five leave a second', async () => {
    await crowd(30);
    const id = await begin();
    await startLoop();
    await isDone(id);
    const times = sends().map(({ at }) => at);
    const [first = 0, last = 0] = [times.at(0), times.at(-1)];
    // The double notes when a call arrives, so single gaps may be shorter than those it was sent with.
    expect(last - first).toBeGreaterThan(29 * 40 - 20);
  });

  test('people get the text of their language, or the other one with a line they can read', async () => {
    const [en = 0] = await crowd(1, { language: 'en' });
    const [ru = 0] = await crowd(1, { language: 'ru' });
    await startLoop();
    await isDone(await begin({ texts: { en: 'News', ru: 'Новости' } }));
    await isDone(await begin({ texts: { en: 'Only English' } }));
    expect(received(en)).toEqual([`News\n\n${fromOperator}`, `Only English\n\n${fromOperator}`]);
    expect(received(ru)).toEqual([
      `Новости\n\n${fromOperatorRu}`,
      `Only English\n\n${fromOperatorRu}`,
    ]);
  });

  test('left out are those who said /stop, blocked the bot, are not known to be grown up, or have no chat', async () => {
    const [fine = 0, stopped = 0, blocked = 0, young = 0, guest = 0, group = 0] = await crowd(6);
    const chat = (user: number, set: object) =>
      database.db.updateTable('conversations').set(set).where('user_id', '=', user).execute();
    await update(stopped, { stopped_at: new Date() });
    await chat(blocked, { is_blocked: true });
    await update(young, { adult_confirmed_at: null });
    await chat(guest, { chat_id: null });
    await chat(group, { chat_id: -100 });
    const id = await begin();
    await startLoop();
    expect(await isDone(id)).toMatchObject({ total: 1, sent: 1 });
    expect(receivers()).toEqual([fine]);
  });

  test('the audience is who all conditions hold for: language, plan in force, written lately', async () => {
    const past = new Date(Date.now() - 1_000);
    const later = new Date(Date.now() + 86_400_000);
    const [both = 0] = await crowd(1, { language: 'ru', plan: 'premium', plan_expires_at: later });
    await crowd(1, { language: 'ru', plan: 'premium', plan_expires_at: past });
    await crowd(1, { language: 'en', plan: 'premium', plan_expires_at: null });
    const [silent = 0] = await crowd(1, { language: 'ru', plan: 'premium', plan_expires_at: null });
    await write(both, 2);
    await write(silent, 20);
    const count = async (audience: BroadcastDraft['audience']) =>
      (await broadcasts().create(adminId, { texts: { en: 'News' }, audience })).recipients;
    expect(await count({})).toEqual({ en: 1, ru: 3 });
    expect(await count({ plan: 'premium' })).toEqual({ en: 1, ru: 2 });
    expect(await count({ plan: 'free' })).toEqual({ en: 0, ru: 1 });
    expect(await count({ language: 'en' })).toEqual({ en: 1, ru: 0 });
    expect(await count({ active_days: 30 })).toEqual({ en: 0, ru: 2 });
    const audience = { language: 'ru', plan: 'premium', active_days: 7 } as const;
    expect(await count(audience)).toEqual({ en: 0, ru: 1 });
    const id = await begin({ audience });
    await startLoop();
    await isDone(id);
    expect(receivers()).toEqual([both]);
  });

  /** Somebody wrote something so many days ago. */
  async function write(userId: number, daysAgo: number): Promise<void> {
    const { id } = await database.db
      .selectFrom('conversations')
      .select('id')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    const message = { id: crypto.randomUUID(), conversation_id: id, user_id: userId, role: 'user' };
    const written = {
      content: Buffer.from('x'),
      created_at: new Date(Date.now() - daysAgo * 86_400_000),
    };
    await database.db
      .insertInto('messages')
      .values({ ...message, ...written })
      .execute();
  }

  test('who has blocked the bot is marked, and nothing else is sent to that chat', async () => {
    const [one = 0, gone = 0, two = 0] = await crowd(3);
    telegram.user(gone).blocks();
    const id = await begin();
    await startLoop();
    expect(await isDone(id)).toMatchObject({ total: 3, sent: 2, blocked: 1 });
    expect(receivers()).toEqual([one, gone, two]);
    telegram.user(gone).unblocks();
    expect(await isDone(await begin())).toMatchObject({ total: 2, sent: 2 });
    const { is_blocked: isBlocked } = await database.db
      .selectFrom('conversations')
      .select('is_blocked')
      .where('user_id', '=', gone)
      .executeTakeFirstOrThrow();
    expect([isBlocked, received(gone)]).toEqual([true, []]);
  });

  test('429 is waited out exactly, and nobody is passed over or written to meanwhile', async () => {
    const [one = 0, two = 0, three = 0] = await crowd(3);
    telegram.fail('sendMessage', {
      status: 429,
      body: { parameters: { retry_after: 2 } },
      chatId: two,
      times: 2,
    });
    const id = await begin();
    await startLoop();
    expect(await isDone(id)).toMatchObject({ sent: 3 });
    expect(receivers()).toEqual([one, two, two, two, three]);
    const [, first, second, third] = sends().map(({ at }) => at);
    for (const waited of [(second ?? 0) - (first ?? 0), (third ?? 0) - (second ?? 0)]) {
      expect(waited).toBeGreaterThanOrEqual(1_990);
    }
  });

  test('trouble on the way is tried again with the same person', async () => {
    const [one = 0, two = 0] = await crowd(2);
    telegram.fail('sendMessage', { status: 500, times: 1 });
    telegram.fail('sendMessage', { dropConnection: 'before', times: 1 });
    const id = await begin();
    await startLoop();
    expect(await isDone(id)).toMatchObject({ sent: 2 });
    expect(receivers()).toEqual([one, one, one, two]);
    expect(received(one)).toHaveLength(1);
  });

  test('what Telegram refuses has failed, and the others get theirs', async () => {
    const [one = 0, two = 0] = await crowd(2);
    telegram.fail('sendMessage', { status: 400, chatId: one, times: 1 });
    const id = await begin();
    await startLoop();
    expect(await isDone(id)).toMatchObject({ sent: 1, failed: 1 });
    expect(receivers()).toEqual([one, two]);
  });

  test('paused it stands still, resumed it goes on where it was', async () => {
    const ids = await crowd(40);
    const id = await begin();
    await startLoop();
    await waitFor(() => sends().length >= 5, within);
    await broadcasts().change(adminId, id, 'pause');
    await stopLoops();
    const before = sends().length;
    expect(await report(id)).toMatchObject({ state: 'paused', sent: before, waiting: 40 - before });
    await startLoop();
    await stopLoops();
    expect(sends()).toHaveLength(before);
    await broadcasts().change(adminId, id, 'resume');
    await startLoop();
    expect(await isDone(id)).toMatchObject({ sent: 40, total: 40 });
    expect(receivers()).toEqual(ids);
  });

  test('cancelled it ends for good, and what was sent stays in the report', async () => {
    await crowd(40);
    const id = await begin();
    await startLoop();
    await waitFor(() => sends().length >= 3, within);
    await broadcasts().change(adminId, id, 'cancel');
    await stopLoops();
    const sent = sends().length;
    expect(sent).toBeLessThan(40);
    expect(await report(id)).toMatchObject({ state: 'cancelled', sent, waiting: 40 - sent });
    await expect(broadcasts().change(adminId, id, 'resume')).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  test('several workers never send at once, and nobody gets it twice', async () => {
    const ids = await crowd(40);
    const id = await begin();
    await Promise.all([startLoop(), startLoop(), startLoop()]);
    await isDone(id);
    expect(receivers()).toEqual(ids);
  });

  test('two broadcasts go one after the other', async () => {
    const ids = await crowd(10);
    const first = await begin({ texts: { en: 'First' } });
    const second = await begin({ texts: { en: 'Second' } });
    await Promise.all([startLoop(), startLoop()]);
    await isDone(first);
    await isDone(second);
    expect(receivers()).toEqual([...ids, ...ids]);
    expect(received(ids[0] ?? 0).map((text) => text.split('\n')[0])).toEqual(['First', 'Second']);
  });

  test('a killed worker’s broadcast waits for the lease and is then gone on with', async () => {
    await crowd(2);
    const id = await begin();
    const sending = createBroadcastSending({ ...service.core, sender });
    const [dead] = await sending.claim();
    expect(dead?.id).toBe(id);
    expect(await sending.claim()).toEqual([]);
    await database.db
      .updateTable('broadcasts')
      .set({ lease_until: sql`now() - interval '1 second'` })
      .execute();
    const [alive] = await sending.claim();
    if (!dead || !alive) throw new Error('expected two claims');
    // Whoever comes back from the dead finds that somebody else has the claim.
    await sending.send(dead, new AbortController().signal);
    expect([sends().length, await sending.claim()]).toEqual([0, []]);
    await sending.send(alive, new AbortController().signal);
    expect([sends().length, (await report(id)).state]).toEqual([2, 'done']);
  });

  test('asked to stop, a worker leaves the rest to the next one at once, also in a long wait', async () => {
    const ids = await crowd(20);
    const [, , third = 0] = ids;
    telegram.fail('sendMessage', {
      status: 429,
      body: { parameters: { retry_after: 3 } },
      chatId: third,
      times: 1,
    });
    const id = await begin();
    await startLoop();
    await waitFor(() => sends().length === 3, within);
    await stopLoops();
    const refusedAt = sends().at(-1)?.at ?? 0;
    await startLoop();
    await isDone(id);
    expect(receivers()).toEqual([...ids.slice(0, 3), ...ids.slice(2)]);
    expect((sends()[3]?.at ?? 0) - refusedAt).toBeGreaterThanOrEqual(2_900);
  });

  test('who says /stop or leaves while it is under way is left out', async () => {
    const ids = await crowd(12);
    const [stopped = 0, removed = 0, blocked = 0] = ids.slice(-3);
    telegram.fail('sendMessage', { delayMs: 1_000, times: 1 });
    const id = await begin();
    await startLoop();
    await waitFor(() => sends().length === 1, within);
    await update(stopped, { stopped_at: new Date() });
    await service.core.users.remove(removed);
    await database.db
      .updateTable('conversations')
      .set({ is_blocked: true })
      .where('user_id', '=', blocked)
      .execute();
    expect(await isDone(id)).toMatchObject({ total: 12, sent: 9, left_out: 2, blocked: 1 });
    expect(receivers()).toEqual(ids.slice(0, -3));
  });

  test('who begins anew while it is under way still gets it', async () => {
    const ids = await crowd(2);
    telegram.fail('sendMessage', { delayMs: 500, times: 1 });
    const id = await begin();
    await startLoop();
    await waitFor(() => sends().length === 1, within);
    await database.db.deleteFrom('conversations').execute();
    expect(await isDone(id)).toMatchObject({ sent: 2, blocked: 0 });
    expect(receivers()).toEqual(ids);
  });

  test('nothing of it is in a conversation: no history, no bubble on its way', async () => {
    await crowd(2);
    await startLoop();
    await isDone(await begin());
    const rows = async (table: 'messages' | 'outbox') =>
      database.db.selectFrom(table).select('id').execute();
    expect([await rows('messages'), await rows('outbox')]).toEqual([[], []]);
  });

  test('what has left is not sent again because the database failed just then', async () => {
    const ids = await crowd(3);
    const rename = (from: string, to: string) =>
      sql`alter table broadcast_recipients rename column ${sql.ref(from)} to ${sql.ref(to)}`.execute(
        database.db,
      );
    telegram.fail('sendMessage', { delayMs: 500, times: 1 });
    const id = await begin();
    await startLoop();
    await waitFor(() => sends().length === 1, within);
    await rename('settled_at', 'away');
    await waitFor(() => received(ids[0] ?? 0).length === 1, within);
    await rename('away', 'settled_at');
    expect(await isDone(id)).toMatchObject({ sent: 3 });
    expect(receivers()).toEqual(ids);
  });

  test('no transaction is open while Telegram is called', async () => {
    await crowd(1);
    telegram.fail('sendMessage', { delayMs: 1_000, times: 1 });
    const id = await begin();
    await startLoop();
    await waitFor(() => sends().length === 1, within);
    const { rows } = await sql`select pid from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`.execute(
      database.db,
    );
    expect([rows, (await report(id)).sent]).toEqual([[], 0]);
    await isDone(id);
  });
});
