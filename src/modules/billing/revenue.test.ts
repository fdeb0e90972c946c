import { describe, expect, test } from 'vitest';
import { random } from '../../../test/support/random.ts';
import type { RevenueEntry, RevenueSubscription } from './queries/revenue.ts';
import { revenueOf } from './revenue.ts';

const now = new Date('2026-12-01T00:00:00Z');
const day = (number: number) => new Date(now.getTime() + number * 86_400_000);

let nextId = 1;
type Changes = Partial<RevenueEntry>;

const entry = (userId: number | null, at: number, changes: Changes): RevenueEntry => ({
  id: `charge-${nextId++}`,
  userId,
  kind: 'payment',
  days: 30,
  amount: 0,
  currency: 'XTR',
  reverses: null,
  subscriptionId: null,
  at: day(at),
  ...changes,
});
const month = (userId: number | null, at: number, changes: Changes = {}) =>
  entry(userId, at, { amount: 290, ...changes });
const renewing = (
  userId: number | null,
  at: number,
  subscriptionId: string,
  changes: Changes = {},
) => entry(userId, at, { amount: 250, subscriptionId, ...changes });
const euros = (userId: number | null, at: number, changes: Changes = {}) =>
  entry(userId, at, { amount: 499, currency: 'EUR', ...changes });
const trial = (userId: number, at: number) => entry(userId, at, { kind: 'trial', days: 3 });
const refund = (userId: number | null, at: number, reverses: string, changes: Changes = {}) =>
  entry(userId, at, { kind: 'refund', days: 0, reverses, ...changes });

// Each with the paid time that follows, in days from now.
const entries: RevenueEntry[] = [
  // 1 renews: −40…−10…20.
  renewing(1, -40, 's1', { id: 's1' }),
  renewing(1, -10, 's1'),
  // 2 has just subscribed: −3…27.
  renewing(2, -3, 's2', { id: 's2' }),
  // 3 has a year: −100…265.
  entry(3, -100, { days: 365, amount: 2490 }),
  // 4 had three months: −95…−5.
  entry(4, -95, { days: 90, amount: 780 }),
  // 5 has cancelled: −20…10.
  renewing(5, -20, 's5', { id: 's5' }),
  // 6 had the money back: none.
  month(6, -12, { id: 'given back' }),
  refund(6, -8, 'given back', { amount: 290 }),
  // 7 tried, and took half a year: −48…132.
  trial(7, -50),
  entry(7, -48, { days: 180, amount: 1390 }),
  // 8 tried.
  trial(8, -5),
  // 9 tried, and had the money back: none.
  trial(9, -60),
  month(9, -58, { id: 'given back long ago' }),
  refund(9, -40, 'given back long ago', { amount: 290 }),
  // 10 pays in euros: −45…−15…15.
  euros(10, -45),
  euros(10, -15),
  // 11 gave a month to 12; neither has paid time.
  month(11, -6, { days: 0 }),
  entry(12, -4, { kind: 'gift' }),
  // 13: −25…5.
  month(13, -25),
  // 14 was given a month, which ends on day 4.
  entry(14, -26, { kind: 'grant' }),
  // Two accounts that are gone: a subscriber, and one who had the money back.
  renewing(null, -39, 's15', { id: 's15' }),
  renewing(null, -9, 's15'),
  euros(null, -70, { id: 'gone' }),
  refund(null, -20, 'gone', { amount: 499, currency: 'EUR' }),
  // 16 bought early: −33…−3…87.
  month(16, -33),
  entry(16, -32, { days: 90, amount: 780 }),
  // 17 is in the grace of a renewal that failed: −31…−1.
  renewing(17, -31, 's17', { id: 's17' }),
  // 18 has cancelled and taken it back: −2…28.
  renewing(18, -2, 's18', { id: 's18' }),
  // 19 had paid before the trial, not after it: −90…−60.
  month(19, -90),
  trial(19, -55),
];

const subscription = (id: string, state: string, paidUntil: number): RevenueSubscription => ({
  id,
  state,
  paidUntil: day(paidUntil),
  createdAt: day(0),
});
const subscriptions = [
  subscription('s1', 'active', 20),
  subscription('s2', 'active', 27),
  subscription('s5', 'cancelled', 10),
  subscription('s17', 'failed', -1),
  subscription('s18', 'restored', 28),
];

