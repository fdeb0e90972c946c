import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';

/** One after the other, what is done for this administrator's coming in. */
export async function lockAdmin(tx: Db, adminId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('admin', ${adminId}))`.execute(tx);
}

export interface LoginRow {
  adminId: number;
  expiresAt: Date;
  usedAt: Date | null;
}

/** Of the links of one administrator the newest alone is good. */
export async function replaceLink(
  tx: Db,
  { digest, adminId, expiresAt }: { digest: Buffer; adminId: number; expiresAt: Date },
): Promise<void> {
  await tx
    .deleteFrom('admin_logins')
    .where('admin_id', '=', adminId)
    .where('used_at', 'is', null)
    .execute();
  await tx
    .insertInto('admin_logins')
    .values({ token_hash: digest, admin_id: adminId, expires_at: expiresAt })
    .execute();
}

export async function findLogin(db: Db, digest: Buffer): Promise<LoginRow | undefined> {
  return db
    .selectFrom('admin_logins')
    .select(['admin_id as adminId', 'expires_at as expiresAt', 'used_at as usedAt'])
    .where('token_hash', '=', digest)
    .executeTakeFirst();
}

/** False: somebody has been faster, or it is too late. */
export async function useLink(tx: Db, digest: Buffer, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('admin_logins')
    .set({ used_at: now })
    .where('token_hash', '=', digest)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('admin_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False: it has brought somebody in before. */
export async function useProof(
  tx: Db,
  proof: { digest: Buffer; adminId: number; expiresAt: Date; now: Date },
): Promise<boolean> {
  const { digest, adminId, expiresAt, now } = proof;
  const row = await tx
    .insertInto('admin_logins')
    .values({ token_hash: digest, admin_id: adminId, expires_at: expiresAt, used_at: now })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .returning('admin_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteOldLogins(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('admin_logins').where('expires_at', '<', before).execute();
}

export interface SessionRow {
  adminId: number;
  tokenVersion: number;
  isComplete: boolean;
  lastSeenAt: Date;
  expiresAt: Date;
}

export async function findSession(db: Db, digest: Buffer): Promise<SessionRow | undefined> {
  return db
    .selectFrom('admin_sessions')
    .select(['admin_id as adminId', 'token_version as tokenVersion', 'is_complete as isComplete'])
    .select(['last_seen_at as lastSeenAt', 'expires_at as expiresAt'])
    .where('token_hash', '=', digest)
    .executeTakeFirst();
}

interface NewSession extends Omit<SessionRow, 'lastSeenAt'> {
  digest: Buffer;
  now: Date;
}

export async function insertSession(tx: Db, session: NewSession): Promise<void> {
  const { digest, adminId, tokenVersion, isComplete, expiresAt, now } = session;
  await tx
    .insertInto('admin_sessions')
    .values({
      token_hash: digest,
      admin_id: adminId,
      token_version: tokenVersion,
      is_complete: isComplete,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .execute();
}

/** The newest stay. */
export async function trimSessions(tx: Db, adminId: number, most: number): Promise<void> {
  const newest = tx
    .selectFrom('admin_sessions')
    .select('token_hash')
    .where('admin_id', '=', adminId)
    .orderBy('created_at', 'desc')
    .orderBy('token_hash')
    .limit(most);
  await tx
    .deleteFrom('admin_sessions')
    .where('admin_id', '=', adminId)
    .where('token_hash', 'not in', newest)
    .execute();
}

export async function touchSession(db: Db, digest: Buffer, now: Date): Promise<void> {
  await db
    .updateTable('admin_sessions')
    .set({ last_seen_at: now })
    .where('token_hash', '=', digest)
    .execute();
}

/** False: there is none any more. */
export async function deleteSession(db: Db, digest: Buffer): Promise<boolean> {
  const row = await db
    .deleteFrom('admin_sessions')
    .where('token_hash', '=', digest)
    .returning('admin_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteOldSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('admin_sessions').where('expires_at', '<', now).execute();
}
