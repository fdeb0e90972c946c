import type { Db } from '#app/platform/db/index';

/** What the companion has started itself, oldest first. */
export const listNudges = (tx: Db, userId: number) =>
  tx
    .selectFrom('nudges')
    .select(['day', 'kind', 'conversation_id', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('day')
    .orderBy('number')
    .execute();
