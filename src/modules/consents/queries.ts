import { type Insertable, sql } from 'kysely';
import type { ConsentPurpose } from '#app/contract/consents';
import type { Language } from '#app/contract/shared';
import type { Db } from '#app/platform/db/index';
import type { ConsentsTable } from '#app/platform/db/tables';

/**
 * Holds the account for the rest of the transaction, as whoever learns something does, so that a consent
 * taken back and a memory written come one after the other.
 */
export async function holdWithdrawn(tx: Db, userId: number): Promise<ConsentPurpose[]> {
  const row = await tx
    .selectFrom('users')
    .select('withdrawn_consents')
    .where('id', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return row.withdrawn_consents as ConsentPurpose[];
}

/** With `rememberedSince` nothing said before this moment is remembered any more. */
export const setWithdrawn = (
  tx: Db,
  userId: number,
  withdrawn: ConsentPurpose[],
  { startsAnew }: { startsAnew: boolean },
) =>
  tx
    .updateTable('users')
    .set({
      withdrawn_consents: withdrawn,
      ...(startsAnew && { remembered_since: sql<Date>`clock_timestamp()` }),
    })
    .where('id', '=', userId)
    .execute();

/** In the order they were made, also within a transaction. */
export const insertConsents = (tx: Db, rows: Omit<Insertable<ConsentsTable>, 'created_at'>[]) =>
  tx
    .insertInto('consents')
    .values(rows.map((row) => ({ ...row, created_at: sql<Date>`clock_timestamp()` })))
    .execute();

/** All that was ever said about them, oldest first. */
export const listConsents = (tx: Db, userId: number) =>
  tx
    .selectFrom('consents')
    .select(['purpose', 'is_given', 'text_version', 'text_hash', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

export async function readLanguage(tx: Db, userId: number): Promise<Language> {
  const row = await tx
    .selectFrom('users')
    .select('language')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return row.language as Language;
}
