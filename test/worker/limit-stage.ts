import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { TestDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { chatsOf } from './chats.ts';

export const noon = new Date('2026-11-24T12:00:00Z');

/** The worker's turns on a clock of the test: nothing is answered before the test says so. */
export function limitStage({ open }: TestDatabase, firstUserId: number) {
  const engine = scriptedEngine();
  const clock = { now: noon };
  let database: Database;
  let service: TestApp;
  let userId = firstUserId;

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine, clock: () => clock.now });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });
  beforeEach(async () => {
    clock.now = noon;
    engine.requests.length = 0;
    engine.replies.length = 0;
    await sql`update conversations set waiting_since = null, due_at = null`.execute(database.db);
    await stage.meet();
  });

  const stage = {
    engine,
    clock,
    get database() {
      return database;
    },
    get service() {
      return service;
    },
    get userId() {
      return userId;
    },

    /** Somebody new, who has a chat with the companion. */
    async meet(): Promise<void> {
      userId += 1;
      await chatsOf(service).open(userId);
    },
    change: (changes: object) =>
      database.db.updateTable('users').set(changes).where('id', '=', userId).execute(),
    write: (text: string) => chatsOf(service).write(userId, text),
    async writeMany(count: number): Promise<void> {
      for (let n = 1; n <= count; n += 1) await stage.write(`Message ${n}.`);
    },

    /** So much of the day was used before. */
    async useUp(messages: number, day = '2026-11-24'): Promise<void> {
      const row = { user_id: userId, day, messages };
      await database.db.insertInto('daily_usage').values(row).execute();
    },
    async usage(): Promise<Record<string, number>> {
      const { db } = database;
      const days = db.selectFrom('daily_usage').select(['day', 'messages']);
      const rows = await days.where('user_id', '=', userId).orderBy('day').execute();
      return Object.fromEntries(rows.map(({ day, messages }) => [day, messages]));
    },

    /** All turns that are owed, several at once, until none is before the next day. */
    async work(): Promise<void> {
      const { conversations } = service.core;
      await sql`update conversations set due_at = now(), quiet_until = null
        where waiting_since <= now()`.execute(database.db);
      for (;;) {
        const claims = await conversations.claimNext(10);
        await Promise.all(claims.map((claim) => conversations.answer(claim)));
        if (claims.length > 0) continue;
        const dueMs = (await conversations.nextDueMs()) ?? Infinity;
        if (dueMs > 30_000) return;
        await sleep(Math.max(0, dueMs));
      }
    },

    /** Time passes, for the worker and for the database. */
    async pass(until: Date): Promise<void> {
      const ms = until.getTime() - clock.now.getTime();
      clock.now = until;
      const back = (column: string) => sql`${sql.ref(column)} - ${ms} * interval '1 millisecond'`;
      await sql`update conversations set due_at = ${back('due_at')},
        kept_until = ${back('kept_until')}, waiting_since = ${back('waiting_since')}
        where user_id = ${userId}`.execute(database.db);
    },

    /** How long the user's conversations are kept for, on the worker's clock; null: not at all. */
    async keptUntil(): Promise<(string | null)[]> {
      const { rows } = await sql<{ ms: number | null; isDueThen: boolean }>`
        select (extract(epoch from kept_until - now()) * 1000)::float8 as ms,
          due_at = kept_until as "isDueThen"
        from conversations where user_id = ${userId} and waiting_since is not null`.execute(
        database.db,
      );
      return rows.map(({ ms, isDueThen }) => {
        if (ms === null || !isDueThen) return null;
        // What the test itself takes is less than half a minute.
        const time = clock.now.getTime() + ms;
        return new Date(Math.ceil(time / 30_000) * 30_000).toISOString();
      });
    },

    async said(): Promise<string[]> {
      const { messages } = await service.core.conversations.history(userId, 'vera', { limit: 200 });
      return messages.filter(({ role }) => role === 'companion').map(({ text }) => text);
    },
    /** Messages nobody has answered. */
    async unanswered(): Promise<number> {
      const row = await database.db
        .selectFrom('messages')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('user_id', '=', userId)
        .where('role', '=', 'user')
        .where('turn_id', 'is', null)
        .executeTakeFirst();
      return Number(row?.count);
    },
  };
  return stage;
}
