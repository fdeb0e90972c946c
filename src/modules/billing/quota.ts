import { sql } from 'kysely';
import { localDay, nextDayStart } from '#app/lib/local-time';
import type { Db } from '#app/platform/db/index';
import type { Profile } from '../users/index.ts';
import { planInForce, plans } from './plans.ts';

interface Counted {
  messages: number;
  /** Of the answers, in millionths of a US dollar. */
  costMicros: number;
}

/** What was counted, by the local day it was counted on. */
type Usage = ReadonlyMap<string, Counted>;

/** What a user may say on the day it is where the user lives. */
interface Allowance {
  /** Of the user's calendar. */
  day: string;
  used: number;
  /** Null: no limit. */
  limit: number | null;
  /** Infinity without a limit, within fair use. */
  left: number;
  /** When the count begins anew. */
  resetsAt: Date;
}

/** What was counted of a user's day, which is the day where the user lives. */
export interface Quota {
  /** Counts what was answered on one local day; safe within a turn's transaction. */
  count(tx: Db, userId: number, day: string, counted: Counted): Promise<void>;
  /** For who reads the profile in the same trip: `allowanceOf` makes an allowance of both. */
  usage(tx: Db, userId: number, now: Date): Promise<Usage>;
  read(tx: Db, profile: Profile, now: Date): Promise<Allowance>;
  /** The user hears of the limit now; false: that was so on this day already. */
  markTold(tx: Db, userId: number, day: string): Promise<boolean>;
}

const dayMs = 86_400_000;

export function createQuota(): Quota {
  return {
    async count(tx, userId, day, { messages, costMicros }) {
      await tx
        .insertInto('daily_usage')
        .values({ user_id: userId, day, messages, cost_micros: costMicros })
        .onConflict((conflict) =>
          conflict.columns(['user_id', 'day']).doUpdateSet({
            messages: sql`daily_usage.messages + excluded.messages`,
            cost_micros: sql`daily_usage.cost_micros + excluded.cost_micros`,
          }),
        )
        .execute();
    },

    usage: readUsage,

    read: async (tx, profile, now) =>
      allowanceOf(profile, await readUsage(tx, profile.userId, now), now),

    async markTold(tx, userId, day) {
      const row = await tx
        .insertInto('daily_usage')
        .values({ user_id: userId, day, messages: 0, limit_told_at: sql`now()` })
        .onConflict((conflict) =>
          conflict
            .columns(['user_id', 'day'])
            .doUpdateSet({ limit_told_at: sql`now()` })
            .where('daily_usage.limit_told_at', 'is', null),
        )
        .returning('day')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** Of every day it may be for the user. */
async function readUsage(tx: Db, userId: number, now: Date): Promise<Usage> {
  const rows = await tx
    .selectFrom('daily_usage')
    .select(['day', 'messages', 'cost_micros as costMicros'])
    .where('user_id', '=', userId)
    .where('day', '>=', localDay(new Date(now.getTime() - dayMs), 'UTC'))
    .where('day', '<=', localDay(new Date(now.getTime() + dayMs), 'UTC'))
    .execute();
  return new Map(rows.map(({ day, ...counted }) => [day, counted]));
}

export function allowanceOf(
  profile: Pick<Profile, 'plan' | 'planExpiresAt' | 'timeZone'>,
  usage: Usage,
  now: Date,
): Allowance {
  const day = localDay(now, profile.timeZone);
  const { messages: used, costMicros } = usage.get(day) ?? { messages: 0, costMicros: 0 };
  const { dailyMessages: limit, dailyCostMicros: fairUse } = plans[planInForce(profile, now)];
  const isFair = fairUse === null || costMicros < fairUse;
  return {
    day,
    used,
    limit,
    left: isFair ? Math.max(0, (limit ?? Infinity) - used) : 0,
    resetsAt: nextDayStart(now, profile.timeZone),
  };
}
