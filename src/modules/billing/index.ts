// Owns plans and what was counted against them. A user's day is the day where the user lives.
import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';

export { discountOf, offers } from './offers.ts';
export { createPayments, type Payments } from './payments.ts';
export { exportBilling } from './queries-export.ts';

export const plans = {
  free: {
    dailyMessages: 50,
    /** Messages in the prompt: cut from `most` to `kept` in one go, so that it stays the same in between. */
    window: { most: 20, kept: 10 },
    factsInUse: 50,
    /** Beside facts also what was said long ago is looked up, and summaries are written by the model. */
    hasExtendedMemory: false,
    /** Replies as voice messages, photos looked at, pictures drawn. */
    hasVoice: false,
    hasPhotos: false,
    hasPictures: false,
  },
  premium: {
    dailyMessages: null,
    window: { most: 80, kept: 40 },
    factsInUse: 2_000,
    hasExtendedMemory: true,
    hasVoice: true,
    hasPhotos: true,
    hasPictures: true,
  },
} as const;

export type PlanName = keyof typeof plans;

/** The plan in force at a moment: a premium plan that ran out is a free one. */
export function planInForce(
  user: { plan: PlanName; planExpiresAt: Date | null },
  now: Date,
): PlanName {
  const hasExpired = user.planExpiresAt !== null && user.planExpiresAt <= now;
  return hasExpired ? 'free' : user.plan;
}

export interface Billing {
  /** Counts messages of one local day; safe within a turn's transaction. */
  count(tx: Db, userId: number, day: string, messages: number): Promise<void>;
  countToday(tx: Db, userId: number, day: string): Promise<number>;
}

export function createBilling(): Billing {
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
