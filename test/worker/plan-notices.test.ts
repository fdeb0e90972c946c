import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/modules/billing/ledger.ts';
import type { ProfileChanges } from '../../src/modules/users/users.ts';
import { onEachDatabase } from '../support/databases.ts';
import { makePremium } from '../support/premium.ts';
import { at, type NudgeStage, startNudgeStage } from './nudge-stage.ts';

const hour = 3_600_000;
const minuteOf = (time: number) => new Date(time).toISOString().slice(5, 16);

onEachDatabase('check-plans', ({ open }) => {
  let stage: NudgeStage;

  beforeAll(async () => {
    stage = await startNudgeStage(await open());
  });
  afterAll(() => stage.close());

  const db = () => stage.app.core.database.db;
  const check = (time: Date) => {
    stage.setNow(time);
    return stage.app.core.planNotices.checkDue();
  };
  /** Runs every hour and returns when somebody was told something, with the user's first words of it. */
  async function toldBetween(userId: number, from: string, to: string): Promise<string[]> {
    const told: string[] = [];
    for (let time = at(from).getTime(); time < at(to).getTime(); time += hour) {
      const { told: count } = await check(new Date(time));
      if (count === 0) continue;
      const text = (await stage.received(userId)).at(-1) ?? '';
      told.push(`${minuteOf(time)} ${text.slice(0, 17)}`);
    }
    return told;
  }

  /** Somebody with a chat; nobody else has anything that ends. */
  async function meet(changes: ProfileChanges = {}): Promise<number> {
    await db().updateTable('users').set({ plan: 'free', plan_expires_at: null }).execute();
    await db().deleteFrom('subscriptions').execute();
    return stage.meet({ time_zone: 'UTC', ...changes });
  }
  const give = (userId: number, from: string, entry: Partial<Entry> = {}) => {
    const { database, billing } = stage.app.core;
    stage.setNow(at(from));
    return database.asUser(userId, (tx) =>
      billing.ledger.write(tx, {
        id: crypto.randomUUID(),
        userId,
        kind: 'payment',
        product: '1-month',
        days: 30,
        at: at(from),
        ...entry,
      }),
    );
  };
  /** A month of a subscription is paid, the first or another one. */
  async function renew(userId: number, from: string, state = 'active'): Promise<void> {
    const id = `subscription-${userId}`;
    const until = new Date(at(from).getTime() + 30 * 24 * hour);
    await db()
      .insertInto('subscriptions')
      .values({ id, user_id: userId, offer_id: 'monthly', amount: 250, paid_until: until })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ paid_until: until }))
      .execute();
    await db().updateTable('subscriptions').set({ state }).where('id', '=', id).execute();
    await give(userId, from, { subscriptionId: id });
  }
  const setState = (userId: number, state: string) =>
    db().updateTable('subscriptions').set({ state }).where('user_id', '=', userId).execute();
  const planOf = async (userId: number) => {
    const { plan, planExpiresAt } = await stage.app.core.users.get(userId);
    return `${plan} ${planExpiresAt?.toISOString().slice(5, 16) ?? 'for good'}`;
  };
  const setCrisis = (userId: number, time: string) =>
    db()
      .updateTable('users')
      .set({ crisis_at: at(time) })
      .where('id', '=', userId)
      .execute();

  test('an end is told of once, three days before it, without a sale and outside the talk', async () => {
    const userId = await meet();
    await give(userId, '06-01T12:00');
    expect(await toldBetween(userId, '06-27T12:07', '07-01T12:00')).toEqual([
      '06-28T12:07 Просто чтобы это ',
    ]);
    const [text] = await stage.received(userId);
    expect(text).toContain('до 1 июля 2040 г. в 12:00.\n');
    expect(text?.match(/\/\w+/g)).toEqual(['/premium']);
    expect(await stage.history(userId)).toEqual([]);
  });

  test('workers that run at once and again tell no more than one does', async () => {
    const others = [await stage.start(), await stage.start()];
    const userId = await meet();
    await give(userId, '06-01T12:00');
    stage.setNow(at('06-29T12:07'));
    const apps = [stage.app, ...others, ...others];
    const runs = await Promise.all(apps.map(({ core }) => core.planNotices.checkDue()));
    expect(runs.map(({ told }) => told).toSorted()).toEqual([0, 0, 0, 0, 1]);
    for (let run = 0; run < 10; run += 1) {
      expect(await check(at('06-29T13:07'))).toEqual({ told: 0, ended: 0, failed: 0 });
    }
    expect(await stage.received(userId)).toHaveLength(1);
  });

  test.each([
    ['trial', 3, '06-03T12:30'],
    ['gift', 30, '06-28T12:30'],
    ['grant', 1, '06-02T04:30'],
  ] as const)('of a %s of %i days the end is told of at %s', async (kind, days, time) => {
    const userId = await meet();
    await give(userId, '06-01T12:00', { kind, days });
    const end = at('06-01T12:00').getTime() + days * 24 * hour;
    const from = end - Math.min(days, 5) * 24 * hour + hour / 2;
    const told = await toldBetween(userId, minuteOf(from), minuteOf(end));
    expect(told.map((line) => line.slice(0, 11))).toEqual([time]);
  });

  test('it is the time without a gap that is long or short', async () => {
    const userId = await meet();
    await give(userId, '04-01T12:00');
    await give(userId, '06-01T12:00', { kind: 'promo', days: 3 });
    expect(await toldBetween(userId, '06-01T12:07', '06-04T12:00')).toEqual([
      '06-03T12:07 Просто чтобы это ',
    ]);
    await give(userId, '06-04T11:00');
    await give(userId, '06-05T12:00', { kind: 'promo', days: 3 });
    expect(await toldBetween(userId, '07-03T12:07', '07-07T12:00')).toEqual([
      '07-04T12:07 Просто чтобы это ',
    ]);
  });

  test('who has bought more is reminded of the new end only', async () => {
    const userId = await meet();
    await give(userId, '06-01T12:00');
    await check(at('06-28T12:07'));
    await give(userId, '06-29T12:00');
    expect(await toldBetween(userId, '07-26T12:07', '07-31T12:00')).toEqual([
      '07-28T12:07 Просто чтобы это ',
    ]);
  });

  test('nothing is told in quiet hours, also in the night the clocks change', async () => {
    // The clocks go forward on 25 March and back on 28 October.
    for (const [begin, eve, morning] of [
      ['02-25T20:30', '03-24T20:07', '03-25T08:07'],
      ['09-30T20:30', '10-27T20:07', '10-28T09:07'],
    ] as const) {
      const userId = await meet({
        time_zone: 'Europe/Berlin',
        quiet_hours: { from: 20, to: 10 },
        language: 'en',
      });
      await give(userId, begin);
      const to = minuteOf(at(morning).getTime() + hour);
      expect(await toldBetween(userId, eve, to)).toEqual([`${morning} Just so you know:`]);
    }
  });

  test('after a crisis the end is told of when the rest is over, if it is still ahead', async () => {
    const userId = await meet();
    await give(userId, '06-01T12:00');
    await setCrisis(userId, '06-28T10:00');
    expect(await toldBetween(userId, '06-28T12:07', '07-01T12:00')).toEqual([
      '07-01T10:07 Просто чтобы это ',
    ]);
  });

  test('an end in a time of rest is told of after it, and not at all after three days', async () => {
    const userId = await meet();
    await give(userId, '06-01T12:00');
    await setCrisis(userId, '06-27T10:00');
    await check(at('06-30T10:00'));
    await setCrisis(userId, '06-30T11:00');
    await check(at('07-01T12:07'));
    expect(await planOf(userId)).toBe('free 07-01T12:00');
    expect(await toldBetween(userId, '07-01T13:07', '07-05T12:00')).toEqual([
      '07-03T11:07 Премиум закончилс',
    ]);

    const other = await meet();
    await give(other, '06-01T12:00');
    await setCrisis(other, '06-27T12:00');
    await setCrisis(other, '07-01T13:00');
    expect(await toldBetween(other, '07-01T13:07', '07-06T12:00')).toEqual([]);
    expect(await planOf(other)).toBe('free 07-01T12:00');
  });

  test('who has said /stop is told nothing; the plan ends all the same, at once', async () => {
    const userId = await meet();
    await give(userId, '06-01T12:00');
    const { database, users } = stage.app.core;
    await database.asUser(userId, (tx) => users.stop(tx, userId));
    expect(await toldBetween(userId, '06-28T00:07', '07-03T00:07')).toEqual([]);
    expect(await planOf(userId)).toBe('free 07-01T12:00');
  });

  test.each([
    ['a chat that is blocked', 'conversations', { is_blocked: true }],
    ['a chat of many', 'conversations', { chat_id: -5 }],
    ['first questions', 'conversations', { onboarding: Buffer.from('sealed') }],
    ['a question of age', 'users', { adult_confirmed_at: null }],
  ] as const)('into %s nothing is said, nor said to have gone', async (_, table, set) => {
    const userId = await meet();
    await give(userId, '06-01T12:00');
    const owner = table === 'users' ? 'id' : 'user_id';
    await db().updateTable(table).set(set).where(owner, '=', userId).execute();
    expect(await check(at('06-29T12:07'))).toEqual({ told: 0, ended: 0, failed: 0 });
    expect(await check(at('07-01T12:07'))).toEqual({ told: 0, ended: 1, failed: 0 });
    const notices = db().selectFrom('plan_notices').select('kind').where('user_id', '=', userId);
    expect(await notices.execute()).toEqual([]);
  });

  test('the end takes nothing away but the plan, and says what changes', async () => {
    const userId = await meet();
    await stage.talk(userId, 'Меня зовут Аня, завтра экзамен');
    await stage.plan(userId, { text: 'экзамен', dueAt: at('06-15T16:00') });
    await db()
      .insertInto('facts')
      .values({
        id: crypto.randomUUID(),
        user_id: userId,
        category: 'other',
        content: Buffer.from('sealed'),
        digest: Buffer.from('digest'),
      })
      .execute();
    await give(userId, '06-01T12:00');
    const count = async () => {
      const rows: Record<string, number> = {};
      for (const table of ['conversations', 'messages', 'facts', 'follow_ups'] as const) {
        rows[table] = (await db().selectFrom(table).select('id').execute()).length;
      }
      return rows;
    };
    const before = await count();
    for (const rows of Object.values(before)) expect(rows).toBeGreaterThan(0);
    expect(await planOf(userId)).toBe('premium 07-01T12:00');
    expect(await check(at('07-01T12:07'))).toEqual({ told: 1, ended: 1, failed: 0 });
    expect(await planOf(userId)).toBe('free 07-01T12:00');
    expect(await count()).toEqual(before);
    const text = (await stage.received(userId)).at(-1);
    expect(text).toContain('Всё, что я помню о тебе, и все наши разговоры на месте');
    expect(text).toContain('50 сообщений в день');
    expect(await toldBetween(userId, '07-01T13:07', '07-05T12:00')).toEqual([]);
  });

  test('a renewal that failed is told of once; premium goes on, and then it ends', async () => {
    const userId = await meet();
    await renew(userId, '06-01T12:00');
    expect(await toldBetween(userId, '06-27T12:07', '07-01T12:07')).toEqual([]);
    await setState(userId, 'failed');
    expect(await toldBetween(userId, '07-01T12:07', '07-04T12:00')).toEqual([
      '07-01T12:07 Telegram не смог ',
    ]);
    expect((await stage.received(userId)).at(-1)).toContain('до 4 июля 2040 г. в 12:00');
    expect(await planOf(userId)).toBe('premium 07-04T12:00');
    expect(await toldBetween(userId, '07-04T12:07', '07-08T12:00')).toEqual([
      '07-04T12:07 Премиум закончилс',
    ]);
    expect(await planOf(userId)).toBe('free 07-04T12:00');
  });

  test('who is renewed in time keeps premium, and hears of the next failure again', async () => {
    const userId = await meet();
    await renew(userId, '06-01T12:00');
    expect(await toldBetween(userId, '07-01T12:07', '07-02T12:00')).toEqual([
      '07-01T18:07 Telegram не смог ',
    ]);
    await renew(userId, '07-02T12:00');
    expect(await toldBetween(userId, '07-28T12:07', '08-01T12:07')).toEqual([]);
    expect(await planOf(userId)).toBe('premium 08-04T12:00');
    await setState(userId, 'failed');
    expect(await toldBetween(userId, '08-01T12:07', '08-02T12:00')).toEqual([
      '08-01T12:07 Telegram не смог ',
    ]);
  });

  test('a renewal that failed is told of also when more was bought', async () => {
    const userId = await meet();
    await renew(userId, '06-01T12:00');
    await give(userId, '06-20T12:00', { days: 90 });
    await setState(userId, 'failed');
    expect(await toldBetween(userId, '07-01T11:07', '07-03T12:00')).toEqual([
      '07-01T12:07 Telegram не смог ',
    ]);
    expect((await stage.received(userId)).at(-1)).toContain('до 29 сентября 2040 г. в 12:00');
  });

  test('a renewal that never came keeps nobody from being reminded', async () => {
    const userId = await meet();
    await renew(userId, '06-01T12:00');
    await give(userId, '06-20T12:00');
    expect(await toldBetween(userId, '07-27T12:07', '07-31T12:00')).toEqual([
      '07-28T12:07 Просто чтобы это ',
    ]);
  });

  test('a subscription that was cancelled ends like anything else', async () => {
    const userId = await meet();
    await renew(userId, '06-01T12:00', 'cancelled');
    const told = await toldBetween(userId, '06-27T12:07', '07-02T12:00');
    expect(told).toEqual(['06-28T12:07 Просто чтобы это ', '07-01T12:07 Премиум закончилс']);
  });

  test('the ledger has the last word, and what was given for good stays', async () => {
    const userId = await meet();
    await give(userId, '06-01T12:00');
    await makePremium(stage.app, userId, at('06-10T12:00'));
    expect(await check(at('06-10T12:07'))).toEqual({ told: 0, ended: 0, failed: 0 });
    expect(await planOf(userId)).toBe('premium 07-01T12:00');
    await makePremium(stage.app, userId);
    expect(await check(at('07-01T12:07'))).toEqual({ told: 0, ended: 0, failed: 0 });
    expect(await planOf(userId)).toBe('premium for good');
  });

  test('what goes wrong with one user keeps nobody else waiting', async () => {
    const broken = await meet();
    await give(broken, '06-01T12:00');
    const userId = await stage.meet({ time_zone: 'UTC' });
    await give(userId, '06-01T12:00');
    await db()
      .updateTable('users')
      .set({ time_zone: 'Nowhere/At_All' })
      .where('id', '=', broken)
      .execute();
    expect(await check(at('06-29T12:07'))).toEqual({ told: 1, ended: 0, failed: 1 });
    await db().updateTable('users').set({ time_zone: 'UTC' }).where('id', '=', broken).execute();
    expect(await check(at('06-29T13:07'))).toEqual({ told: 1, ended: 0, failed: 0 });
  });
});
