import type { Db } from '#app/platform/db/index';

/** Broadcasts that were for a user, oldest first: their ids rise. */
export const listReceived = (tx: Db, userId: number) =>
  tx
    .selectFrom('broadcast_recipients')
    .select(['broadcast_id', 'state', 'settled_at'])
    .where('user_id', '=', userId)
    .orderBy('broadcast_id')
    .execute();
