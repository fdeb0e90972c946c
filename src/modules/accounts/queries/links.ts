import type { Language } from '#app/contract/shared';
import type { Db } from '#app/platform/db/index';

export const insertLink = (
  tx: Db,
  link: { tokenHash: Uint8Array; userId: number; expiresAt: Date },
) =>
  tx
    .insertInto('export_links')
    .values({ token_hash: link.tokenHash, user_id: link.userId, expires_at: link.expiresAt })
    .execute();

/** Whose it is, while it can be used. */
export async function findLink(db: Db, tokenHash: Uint8Array, now: Date) {
  const row = await db
    .selectFrom('export_links')
    .innerJoin('users', 'users.id', 'export_links.user_id')
    .select('users.language')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && { language: row.language as Language };
}

/** Whose it was; undefined for one that is unknown, used or expired. Of two who ask at once one gets it. */
export async function takeLink(db: Db, tokenHash: Uint8Array, now: Date) {
  const row = await db
    .updateTable('export_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('user_id')
    .executeTakeFirst();
  return row?.user_id;
}

export async function deleteLinks(db: Db, expiredBefore: Date): Promise<number> {
  const result = await db
    .deleteFrom('export_links')
    .where('expires_at', '<', expiredBefore)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export const listLinks = (tx: Db, userId: number) =>
  tx
    .selectFrom('export_links')
    .select(['created_at', 'expires_at', 'used_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
