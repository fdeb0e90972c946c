import type { Db } from '#app/platform/db/index';

export const listDue = async (
  db: Db,
  { now, after, limit }: { now: Date; after: number; limit: number },
): Promise<number[]> => {
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('check_in_at', '<=', now)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
};

/** Takes what is due, or puts it off; of several workers one. False: there is nothing to ask any more. */
export async function takeCheckIn(
  tx: Db,
  userId: number,
  now: Date,
  next: Date | null,
): Promise<boolean> {
  const row = await tx
    .updateTable('users')
    .set({ check_in_at: next })
    .where('id', '=', userId)
    .where('check_in_at', '<=', now)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Where the two last spoke; undefined: nowhere. */
export const findPlace = (tx: Db, userId: number) =>
  tx
    .selectFrom('conversations')
    .innerJoin('messages', 'messages.conversation_id', 'conversations.id')
    .select([
      'conversations.id as conversationId',
      'chat_id as chatId',
      'is_blocked as isBlocked',
      'waiting_since as waitingSince',
    ])
    .where('conversations.user_id', '=', userId)
    .orderBy('messages.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
