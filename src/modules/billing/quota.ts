import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';

/** What was counted of a user's day, which is the day where the user lives. */
export interface Quota {
  /** Counts messages of one local day; safe within a turn's transaction. */
  count(tx: Db, userId: number, day: string, messages: number): Promise<void>;
  countToday(tx: Db, userId: number, day: string): Promise<number>;
}

export function createQuota(): Quota {
  return {
    async count(tx, userId, day, messages) {
      await tx
        .insertInto('daily_usage')
        .values({ user_id: userId, day, messages })
        .onConflict((conflict) =>
          conflict
            .columns(['user_id', 'day'])
            .doUpdateSet({ messages: sql`daily_usage.messages + excluded.messages` }),
        )
        .execute();
    },

    async countToday(tx, userId, day) {
      const row = await tx
        .selectFrom('daily_usage')
        .select('messages')
        .where('user_id', '=', userId)
        .where('day', '=', day)
        .executeTakeFirst();
      return row?.messages ?? 0;
    },
  };
}
