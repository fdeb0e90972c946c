import type { Insertable } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { FactsTable } from '#app/platform/db/tables';

/** A fact already known stays as it is. */
export const insertFacts = (db: Db, facts: Insertable<FactsTable>[]) =>
  db
    .insertInto('facts')
    .values(facts)
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'digest']).where('valid_to', 'is', null).doNothing(),
    )
    .execute();

/** What is true now, newest first. */
export const listCurrentFacts = (db: Db, userId: number, limit: number) =>
  db
    .selectFrom('facts')
    .select(['id', 'category', 'content', 'created_at'])
    .where('user_id', '=', userId)
    .where('valid_to', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
