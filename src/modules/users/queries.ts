import { type Insertable, sql, type Updateable } from 'kysely';
import type { WrappedKey } from '#app/platform/crypto/index';
import type { Channel, Db } from '#app/platform/db/index';
import type { UsersTable } from '#app/platform/db/tables';

export const findUser = (db: Db, userId: number) =>
  db
    .selectFrom('users')
    .select([
      'data_key',
      'data_key_kek',
      'token_version',
      'name',
      'city',
      'gender',
      'form_of_address',
      'language',
      'time_zone',
      'plan',
      'plan_expires_at',
      'persona',
      'adult_confirmed_at',
      'voice_mode',
      'nudge_kinds',
      'quiet_from',
      'quiet_to',
      'stopped_at',
      'crisis_at',
      'check_in_at',
      'ai_notice_at',
      'distress',
      'distress_at',
      'underage_at',
      'told_notices',
      'withdrawn_consents',
      'remembered_since',
      'last_active_at',
      'inactive_told_at',
      'memory_version',
      'created_at',
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('consents').select('consents.id').whereRef('consents.user_id', '=', 'users.id'),
      )
        .$castTo<boolean>()
        .as('wasAskedForConsent'),
    )
    .where('id', '=', userId)
    .executeTakeFirst();

export const findDataKey = (db: Db, userId: number) =>
  db
    .selectFrom('users')
    .select(['data_key', 'data_key_kek'])
    .where('id', '=', userId)
    .executeTakeFirst();

/** Of an account that was deleted before this one. */
export const findTombstone = (tx: Db, userId: number) =>
  tx
    .selectFrom('tombstones')
    .select('underage_at')
    .where('user_id', '=', userId)
    .executeTakeFirst();

/** Since when the account is closed to who said to be under 18. */
export async function findUnderage(tx: Db, userId: number): Promise<Date | null> {
  const row = await tx
    .selectFrom('users')
    .select('underage_at')
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.underage_at ?? null;
}

export const clearTombstoneLock = (tx: Db, userId: number) =>
  tx.updateTable('tombstones').set({ underage_at: null }).where('user_id', '=', userId).execute();

export const findTokenVersion = (db: Db, userId: number) =>
  db.selectFrom('users').select('token_version').where('id', '=', userId).executeTakeFirst();

/** Leaves an existing user as it is; true when there was none. */
export async function insertUser(db: Db, user: Insertable<UsersTable>): Promise<boolean> {
  const row = await db
    .insertInto('users')
    // Not when the transaction began: an account is newer than the deletion of the one before it.
    .values({ ...user, created_at: sql<Date>`clock_timestamp()` })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export const updateUser = (db: Db, userId: number, changes: Updateable<UsersTable>) =>
  db.updateTable('users').set(changes).where('id', '=', userId).executeTakeFirst();

/** The account is in use: nobody removes it for being left alone. */
export const setActive = (tx: Db, userId: number, now: Date) =>
  tx
    .updateTable('users')
    .set({ last_active_at: now, inactive_told_at: null })
    .where('id', '=', userId)
    .execute();

/** A crisis noted after `crisisSince` stands, whoever has noted it meanwhile. */
export const setElevated = (tx: Db, userId: number, now: Date, crisisSince: Date) =>
  tx
    .updateTable('users')
    .set({ distress: 'elevated', distress_at: now })
    .where('id', '=', userId)
    .where((eb) => eb.or([eb('distress', '!=', 'crisis'), eb('distress_at', '<=', crisisSince)]))
    .execute();

export const addToldNotice = (tx: Db, userId: number, notice: string) =>
  tx
    .updateTable('users')
    .set({ told_notices: sql`array_append(told_notices, ${notice})` })
    .where('id', '=', userId)
    .where(sql<boolean>`not (${notice} = any(told_notices))`)
    .execute();

/** Replaces a data key's wrapping, unless the account has got another data key meanwhile. */
export const replaceDataKey = (db: Db, userId: number, from: Uint8Array, to: WrappedKey) =>
  db
    .updateTable('users')
    .set({ data_key: to.wrapped, data_key_kek: to.kek })
    .where('id', '=', userId)
    .where('data_key', '=', from)
    .executeTakeFirst();

/**
 * In the order in which turns take their locks, conversation before user: what falls with the user could
 * meet one halfway otherwise.
 */
export const lockConversations = (db: Db, userId: number) =>
  db
    .selectFrom('conversations')
    .select('id')
    .where('user_id', '=', userId)
    .orderBy('id')
    .forUpdate()
    .execute();

/** Until the transaction ends nothing more is written that refers to the user. */
export const lockUser = (tx: Db, userId: number) =>
  tx.selectFrom('users').select('id').where('id', '=', userId).forUpdate().executeTakeFirst();

export async function deleteUser(db: Db, userId: number): Promise<void> {
  // What calls have cost stays; of which turn they were is nobody's any more.
  await db.updateTable('llm_calls').set({ turn_id: null }).where('user_id', '=', userId).execute();
  await db.deleteFrom('users').where('id', '=', userId).execute();
}

/**
 * Everything the user has told and chosen becomes as it is at the beginning. What was paid stays, and with it
 * the language, the clock, the age and a wish not to be written to.
 */
export const resetUser = (tx: Db, userId: number) => {
  const byDefault = sql<never>`default`;
  return tx
    .updateTable('users')
    .set({
      name: null,
      city: null,
      gender: null,
      persona: null,
      form_of_address: byDefault,
      voice_mode: byDefault,
      nudge_kinds: byDefault,
      quiet_from: byDefault,
      quiet_to: byDefault,
      told_notices: byDefault,
    })
    .where('id', '=', userId)
    .executeTakeFirst();
};

/** Comes before the deletion: of the account it keeps for whoever comes back whether there was a trial, and the lock. */
export const insertTombstone = (tx: Db, userId: number) =>
  tx
    .insertInto('tombstones')
    .values({
      user_id: userId,
      had_trial: sql<boolean>`exists (
        select 1 from payments where user_id = ${userId} and kind = 'trial')`,
      underage_at: sql<Date | null>`(select underage_at from users where id = ${userId})`,
    })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet({
        deleted_at: sql<Date>`now()`,
        had_trial: sql<boolean>`tombstones.had_trial or excluded.had_trial`,
        underage_at: sql<Date | null>`excluded.underage_at`,
      }),
    )
    .returning(['deleted_at', 'had_trial', 'underage_at'])
    .executeTakeFirstOrThrow();

/** Tells every process that holds the user's key to forget it, once the transaction is committed. */
export const announceRemoval = (tx: Db, userId: number) =>
  sql`select pg_notify(${'user_removed' satisfies Channel}, ${String(userId)})`.execute(tx);

/** Users above an id whose data key is still wrapped by a former key-encryption key. */
export const listOutdatedKeys = (db: Db, lastingKeks: string[], aboveId: number, limit: number) =>
  db
    .selectFrom('users')
    .select(['id', 'data_key', 'data_key_kek'])
    .where('data_key_kek', 'not in', lastingKeks)
    .where('id', '>', aboveId)
    .orderBy('id')
    .limit(limit)
    .execute();
