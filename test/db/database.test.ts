import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { premiumUntil } from '../../src/modules/billing/entitlement.ts';
import type { Database, Db } from '../../src/platform/db/index.ts';
import { createMigrations } from '../../src/platform/db/migrate.ts';
import { onEachDatabase, openTestPostgres } from '../support/databases.ts';

onEachDatabase('the database', ({ open }) => {
  let database: Database;
  const addUser = (id: number) =>
    database.asUser(id, (tx) =>
      tx
        .insertInto('users')
        .values({ id, data_key: Buffer.alloc(1), data_key_kek: 'x' })
        .execute(),
    );
  const seenBy = (id: number, tx: Db) =>
    tx
      .selectFrom('users')
      .select('id')
      .where('id', '>', 0)
      .execute()
      .then((rows) => ({ id, rows }));

  beforeAll(async () => {
    database = await open();
    await addUser(1);
    await addUser(2);
  });
  afterAll(() => database.close());

  test("work for one user sees that user's rows only, even when it forgets to ask for them", async () => {
    expect((await database.asUser(1, (tx) => seenBy(1, tx))).rows).toEqual([{ id: 1 }]);
    expect((await database.asUser(2, (tx) => seenBy(2, tx))).rows).toEqual([{ id: 2 }]);
    expect(await database.db.selectFrom('users').select('id').orderBy('id').execute()).toEqual([
      { id: 1 },
      { id: 2 },
    ]);
  });

  test("it cannot write into another user's rows", async () => {
    const row = { id: 3, data_key: Buffer.alloc(1), data_key_kek: 'x' };
    await expect(
      database.asUser(1, (tx) => tx.insertInto('users').values(row).execute()),
    ).rejects.toThrow(/row-level security/);
    await database.asUser(1, (tx) => tx.updateTable('users').set({ plan: 'premium' }).execute());
    const plans = await database.db
      .selectFrom('users')
      .select(['id', 'plan'])
      .orderBy('id')
      .execute();
    expect(plans).toEqual([
      { id: 1, plan: 'premium' },
      { id: 2, plan: 'free' },
    ]);
  });

  test('every table with a user behind it has the wall', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and a.attname = 'user_id' and not c.relrowsecurity
        and c.relnamespace = 'public'::regnamespace`.execute(database.db);
    expect(rows).toEqual([]);
  });

  test('a failure inside rolls everything back and leaves the connection usable', async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await expect(
        database.asUser(1, async (tx) => {
          await tx.updateTable('users').set({ language: 'ru' }).where('id', '=', 1).execute();
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
    }
    expect((await database.asUser(1, (tx) => seenBy(1, tx))).rows).toEqual([{ id: 1 }]);
    const row = await database.db
      .selectFrom('users')
      .select('language')
      .where('id', '=', 1)
      .executeTakeFirst();
    expect(row?.language).toBe('en');
  });

  test('what a failure inside has left running writes nothing any more, whenever it comes', async () => {
    const languageOf = async () =>
      (await database.db.selectFrom('users').select('language').where('id', '=', 1).execute())[0];
    for (let ticks = 0; ticks <= 40; ticks += 1) {
      const left: Promise<unknown>[] = [];
      const failed = database.asUser(1, async (tx) => {
        const write = async () => {
          for (let tick = 0; tick < ticks; tick += 1) await undefined;
          await tx.updateTable('users').set({ language: 'ru' }).where('id', '=', 1).execute();
        };
        left.push(write().catch(() => undefined));
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      await Promise.all(left);
      expect([ticks, await languageOf()]).toEqual([ticks, { language: 'en' }]);
    }
  });

  test('many users at once never see each other', async () => {
    const seen = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const id = (index % 2) + 1;
        return database.asUser(id, (tx) => seenBy(id, tx));
      }),
    );
    for (const { id, rows } of seen) expect(rows).toEqual([{ id }]);
  });

  test('reading in one trip stays behind the wall with every query, in the order of issue', async () => {
    const asked = await database.readAsUser(2, (tx) =>
      Promise.all([
        tx.selectFrom('users').select('id').execute(),
        sql<{ role: string }>`select current_user as role`.execute(tx),
        tx.selectFrom('users').select('id').where('id', '=', 1).executeTakeFirst(),
        sql<{ role: string }>`select current_user as role`.execute(tx),
      ]),
    );
    expect(asked[0]).toEqual([{ id: 2 }]);
    expect(asked[1].rows).toEqual([{ role: 'evolveai_user' }]);
    expect(asked[2]).toBeUndefined();
    expect(asked[3].rows).toEqual([{ role: 'evolveai_user' }]);
    expect(await database.db.selectFrom('users').select('id').execute()).toHaveLength(2);
  });

  test('reading in one trip that fails leaves the connection usable', async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await expect(database.readAsUser(1, (tx) => sql`select 1 / 0`.execute(tx))).rejects.toThrow(
        /zero/,
      );
    }
    expect((await database.asUser(1, (tx) => seenBy(1, tx))).rows).toEqual([{ id: 1 }]);
  });

  test('the role ends with the transaction', async () => {
    await database.asUser(1, (tx) => seenBy(1, tx));
    expect(await database.db.selectFrom('users').select('id').execute()).toHaveLength(2);
  });

  test('listening hears notifications', async () => {
    const heard: string[] = [];
    const stop = await database.listen('turn_waiting', (payload) => void heard.push(payload));
    await sql`select pg_notify('turn_waiting', 'hello')`.execute(database.db);
    await expect.poll(() => heard).toEqual(['hello']);
    await stop();
  });
});

describe.skipIf(!inject('postgres'))('on PostgreSQL', () => {
  test('a query that comes after the one trip is refused instead of running without the wall', async () => {
    const database = await openTestPostgres();
    const late = database.readAsUser(1, async (tx) => {
      await tx.selectFrom('users').select('id').execute();
      return tx.selectFrom('users').select('id').execute();
    });
    await expect(late).rejects.toThrow(/came after the others/);
    await database.close();
  });

  test('a column added by the next version does not break the statements of this one', async () => {
    const database = await openTestPostgres();
    const read = () => database.db.selectFrom('users').select('id').where('id', '=', 1).execute();
    await read();
    await sql`alter table users add column later text`.execute(database.db);
    expect(await read()).toEqual([]);
    await database.close();
  });
});

onEachDatabase('migrations', ({ open }) => {
  test('go back and forth, and applying twice changes nothing', async () => {
    const database = await open();
    const migrations = createMigrations(database.db);
    expect(await migrations.up()).toEqual([]);
    const all = (await migrations.status()).map(({ name }) => name);
    // Each by itself on what the ones before it have left, then all of them.
    for (const [index, name] of all.toReversed().entries()) {
      for (let step = 0; step <= index; step += 1) await migrations.down();
      expect(await migrations.up()).toEqual(all.slice(all.indexOf(name)));
    }
    for (const name of all.toReversed()) expect(await migrations.down()).toEqual([name]);
    expect(await migrations.up()).toEqual(all);
    await database.close();
  });

  test('premium given by hand and subscriptions begun before there was a ledger are known to it afterwards', async () => {
    const database = await open();
    const { db } = database;
    const migrations = createMigrations(db);
    while (!(await migrations.down()).includes('0004-billing'));
    const now = Date.now();
    const inDays = (days: number) => new Date(now + days * 86_400_000);
    const insertUser = (id: number, plan_expires_at: Date) =>
      db
        .insertInto('users')
        .values({
          id,
          data_key: Buffer.alloc(1),
          data_key_kek: 'x',
          plan: 'premium',
          plan_expires_at,
        })
        .execute();
    const given = { paid: inDays(20), both: inDays(100.5), byHand: inDays(40), over: inDays(-1) };
    for (const [index, until] of Object.values(given).entries()) await insertUser(index + 1, until);
    for (const [userId, day] of [
      [1, -40],
      [1, -20],
      [2, -10],
    ] as const) {
      const charge = {
        charge_id: `${userId}:${day}`,
        user_id: userId,
        product: '1-month',
        days: 30,
      };
      const money = { amount: 290, currency: 'XTR', paid_at: inDays(day) };
      await db
        .insertInto('payments')
        .values({ ...charge, ...money })
        .execute();
    }
    for (const day of [-45, -15]) {
      const charge = { charge_id: `sub:${day}`, user_id: 4, product: 'monthly', days: 30 };
      const money = { amount: 250, currency: 'XTR', is_recurring: true, paid_at: inDays(day) };
      await db
        .insertInto('payments')
        .values({ ...charge, ...money })
        .execute();
    }
    await migrations.up();
    const begun = await db
      .selectFrom('subscriptions')
      .select(['id', 'user_id', 'state', 'paid_until'])
      .execute();
    expect(begun).toEqual([{ id: 'sub:-45', user_id: 4, state: 'active', paid_until: inDays(15) }]);
    const rows = await db
      .selectFrom('payments')
      .select(['charge_id as id', 'user_id', 'kind', 'days', 'reverses', 'paid_at as at'])
      .execute();
    const untilOf = (userId: number) =>
      premiumUntil(rows.filter((row) => row.user_id === userId))?.getTime() ?? 0;
    expect(rows.filter(({ kind }) => kind === 'grant').map((row) => row.user_id)).toEqual([2, 3]);
    expect(untilOf(2) - given.both.getTime()).toBeGreaterThanOrEqual(0);
    expect(untilOf(2) - given.both.getTime()).toBeLessThan(86_400_000);
    expect(untilOf(3)).toBe(given.byHand.getTime());
    await database.close();
  });

  test('two at once are harmless', async () => {
    const database = await open();
    const migrations = createMigrations(database.db);
    for (const _ of await migrations.status()) await migrations.down();
    const applied = await Promise.all([migrations.up(), createMigrations(database.db).up()]);
    expect(applied.flat()).toHaveLength((await migrations.status()).length);
    await database.close();
  });
});
