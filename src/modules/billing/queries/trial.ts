import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { PlanName } from '../plans.ts';

/** What decides whether somebody may try premium, also of an account they had before. */
export async function findTrialFacts(tx: Db, userId: number) {
  const row = await tx
    .selectFrom('users')
    .select(['plan', 'plan_expires_at as planExpiresAt', 'adult_confirmed_at as adultConfirmedAt'])
    .select(
      sql<boolean>`exists (select 1 from payments
          where user_id = ${userId} and kind in ('trial', 'payment'))
        or exists (select 1 from tombstones where user_id = ${userId} and had_trial)`.as('isSpent'),
    )
    .where('id', '=', userId)
    .executeTakeFirst();
  return row && { ...row, plan: row.plan as PlanName };
}
