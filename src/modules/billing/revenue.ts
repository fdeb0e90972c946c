import type { Revenue } from '#app/contract/admin-billing';
import type { Database } from '#app/platform/db/index';
import { type Period, periodsOf, premiumUntil } from './entitlement.ts';
import {
  listLedgerEntries,
  listSubscriptions,
  type RevenueEntry,
  type RevenueSubscription,
} from './queries/revenue.ts';

/** A user by what the ledger says of them. */
interface Customer {
  entries: RevenueEntry[];
  /** What was paid and not given back, one period after the other. */
  paid: Period<RevenueEntry>[];
}

const dayMs = 86_400_000;

/** Reads the whole ledger: for an operator who asks now and then. */
export const createRevenue = ({ database, clock }: { database: Database; clock: () => Date }) => ({
  async read(): Promise<Revenue> {
    const { db } = database;
    const [entries, subscriptions] = await Promise.all([
      listLedgerEntries(db),
      listSubscriptions(db),
    ]);
    return revenueOf(entries, subscriptions, clock());
  },
});

/**
 * What the ledger tells of the business at a moment; what is dated later is left out. In whichever order the
 * entries come.
 *
 * *Paid time* of a user: payments with days that were not given back, each beginning where the one before it
 * ends, or when it was made. A payment for a gift has no days of its payer: it counts as money only. Nor does
 * what was given free count as paid. Accounts that are gone count as money only.
 *
 * Of each currency by itself, in its smallest units:
 * - `mrr`: over the users whose paid time covers the moment, price of the payment in force / its days × 30.
 * - `projected_arr`: MRR × 365 / 30.
 * - `gross_30d`: payments of the last 30 days, by the time of payment. `refunded_30d`: payments given back in
 *   the last 30 days, by the time they were. `net_30d`: gross less refunded, so it may be below zero.
 * - `payers_30d`: whoever paid in the last 30 days, also if it was given back; of accounts that are gone each
 *   subscription and each other payment is one. `arppu_30d`: net over payers of the last 30 days.
 * - `gross_total`, `refunded_total`: the same since the beginning.
 *
 * Of all together; percentages are 0 to 100, and 0 of nothing:
 * - `active_subscriptions`: subscriptions not cancelled whose paid time is not over.
 * - `new_subscriptions_7d`: subscriptions with their first charge in the last 7 days.
 * - `expiring_soon_7d`: users whose premium, paid or given, ends in the next 7 days, without grace and
 *   without a renewal that may come.
 * - `expired_last_month`: users whose paid time ended in the last 30 days and who have none now.
 * - `avg_subscription_days`: days of paid time, over and to come, per user who has any.
 * - `churn_rate`: of the users whose paid time covered the moment 30 days ago, those whose paid time does not
 *   cover this one (in the grace of a renewal it does not). `retention_rate`: 100 less that.
 * - `trials`: users who had one. `trial_conversion_rate`: those of them with paid time bought after it.
 * - `refunds_30d`: payments given back in the last 30 days. `refund_rate_30d`: over payments of the same days.
 */