describe('revenue', () => {
  test('is what was counted by hand', () => {
    // In force now, over 30 days: 250 each of 1, 2, 5 and 18; 2490 / 365 × 30 of 3; 1390 / 180 × 30 of 7;
    // 290 of 13; 780 / 90 × 30 = 260 of 16. Together 1986.3242; × 365 / 30 = 24166.9444.
    // Paid in 30 days: 250 of 1, 2, 5, 18 and one who is gone; 290 of 6, 11 and 13: 2120 of 8 payers.
    // Since the beginning: subscriptions 8 × 250 = 2000, single months 6 × 290 = 1740, three months
    // 2 × 780 = 1560, half a year 1390, a year 2490: 9180.
    const stars = {
      currency: 'XTR',
      mrr: 1986.32,
      projected_arr: 24_166.94,
      gross_30d: 2120,
      refunded_30d: 290,
      net_30d: 1830,
      arppu_30d: 228.75,
      gross_total: 9180,
      refunded_total: 580,
      payers_30d: 8,
    };
    // 10 pays 499 a month; what the one who is gone had back was paid before.
    const euro = {
      currency: 'EUR',
      mrr: 499,
      projected_arr: 6071.17,
      gross_30d: 499,
      refunded_30d: 499,
      net_30d: 0,
      arppu_30d: 0,
      gross_total: 1497,
      refunded_total: 499,
      payers_30d: 1,
    };
    expect(revenueOf(entries, subscriptions, now)).toEqual({
      // 1, 2, 18.
      active_subscriptions: 3,
      // 2, 18.
      new_subscriptions_7d: 2,
      // 13, 14.
      expiring_soon_7d: 2,
      // 4, 17.
      expired_last_month: 2,
      // 1: 60, 2: 30, 3: 365, 4: 90, 5: 30, 7: 180, 10: 60, 13: 30, 16: 120, and 30 of 17, 18, 19: 1055 / 12.
      avg_subscription_days: 87.92,
      revenue: stars,
      currencies: [euro, stars],
      metrics: {
        // 1, 3, 4, 7, 10, 16, 17 had paid time 30 days ago; of these 4 and 17 have none now: 2 / 7.
        churn_rate: 28.57,
        retention_rate: 71.43,
        // 7, 8, 9, 19; of these 7 has paid since.
        trials: 4,
        trial_conversion_rate: 25,
        // 6 and the one who is gone, of 8 payments in Stars and one in euros: 2 / 9.
        refunds_30d: 2,
        refund_rate_30d: 22.22,
      },
      timestamp: '2026-12-01T00:00:00.000Z',
    });
  });

  test('of nothing is nothing', () => {
    const { revenue, currencies, metrics } = revenueOf([], [], now);
    expect(revenue).toMatchObject({ currency: 'XTR', mrr: 0, projected_arr: 0, arppu_30d: 0 });
    expect(currencies).toEqual([revenue]);
    expect(metrics).toMatchObject({ churn_rate: 0, retention_rate: 100, refund_rate_30d: 0 });
  });

  test('counts to the instant: a day more or less is another month', () => {
    const at = (number: number) => revenueOf([month(1, number)], [], now);
    expect(at(-30).revenue).toMatchObject({ gross_30d: 0, gross_total: 290, mrr: 0 });
    expect(at(-29.999).revenue).toMatchObject({ gross_30d: 290, mrr: 290 });
    expect(at(0).revenue).toMatchObject({ gross_30d: 290, mrr: 290 });
    expect(at(0.001).revenue).toMatchObject({ gross_30d: 0, gross_total: 0, mrr: 0 });
  });

  test('what was given free neither hides nor lengthens paid time', () => {
    const free = ['trial', 'promo', 'grant', 'gift'].map((kind, index) =>
      entry(1, -28 + index, { kind, days: 365 }),
    );
    const paid = [month(1, -27.5)];
    const { revenue, expired_last_month: expired } = revenueOf([...free, ...paid], [], day(3));
    expect([revenue.mrr, expired]).toEqual([0, 1]);
    expect(revenueOf([...free, ...paid], [], now).revenue.mrr).toBe(290);
  });

  test('is the same in whichever order the entries come', () => {
    const next = random(5);
    const shuffled = <T>(some: readonly T[]) =>
      some
        .map((each) => ({ each, place: next() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ each }) => each);
    const below = (limit: number) => Math.floor(next() * limit);
    for (let round = 0; round < 300; round += 1) {
      const ledger = Array.from({ length: below(40) }, () =>
        entry(next() < 0.1 ? null : below(8), below(120) - 115, {
          kind: ['payment', 'payment', 'trial', 'grant'][below(4)] ?? '',
          days: below(90),
          amount: below(3000),
          currency: next() < 0.3 ? 'EUR' : 'XTR',
        }),
      );
      for (const { id, userId } of ledger.filter(() => next() < 0.15)) {
        ledger.push(refund(userId, -below(30), id));
      }
      const expected = revenueOf(ledger, subscriptions, now);
      expect(revenueOf(shuffled(ledger), shuffled(subscriptions), now)).toEqual(expected);
      for (const money of expected.currencies) {
        expect(money.net_30d).toBe(money.gross_30d - money.refunded_30d);
        expect(money.gross_total).toBeGreaterThanOrEqual(money.gross_30d);
        expect(money.refunded_total).toBeLessThanOrEqual(money.gross_total);
      }
      for (const share of Object.values(expected.metrics)) expect(share).toBeGreaterThanOrEqual(0);
      expect(expected.metrics.churn_rate + expected.metrics.retention_rate).toBeCloseTo(100);
    }
    expect(revenueOf(shuffled(entries), shuffled(subscriptions), now)).toEqual(
      revenueOf(entries, subscriptions, now),
    );
  });
});
