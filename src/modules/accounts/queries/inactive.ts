import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';

export interface Deadlines {
  now: Date;
  /** Who was active since has no need of a notice. */
  activeSince: Date;
  /** Who was not since has used up all the days. */
  unusedSince: Date;
  /** Who was told before it has had the time to come back. */
  toldBefore: Date;
}

/** Accounts nobody has used for long, above an id, which may have to be told or removed. */
export async function listInactive(
  db: Db,
  { now, activeSince, toldBefore }: Deadlines,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('id', '>', after)
    .where('last_active_at', '<', activeSince)
    .where(({ eb, or }) =>
      or([eb('inactive_told_at', 'is', null), eb('inactive_told_at', '<=', toldBefore)]),
    )
    .where(isUnpaid(now))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Nothing that was paid or given is left, and nothing renews itself. */
const isUnpaid = (now: Date) => sql<boolean>`
  not (users.plan = 'premium' and (users.plan_expires_at is null or users.plan_expires_at > ${now}))
  and not exists (select 1 from subscriptions
    where subscriptions.user_id = users.id and state = 'active' and paid_until > ${now})`;

/** Locks the account when it is still as unused; since when its user knows. */
export const holdInactive = (tx: Db, userId: number, { now, activeSince }: Deadlines) =>
  tx
    .selectFrom('users')
    .select('inactive_told_at as toldAt')
    .where('id', '=', userId)
    .where('last_active_at', '<', activeSince)
    .where(isUnpaid(now))
    .forUpdate()
    .executeTakeFirst();

export const setInactiveTold = (tx: Db, userId: number, now: Date) =>
  tx.updateTable('users').set({ inactive_told_at: now }).where('id', '=', userId).execute();

/** The private chat with the user; undefined: there is none that may be written to. */
export async function findChat(tx: Db, userId: number) {
  const place = await tx
    .selectFrom('conversations')
    .select(['id', 'chat_id as chatId'])
    .where('user_id', '=', userId)
    // Groups have negative ids.
    .where('chat_id', '>', 0)
    .where('is_blocked', '=', false)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  if (!place || place.chatId === null) return undefined;
  return { conversationId: place.id, chatId: place.chatId };
}