export function revenueOf(
  entries: readonly RevenueEntry[],
  subscriptions: readonly RevenueSubscription[],
  now: Date,
): Revenue {
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs);
  const isOfLast = (days: number) => (at: Date) => at > inDays(-days) && at <= now;
  const isOfMonth = isOfLast(30);
  const isOfWeek = isOfLast(7);

  // In one order, so that sums of fractions are the same to the last digit.
  const known = entries.filter(({ at }) => at <= now).toSorted(byTime);
  const payments = known.filter(({ kind }) => kind === 'payment');
  const byId = new Map(payments.map((payment) => [payment.id, payment]));
  const refunds = known.flatMap(({ kind, reverses, at }) => {
    const payment = kind === 'refund' ? byId.get(reverses ?? '') : undefined;
    return payment ? [{ ...payment, at }] : [];
  });
  const customers = customersOf(known);
  const payers = customers.filter(({ paid }) => paid.length > 0);
  const paying = customers.filter(({ paid }) => findPeriod(paid, now));
  const payingBefore = customers.filter(({ paid }) => findPeriod(paid, inDays(-30)));
  const lost = payingBefore.filter(({ paid }) => !findPeriod(paid, now));
  const tried = customers.filter(({ entries }) => entries.some(isTrial));
  const churn = percent(lost.length, payingBefore.length);
  const monthly = payments.filter(({ at }) => isOfMonth(at));
  const monthlyRefunds = refunds.filter(({ at }) => isOfMonth(at));

  function moneyOf(currency: string): Revenue['revenue'] {
    const own = (some: RevenueEntry[]) => some.filter((each) => each.currency === currency);
    const inForce = paying.flatMap(({ paid }) => findPeriod(paid, now)?.entry ?? []);
    const mrr = sum(own(inForce).map(({ amount, days }) => (amount / days) * 30));
    const gross = amountOf(own(monthly));
    const refunded = amountOf(own(monthlyRefunds));
    const count = new Set(own(monthly).map(payerOf)).size;
    return {
      currency,
      mrr: round(mrr),
      projected_arr: round((mrr * 365) / 30),
      gross_30d: gross,
      refunded_30d: refunded,
      net_30d: gross - refunded,
      arppu_30d: average(gross - refunded, count),
      gross_total: amountOf(own(payments)),
      refunded_total: amountOf(own(refunds)),
      payers_30d: count,
    };
  }

  return {
    active_subscriptions: subscriptions.filter(
      ({ state, paidUntil }) => state !== 'cancelled' && paidUntil > now,
    ).length,
    new_subscriptions_7d: subscriptions.filter(({ id, createdAt }) =>
      isOfWeek(byId.get(id)?.at ?? createdAt),
    ).length,
    expiring_soon_7d: customers.filter(({ entries }) => {
      const until = premiumUntil(entries);
      return until !== null && until > now && until <= inDays(7);
    }).length,
    expired_last_month: payers.filter(({ paid }) => isOfMonth(endOf(paid))).length,
    avg_subscription_days: average(
      sum(payers.flatMap(({ paid }) => paid.map(({ entry }) => entry.days))),
      payers.length,
    ),
    revenue: moneyOf('XTR'),
    currencies: [...new Set(['XTR', ...payments.map(({ currency }) => currency)])]
      .toSorted()
      .map(moneyOf),
    metrics: {
      churn_rate: churn,
      retention_rate: round(100 - churn),
      trials: tried.length,
      trial_conversion_rate: percent(tried.filter(isConverted).length, tried.length),
      refunds_30d: monthlyRefunds.length,
      refund_rate_30d: percent(monthlyRefunds.length, monthly.length),
    },
    timestamp: now.toISOString(),
  };
}

function customersOf(entries: RevenueEntry[]): Customer[] {
  const owned = entries.filter(({ userId }) => userId !== null);
  return [...Map.groupBy(owned, ({ userId }) => userId).values()].map((own) => {
    const money = own.filter(({ kind, reverses }) => kind === 'payment' || reverses !== null);
    return { entries: own, paid: periodsOf(money) };
  });
}

const byTime = (one: RevenueEntry, other: RevenueEntry) =>
  one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);

const isTrial = ({ kind }: RevenueEntry) => kind === 'trial';

const isConverted = ({ entries, paid }: Customer) => {
  const trial = entries.find(isTrial);
  return trial !== undefined && paid.some(({ entry }) => entry.at > trial.at);
};

const findPeriod = (paid: Period<RevenueEntry>[], time: Date) =>
  paid.find(({ from, to }) => from <= time && time < to);

const endOf = (paid: Period<RevenueEntry>[]) => paid.at(-1)?.to ?? new Date(0);

const payerOf = ({ userId, subscriptionId, id }: RevenueEntry) => userId ?? subscriptionId ?? id;

const amountOf = (entries: RevenueEntry[]) => sum(entries.map(({ amount }) => amount));

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

const round = (number: number) => Math.round(number * 100) / 100;

const average = (total: number, count: number) => (count === 0 ? 0 : round(total / count));

const percent = (part: number, whole: number) => average(part * 100, whole);
