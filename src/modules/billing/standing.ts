import type { Standing as StandingView } from '#app/contract/billing';
import type { Database } from '#app/platform/db/index';
import type { Profile, Users } from '../users/index.ts';
import { graceUntil, premiumUntil } from './entitlement.ts';
import type { Gifts } from './gifts.ts';
import { planInForce, trialDays } from './plans.ts';
import type { Promo } from './promo.ts';
import { type EntryRow, findSubscription, listEntries } from './queries/ledger.ts';
import type { Trial } from './trial.ts';

export interface Standing {
  /** What the user has, and what is possible now. */
  read(userId: number): Promise<StandingView>;
}

interface Dependencies {
  database: Database;
  users: Users;
  trial: Trial;
  promo: Promo;
  gifts: Gifts;
  clock: () => Date;
}

export function createStanding(dependencies: Dependencies): Standing {
  const { database, users, trial, promo, gifts, clock } = dependencies;
  return {
    async read(userId) {
      const now = clock();
      const [profile, entries, subscription, canTry, discount] = await database.readAsUser(
        userId,
        (tx) =>
          Promise.all([
            users.read(tx, userId),
            listEntries(tx, userId),
            findSubscription(tx, userId),
            trial.canTry(tx, userId),
            promo.discountOf(tx, userId, now),
          ]),
      );
      return {
        ...presentPlan(profile, entries, now),
        subscription: presentSubscription(subscription, now),
        can_try: canTry,
        trial_days: trialDays,
        discount: discount ?? null,
        gifts: await gifts.list(userId),
      };
    },
  };
}

function presentPlan(profile: Profile, entries: EntryRow[], now: Date) {
  const plan = planInForce(profile, now);
  const hasEnd = plan === 'premium' && profile.planExpiresAt !== null;
  const until = hasEnd ? premiumUntil(entries) : null;
  return { plan, premium_until: until?.toISOString() ?? null };
}

function presentSubscription(
  subscription: Awaited<ReturnType<typeof findSubscription>>,
  now: Date,
): StandingView['subscription'] {
  if (!subscription) return null;
  const { state, amount, paidUntil } = subscription;
  const grace = graceUntil(subscription);
  // Over, and nothing is expected to come any more.
  if ((grace ?? paidUntil) <= now) return null;
  const isLate = state === 'failed' || paidUntil <= now;
  return {
    state: state as NonNullable<StandingView['subscription']>['state'],
    amount,
    paid_until: paidUntil.toISOString(),
    grace_until: (isLate && grace?.toISOString()) || null,
  };
}
