import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import {
  fillAccount,
  listUserTables,
  operatorTables,
  type UserTable,
} from '../support/accounts.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

/** What a code is good for, whoever has entered it may read. */
const isHidden = (table: string) => table !== 'promo_codes';

onEachDatabase('the wall between users', ({ open }) => {
  const [one, other] = [7_001, 7_002];
  const engine = scriptedEngine();
  let database: Database;
  let service: TestApp;
  let tables: UserTable[];

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine });
    await fillAccount({ service, engine, userId: one });
    await fillAccount({ service, engine, userId: other });
    await database.db
      .insertInto('tombstones')
      .values([{ user_id: one }, { user_id: other }])
      .execute();
    tables = await listUserTables(database.db);
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  test('every table of ours has an owner behind the wall, and rows of both users to look for', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(
      database.db,
    );
    const owned = rows.map(({ name }) => name).filter((name) => !operatorTables.includes(name));
    expect(tables.map(({ table }) => table)).toEqual(owned);
    for (const { table, count } of tables) {
      const counts = [await count(database.db, one), await count(database.db, other)];
      expect([table, Math.min(...counts) > 0]).toEqual([table, true]);
    }
  });

  test('a query that forgets to name its user reads that user’s rows only', async () => {
    for (const { table, count, countAll } of tables) {
      const own = await count(database.db, one);
      expect([table, await database.asUser(one, countAll)]).toEqual([table, own]);
      expect([table, await database.asUser(one, (tx) => count(tx, other))]).toEqual([table, 0]);
      expect([table, await database.asUser(4_242, countAll)]).toEqual([table, 0]);
    }
  });

  test('nor does it change or remove rows of others', async () => {
    const kept = ['consents', 'payments', 'tombstones'];
    const removable = tables.filter(({ table }) => !kept.includes(table));
    for (const { table, owner, count } of removable) {
      const theirs = await count(database.db, other);
      const change = database.asUser(one, async (tx) => {
        await sql`update ${sql.table(table)} set ${sql.ref(owner)} = ${sql.ref(owner)}`.execute(tx);
        await sql`delete from ${sql.table(table)} where ${sql.ref(owner)} = ${other}`.execute(tx);
      });
      await change;
      expect([table, await count(database.db, other)]).toEqual([table, theirs]);
      const give = sql`update ${sql.table(table)} set ${sql.ref(owner)} = ${other}`;
      await expect(database.asUser(one, (tx) => give.execute(tx))).rejects.toThrow(
        /row-level security|foreign key|unique/,
      );
    }
  });

  test('what is behind it cannot be switched off from within', async () => {
    for (const statement of [
      'alter table messages disable row level security',
      'drop table messages',
      'truncate messages',
      'create table own (id int)',
      'select * from kysely_migration',
      ...operatorTables.filter(isHidden).map((table) => `select * from ${table}`),
      'update promo_codes set max_uses = 1000000',
      "insert into promo_codes (code, days, max_uses, created_by) values ('MINE', 365, 1, 1)",
      // The ledger is only added to.
      'update payments set days = 365',
      'delete from payments',
      "update billing_orders set state = 'done'",
      // What was agreed to is evidence.
      'update consents set is_given = true',
      'delete from consents',
    ]) {
      await expect(database.asUser(one, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied|must be owner/,
      );
    }
  });
});
