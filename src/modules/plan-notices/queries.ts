import type { Db } from '#app/platform/db/index';
import { graceDays } from '../billing/index.ts';
import { type Notice, type NoticeKind, soonDays, toldForDays } from './rules.ts';

const dayMs = 86_400_000;

/**
 * Users with something to look at, by id: premium that is over and not taken away yet, that has just ended
 * or will soon, or a renewal that should have come by now.
 */
export async function listEnding(
  db: Db,
  { now, after, limit }: { now: Date; after: number; limit: number },
): Promise<number[]> {
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs);
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('id', '>', after)
    .where('plan_expires_at', 'is not', null)
    .where(({ eb, or, and, exists, selectFrom }) =>
      or([
        and([eb('plan', '=', 'premium'), eb('plan_expires_at', '<=', now)]),
        and([
          eb('plan_expires_at', '>', inDays(-toldForDays)),
          eb('plan_expires_at', '<=', inDays(soonDays)),
        ]),
        exists(
          selectFrom('subscriptions')
            .select('subscriptions.id')
            .whereRef('subscriptions.user_id', '=', 'users.id')
            .where('state', 'in', ['active', 'failed'])
            .where('paid_until', '<=', now)
            .where('paid_until', '>', inDays(-graceDays)),
        ),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The private chat with the user; undefined: there is none that may be written to. */
export async function findChat(tx: Db, userId: number) {
  const places = await tx
    .selectFrom('conversations')
    .select(['id', 'chat_id as chatId', 'is_blocked as isBlocked', 'onboarding'])
    .where('user_id', '=', userId)
    // Groups have negative ids.
    .where('chat_id', '>', 0)
    .orderBy('created_at', 'desc')
    .execute();
  const isBusy = places.some(({ isBlocked, onboarding }) => isBlocked || onboarding !== null);
  const [place] = places;
  if (isBusy || !place || place.chatId === null) return undefined;
  return { conversationId: place.id, chatId: place.chatId };
}

export async function listTold(tx: Db, userId: number): Promise<Notice[]> {
  const rows = await tx
    .selectFrom('plan_notices')
    .select(['kind', 'ends_at'])
    .where('user_id', '=', userId)
    .execute();
  return rows.map((row) => ({ kind: row.kind as NoticeKind, endsAt: row.ends_at }));
}

/** False: somebody else has told of it. */
export async function insertNotice(tx: Db, userId: number, notice: Notice): Promise<boolean> {
  const row = await tx
    .insertInto('plan_notices')
    .values({ user_id: userId, kind: notice.kind, ends_at: notice.endsAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst();
  return row !== undefined;
}
