import type { Db } from '#app/platform/db/index';
import { graceUntil, periodsOf } from './entitlement.ts';
import type { Ledger } from './ledger.ts';
import { findSubscription, listEntries, lockPlan } from './queries/ledger.ts';

/** The time without a gap for which a user has premium, or last had it. */
export interface Term {
  from: Date;
  /** With the grace of a renewal that may still come. */
  endsAt: Date;
  /** Null: none is to come. */
  renewal: { dueAt: Date; hasFailed: boolean } | null;
}

export interface Reviewed {
  /** Undefined: there was no premium, or it has no end. */
  term: Term | undefined;
  /** Premium was over, and the plan is a free one from now on. */
  hasEnded: boolean;
}

export function createTerms({ ledger, clock }: { ledger: Ledger; clock: () => Date }) {
  return {
    /** Brings the plan up to date with the ledger; nobody changes either until the transaction ends. */
    async review(tx: Db, userId: number): Promise<Reviewed> {
      await ledger.lock(tx, userId);
      const before = await lockPlan(tx, userId);
      await ledger.settle(tx, userId);
      const [after, entries, subscription] = await Promise.all([
        lockPlan(tx, userId),
        listEntries(tx, userId),
        findSubscription(tx, userId),
      ]);
      const hasEnded = before?.plan === 'premium' && after?.plan === 'free';
      const endsAt = after?.plan_expires_at ?? null;
      const from = startOfLast(periodsOf(entries));
      if (endsAt === null || from === undefined) return { term: undefined, hasEnded };
      const grace = graceUntil(subscription);
      const renewal =
        subscription && grace !== null && grace > clock()
          ? { dueAt: subscription.paidUntil, hasFailed: subscription.state === 'failed' }
          : null;
      return { term: { from, endsAt, renewal }, hasEnded };
    },
  };
}

/** Where the last of the times that follow one another without a gap begins. */
const startOfLast = (periods: { from: Date; to: Date }[]): Date | undefined =>
  periods.findLast(({ from }, index) => from.getTime() !== periods[index - 1]?.to.getTime())?.from;
