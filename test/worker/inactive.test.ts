import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listUserTables } from '../support/accounts.ts';
import { onEachDatabase } from '../support/databases.ts';
import { makePremium } from '../support/premium.ts';
import { type NudgeStage, startNudgeStage } from './nudge-stage.ts';

const day = 86_400_000;
const start = new Date('2040-01-01T12:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * day);

onEachDatabase('remove-inactive', ({ open }) => {
  let stage: NudgeStage;

  beforeAll(async () => {
    stage = await startNudgeStage(await open());
  });
  afterAll(() => stage.close());

  const db = () => stage.app.core.database.db;
  const run = (days: number, app = stage.app) => {
    stage.setNow(after(days));
    return app.core.accounts.removeInactive();
  };
  const find = (userId: number) => stage.app.core.users.find(userId);
  /** Somebody who was last here at the start; nobody else is left. */
  async function meet(): Promise<number> {
    await db().deleteFrom('users').execute();
    stage.setNow(start);
    const userId = await stage.meet({ time_zone: 'UTC' });
    await db().updateTable('users').set({ last_active_at: start }).execute();
    return userId;
  }
  /** Anything its user asks of the API. */
  const comeBack = async (userId: number, days: number) => {
    stage.setNow(after(days));
    const user = await stage.app.as(userId);
    expect((await user.get(`/profile/${userId}`)).status).toBe(200);
  };
  const nothing = { told: 0, removed: 0, failed: 0 };

  test('tells once, thirty days before, and removes who does not come back as /delete does', async () => {
    const userId = await meet();
    expect(await run(699.9)).toEqual(nothing);
    expect(await run(700.1)).toEqual({ ...nothing, told: 1 });
    expect(await run(701)).toEqual(nothing);
    const told = (await stage.received(userId)).filter((text) => text.includes('/export'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/31 декабря 2041/);
    expect(await run(730)).toEqual(nothing);
    expect(await find(userId)).toBeDefined();
    expect(await run(730.2)).toEqual({ ...nothing, removed: 1 });
    expect(await find(userId)).toBeUndefined();
    const left = await Promise.all(
      (await listUserTables(db())).map(
        async ({ table, count }) => [table, await count(db(), userId)] as const,
      ),
    );
    expect(left.filter(([, rows]) => rows > 0)).toEqual([['tombstones', 1]]);
    expect(await run(731)).toEqual(nothing);
  });

  test('who comes back in time is kept, and told anew after as long again', async () => {
    const userId = await meet();
    await run(700.1);
    await comeBack(userId, 729);
    expect(await find(userId)).toMatchObject({ inactiveToldAt: null, lastActiveAt: after(729) });
    expect(await run(731)).toEqual(nothing);
    expect(await run(729 + 699)).toEqual(nothing);
    expect(await run(729 + 701)).toEqual({ ...nothing, told: 1 });
  });

  test('use is written down once a day', async () => {
    const userId = await meet();
    await comeBack(userId, 0.9);
    expect((await find(userId))?.lastActiveAt).toEqual(start);
    await comeBack(userId, 1.1);
    expect((await find(userId))?.lastActiveAt).toEqual(after(1.1));
    await comeBack(userId, 1.9);
    expect((await find(userId))?.lastActiveAt).toEqual(after(1.1));
  });

  test.each(['blocked', 'without a chat'])(
    'who cannot be told, %s, has the thirty days after',
    async (why) => {
      const userId = await meet();
      const conversations = db().updateTable('conversations').where('user_id', '=', userId);
      await (why === 'blocked'
        ? conversations.set({ is_blocked: true }).execute()
        : conversations.set({ chat_id: null }).execute());
      expect(await run(701)).toEqual(nothing);
      expect(await run(730.5)).toEqual(nothing);
      expect(await stage.received(userId)).toEqual([]);
      expect(await run(760)).toEqual(nothing);
      expect(await find(userId)).toBeDefined();
      expect(await run(760.6)).toEqual({ ...nothing, removed: 1 });
    },
  );

  test('nobody is told or removed while something that was paid or given is left', async () => {
    const userId = await meet();
    await makePremium(stage.app, userId, after(800));
    expect(await run(799)).toEqual(nothing);
    expect(await run(800.5)).toEqual({ ...nothing, told: 1 });
    await makePremium(stage.app, userId, after(900));
    expect(await run(850)).toEqual(nothing);
    expect(await run(900.5)).toEqual({ ...nothing, removed: 1 });
  });

  test('workers that run at once tell once and remove once', async () => {
    const others = [await stage.start(), await stage.start(), await stage.start()];
    const userId = await meet();
    const at = async (days: number) => {
      const runs = await Promise.all([stage.app, ...others].map((app) => run(days, app)));
      const sum = (key: 'told' | 'removed' | 'failed') =>
        runs.reduce((total, counts) => total + counts[key], 0);
      return { told: sum('told'), removed: sum('removed'), failed: sum('failed') };
    };
    expect(await at(700.5)).toEqual({ ...nothing, told: 1 });
    expect(await at(705)).toEqual(nothing);
    expect((await stage.received(userId)).filter((text) => text.includes('/export'))).toHaveLength(
      1,
    );
    expect(await at(731)).toEqual({ ...nothing, removed: 1 });
  });

  test('cut short while it tells, it leaves no half: neither a notice nor the note of one', async () => {
    const userId = await meet();
    // The worker dies with its transaction: what stands in the outbox is gone with it.
    await sql`create function die() returns trigger language plpgsql as
      'begin raise exception ''killed''; end'`.execute(db());
    await sql`create trigger die before insert on outbox for each row execute function die()`.execute(
      db(),
    );
    expect(await run(700.5)).toEqual({ ...nothing, failed: 1 });
    expect(await find(userId)).toMatchObject({ inactiveToldAt: null });
    await sql`drop function die() cascade`.execute(db());
    expect(await run(700.6)).toEqual({ ...nothing, told: 1 });
    expect((await stage.received(userId)).filter((text) => text.includes('/export'))).toHaveLength(
      1,
    );
  });

  test('with 0 days nobody is ever removed', async () => {
    const userId = await meet();
    const never = await stage.start({ INACTIVE_ACCOUNT_DAYS: '0' });
    expect(await run(5_000, never)).toEqual(nothing);
    expect(await find(userId)).toBeDefined();
  });
});
