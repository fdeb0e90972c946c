import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { localTime } from '../../src/lib/local-time.ts';
import { countKept } from '../../src/modules/conversations/index.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { createDeliveryLoop } from '../../src/worker/deliveries.ts';
import { onEachDatabase } from '../support/databases.ts';
import { failing, saidBy } from '../support/engine.ts';
import { waitFor } from '../support/process.ts';
import { startTelegramDouble } from '../support/telegram.ts';
import { limitStage, noon } from './limit-stage.ts';

const limitLine = /last answer for today/;
const hourMs = 3_600_000;

onEachDatabase('the limit of the day', (database) => {
  const stage = limitStage(database, 310_000);
  const { engine, clock } = stage;
  const after = (ms: number) => new Date(clock.now.getTime() + ms);
  const limitLines = async () => (await stage.said()).filter((text) => limitLine.test(text));
  /** Everything the engine was told by the user, in order. */
  const heard = () => engine.requests.flatMap((request) => saidBy(request).split('\n'));

  test('of 60 messages 50 are answered, which is said once, and the rest is on the next day', async () => {
    await stage.writeMany(60);
    await stage.work();
    expect(engine.requests).toHaveLength(1);
    expect(heard()).toHaveLength(50);
    expect(await stage.unanswered()).toBe(10);
    expect(await stage.keptUntil()).toEqual(['2026-11-25T00:00:00.000Z']);
    const [line = '', ...more] = await limitLines();
    expect(line).toContain('after 00:00');
    expect(line).toContain('/premium');
    expect(more).toEqual([]);

    await stage.pass(new Date('2026-11-24T23:59:00Z'));
    await stage.work();
    expect(await stage.unanswered()).toBe(10);
    await stage.pass(new Date('2026-11-25T00:00:00Z'));
    await stage.work();
    expect(heard()).toEqual(Array.from({ length: 60 }, (_, index) => `Message ${index + 1}.`));
    expect(await stage.unanswered()).toBe(0);
    expect(await stage.usage()).toEqual({ '2026-11-24': 50, '2026-11-25': 10 });
    expect(await limitLines()).toHaveLength(1);
    expect(await stage.keptUntil()).toEqual([]);
  });

  test('one after the other it is the same', async () => {
    for (let n = 1; n <= 60; n += 1) {
      await stage.write(`Message ${n}.`);
      await stage.work();
    }
    expect(heard()).toHaveLength(50);
    expect(await stage.unanswered()).toBe(10);
    expect(await limitLines()).toHaveLength(1);
    await stage.pass(new Date('2026-11-25T00:00:00Z'));
    await stage.work();
    expect(heard()).toHaveLength(60);
    expect(await stage.usage()).toEqual({ '2026-11-24': 50, '2026-11-25': 10 });
  });

  test('what is over the limit does not count as more having come', async () => {
    await stage.useUp(49);
    await stage.writeMany(3);
    // Still in the moment in which its user may go on.
    await sql`update conversations set due_at = now(), quiet_until = now() + interval '0.7 s'
      where user_id = ${stage.userId}`.execute(stage.database.db);
    const [claim] = await stage.service.core.conversations.claimNext(1);
    if (!claim) throw new Error('nothing was due');
    expect(await stage.service.core.conversations.answer(claim)).toMatchObject({ kind: 'settled' });
    expect(heard()).toEqual(['Message 1.']);
  });

  test.each([
    ['Asia/Kolkata', '2026-11-24', '23:59', '2026-11-24T18:30:00.000Z', '2026-11-25'],
    ['America/St_Johns', '2026-11-24', '23:59', '2026-11-25T03:30:00.000Z', '2026-11-25'],
    ['Pacific/Auckland', '2026-11-24', '23:59', '2026-11-24T11:00:00.000Z', '2026-11-25'],
    // The clock goes back: 25 hours, two of them from two to three.
    ['Europe/Berlin', '2026-10-24', '23:59', '2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25', '00:30', '2026-10-25T23:00:00.000Z', '2026-10-26'],
    // And forward: 23 hours.
    ['America/New_York', '2027-03-13', '23:59', '2027-03-14T05:00:00.000Z', '2027-03-14'],
    ['America/New_York', '2027-03-14', '00:30', '2027-03-15T04:00:00.000Z', '2027-03-15'],
    // This day begins at one.
    ['Africa/Cairo', '2027-04-29', '23:59', '2027-04-29T22:00:00.000Z', '2027-04-30'],
  ])('in %s on %s at %s the next day begins at %s', async (zone, day, hours, reset, next) => {
    await stage.change({ time_zone: zone });
    clock.now = localTime(day, hours, zone) ?? noon;
    await stage.writeMany(60);
    await stage.work();
    expect(await stage.usage()).toEqual({ [day]: 50 });
    expect(await stage.keptUntil()).toEqual([reset]);
    await stage.pass(new Date(new Date(reset).getTime() - 60_000));
    await stage.work();
    expect(await stage.unanswered()).toBe(10);
    await stage.pass(new Date(reset));
    await stage.work();
    expect(await stage.usage()).toEqual({ [day]: 50, [next]: 10 });
    expect(await limitLines()).toHaveLength(1);
  });

  test('in Telegram it is said once; what is kept after that has a sign on it, once', async () => {
    const telegram = await startTelegramDouble();
    const sender = createTelegramSender({ token: `1:${'a'.repeat(35)}`, apiRoot: telegram.url });
    const deliveries = createDeliveryLoop({ ...stage.service.core, sender });
    await deliveries.start();
    const user = telegram.user(stage.userId);
    await stage.useUp(50);
    await stage.write('Hello there.');
    await stage.work();
    for (const text of ['And another one.', 'And one more.']) {
      const messageId = await stage.write(text);
      await stage.work();
      await sql`update conversations set due_at = now() where user_id = ${stage.userId}`.execute(
        stage.database.db,
      );
      await stage.work();
      await waitFor(() => user.reactions.some((each) => each.message_id === messageId), 10_000);
    }
    expect(user.reactions.map(({ emoji }) => emoji)).toEqual(['✍', '✍']);
    expect(user.receivedTexts).toEqual([expect.stringMatching(limitLine)]);
    await deliveries.stop();
    await telegram.stop();
  });

  test('who writes on every day hears of it on every day', async () => {
    await stage.writeMany(60);
    await stage.work();
    await stage.pass(new Date('2026-11-25T00:00:00Z'));
    await stage.writeMany(60);
    await stage.work();
    expect(await stage.usage()).toEqual({ '2026-11-24': 50, '2026-11-25': 50 });
    expect(await stage.unanswered()).toBe(20);
    expect(await limitLines()).toHaveLength(2);
  });

  test('a message counts when it is answered: not in an outage, and once', async () => {
    await stage.useUp(48);
    await stage.writeMany(1);
    engine.replies.push(async (...asked) => {
      expect(await stage.usage()).toEqual({ '2026-11-24': 48 });
      return failing()(...asked);
    });
    await stage.work();
    expect(engine.requests).toHaveLength(2);
    expect(await stage.usage()).toEqual({ '2026-11-24': 49 });
  });

  test('a message that Telegram brings twice counts once', async () => {
    const { conversations } = stage.service.core;
    const telegram = { chatId: stage.userId, messageId: 1, isFragment: false };
    const message = { userId: stage.userId, persona: 'vera', text: 'Once.', images: [], telegram };
    for (let n = 0; n < 3; n += 1) {
      await conversations.accept({ ...message, priority: 0, isAwaited: false });
      await stage.work();
    }
    expect(await stage.usage()).toEqual({ '2026-11-24': 1 });
  });

  test('with premium what was kept is answered at once, before others', async () => {
    await stage.writeMany(60);
    await stage.work();
    const { userId, service } = stage;
    const entry = {
      id: `grant:${userId}`,
      userId,
      kind: 'grant',
      product: 'grant',
      days: 30,
    } as const;
    await service.core.database.asUser(userId, (tx) =>
      service.core.billing.ledger.write(tx, { ...entry, at: clock.now }),
    );
    const { db } = stage.database;
    const place = db.selectFrom('conversations').select('priority').where('user_id', '=', userId);
    expect(await place.executeTakeFirst()).toEqual({ priority: 1 });
    await stage.work();
    expect(await stage.unanswered()).toBe(0);
    await stage.writeMany(20);
    await stage.work();
    expect(await stage.unanswered()).toBe(0);
    expect(await stage.usage()).toEqual({ '2026-11-24': 80 });
  });

  test('where it is another day already, what was kept is answered', async () => {
    await stage.useUp(50);
    await stage.write('Hello there.');
    await stage.work();
    expect(await stage.unanswered()).toBe(1);
    await stage.service.core.conversations.changeProfile(stage.userId, { city: 'Paris' });
    await stage.work();
    expect(await stage.unanswered()).toBe(1);
    const changes = { time_zone: 'Pacific/Auckland' };
    await stage.service.core.conversations.changeProfile(stage.userId, changes);
    await stage.work();
    expect(await stage.usage()).toEqual({ '2026-11-24': 50, '2026-11-25': 1 });
  });

  test('what is kept is no backlog', async () => {
    const { conversations } = stage.service.core;
    await stage.useUp(50);
    await stage.write('Hello there.');
    expect((await conversations.queueDepth()).waiting).toBe(1);
    await stage.work();
    expect(await conversations.queueDepth()).toMatchObject({ waiting: 0, oldestSeconds: 0 });
    await stage.pass(new Date('2026-11-25T00:00:10Z'));
    const { waiting, oldestSeconds } = await conversations.queueDepth();
    expect(waiting).toBe(1);
    expect(oldestSeconds).toBeLessThan(60);
  });

  test('telling and keeping are one: what fails in between has done neither', async () => {
    await stage.useUp(50);
    await stage.write('Hello there.');
    const { db } = stage.database;
    await sql`create function fail() returns trigger language plpgsql as
      $$ begin raise exception 'killed'; end $$`.execute(db);
    await sql`create trigger killed before insert on outbox execute function fail()`.execute(db);
    await expect(stage.work()).rejects.toThrow('killed');
    await sql`drop trigger killed on outbox`.execute(db);
    await sql`drop function fail`.execute(db);
    expect(await limitLines()).toEqual([]);
    expect(await stage.keptUntil()).toEqual([null]);
    // What a process that is gone has claimed.
    await sql`update conversations set lease_until = null where user_id = ${stage.userId}`.execute(
      db,
    );
    await stage.work();
    await stage.write('And another one.');
    await stage.work();
    expect(await limitLines()).toHaveLength(1);
    expect(await stage.keptUntil()).toEqual(['2026-11-25T00:00:00.000Z']);
  });

  describe('several personas', () => {
    const personas = ['vera', 'herman', 'rita', 'sasha'];
    const writeTo = (persona: string, text: string) =>
      stage.service.core.conversations.accept({
        userId: stage.userId,
        persona,
        text,
        images: [],
        priority: 0,
        isAwaited: false,
      });
    const answered = () =>
      stage.database.db
        .selectFrom('messages')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('user_id', '=', stage.userId)
        .where('role', '=', 'user')
        .where('turn_id', 'is not', null)
        .executeTakeFirst();

    test.each([
      [49, 1],
      [47, 3],
      [40, 6],
      [30, 4],
    ])(
      'who answer at once stay within the limit together: %i used, %i to each',
      async (used, each) => {
        await stage.useUp(used);
        for (const persona of personas)
          for (let n = 0; n < each; n += 1) await writeTo(persona, `Message ${n}.`);
        await stage.work();
        const all = personas.length * each;
        const expected = Math.min(all, 50 - used);
        expect(Number((await answered())?.count)).toBe(expected);
        expect(await stage.usage()).toEqual({ '2026-11-24': used + expected });
        expect(await stage.unanswered()).toBe(all - expected);
      },
    );

    test('say it once between them', async () => {
      await stage.useUp(50);
      for (const persona of personas) await writeTo(persona, 'Hello there.');
      await stage.work();
      const { conversations } = stage.service.core;
      const said = await Promise.all(
        personas.map((persona) => conversations.history(stage.userId, persona, { limit: 10 })),
      );
      const lines = said.flatMap(({ messages }) => messages.filter((m) => m.role === 'companion'));
      expect(lines.map(({ text }) => text)).toEqual([expect.stringMatching(limitLine)]);
      expect(await stage.keptUntil()).toHaveLength(4);
    });
  });

  describe('a crisis', () => {
    const crisisAt = async () => {
      const { db } = stage.database;
      const row = db.selectFrom('users').select('crisis_at').where('id', '=', stage.userId);
      return (await row.executeTakeFirst())?.crisis_at ?? null;
    };

    test('is answered past the limit, with all that waits, and on the day after it', async () => {
      await stage.useUp(50);
      await stage.write('How was your day?');
      await stage.work();
      expect(await stage.unanswered()).toBe(1);
      await stage.write('I do not want to live any more, I want to die.');
      const { waiting } = await stage.service.core.conversations.queueDepth();
      expect(waiting).toBe(1);
      await stage.work();
      expect(await stage.unanswered()).toBe(0);
      expect(await crisisAt()).toEqual(noon);
      await stage.pass(after(2 * hourMs));
      await stage.write('Are you still there?');
      const { userId, database: data } = stage;
      expect(await data.asUser(userId, (tx) => countKept(tx, userId))).toBe(0);
      await stage.work();
      expect(await stage.unanswered()).toBe(0);
      expect(await stage.usage()).toEqual({ '2026-11-24': 50 });
    });

    test('is known while the engine is away', async () => {
      engine.replies.push(failing());
      await stage.write('Хочу умереть.');
      expect(await crisisAt()).toEqual(noon);
    });

    test('lifts the limit when it comes as a new wording of what is kept', async () => {
      const { conversations } = stage.service.core;
      const { userId } = stage;
      const say = (text: string, isEdit: boolean) =>
        conversations.accept({
          userId,
          persona: 'vera',
          text,
          images: [],
          priority: 0,
          isAwaited: false,
          telegram: { chatId: userId, messageId: 900_000 + userId, isFragment: false, isEdit },
        });
      await stage.useUp(50);
      await say('I am fine.', false);
      await stage.work();
      await say('I want to kill myself.', true);
      await stage.work();
      expect(heard()).toEqual(['I want to kill myself.']);
    });

    test('of somebody whose words were passed on is not the one of who passes them on', async () => {
      await stage.service.core.conversations.accept({
        userId: stage.userId,
        persona: 'vera',
        text: 'I want to die.',
        images: [],
        priority: 0,
        isAwaited: false,
        telegram: { chatId: stage.userId, messageId: 1, isFragment: false, isForwarded: true },
      });
      expect(await crisisAt()).toBeNull();
    });

    test('a day later the limit holds again, and premium is not named', async () => {
      await stage.change({ crisis_at: new Date(noon.getTime() - 25 * hourMs) });
      await stage.useUp(50);
      await stage.write('Hello there.');
      await stage.work();
      const [line = ''] = await limitLines();
      expect(line).toContain('00:00');
      expect(line).not.toMatch(/premium/i);
    });

    test('what premium would do with a picture is not told, nor put down as told', async () => {
      await stage.change({ crisis_at: new Date(noon.getTime() - 71 * hourMs) });
      await stage.service.core.conversations.accept({
        userId: stage.userId,
        persona: 'vera',
        text: '',
        images: [{ data: Buffer.from('x'), mediaType: 'image/jpeg' }],
        priority: 0,
        isAwaited: false,
      });
      await stage.work();
      expect(await stage.said()).toEqual(["I can't see it for now. Tell me what is there?"]);
      const profile = await stage.service.core.users.get(stage.userId);
      expect(profile.toldNotices).toEqual([]);
    });
  });
});
