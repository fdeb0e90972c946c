import { afterAll, beforeAll, expect, test } from 'vitest';
import { revenueSchema } from '../../src/contract/admin-billing.ts';
import type { Entry } from '../../src/modules/billing/ledger.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

const now = new Date('2030-03-01T00:00:00Z');
const day = (number: number) => new Date(now.getTime() + number * 86_400_000);

onEachDatabase('revenue', ({ open }) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp({
      database: await open(),
      engine: scriptedEngine(),
      clock: () => now,
    });
  });
  afterAll(async () => {
    await app.close();
    await app.core.database.close();
  });

  const write = (userId: number, at: number, entry: Partial<Entry> & { id: string }) =>
    app.core.database.asUser(userId, (tx) =>
      app.core.billing.ledger.write(tx, {
        userId,
        kind: 'payment',
        product: '1-month',
        days: 30,
        at: day(at),
        ...entry,
      }),
    );

  test('is read from the ledger of everybody, of accounts that are gone as money only', async () => {
    const people = [91_001, 91_002, 91_003, 91_004];
    for (const userId of people) await app.core.users.ensure(userId);
    // A subscriber of two months, a trial that was followed by a purchase in euros.
    await write(91_001, -40, { id: 'a', amount: 250, subscriptionId: 'a' });
    await write(91_001, -10, { id: 'b', amount: 250, subscriptionId: 'a' });
    await write(91_002, -20, { id: 'trial:c', kind: 'trial', days: 3 });
    await write(91_002, -18, { id: 'd', days: 90, amount: 1500, currency: 'EUR' });
    // One who had it back, and one who leaves.
    await write(91_003, -9, { id: 'e', amount: 290 });
    await write(91_003, -5, {
      id: 'refund:e',
      kind: 'refund',
      days: 0,
      amount: 290,
      reverses: 'e',
    });
    await write(91_004, -8, { id: 'f', amount: 290 });
    await app.core.database.db
      .insertInto('subscriptions')
      .values({ id: 'a', user_id: 91_001, offer_id: 'monthly', amount: 250, paid_until: day(20) })
      .execute();
    await app.core.users.remove(91_004);

    const revenue = await app.core.billing.revenue.read();
    expect(revenueSchema.parse({ analytics: revenue }).analytics).toEqual(revenue);
    expect(revenue).toMatchObject({
      active_subscriptions: 1,
      new_subscriptions_7d: 0,
      avg_subscription_days: 75,
      // 250 a month; 250 and twice 290 of three payers in 30 days.
      revenue: {
        currency: 'XTR',
        mrr: 250,
        projected_arr: 3041.67,
        gross_30d: 830,
        refunded_30d: 290,
        net_30d: 540,
        arppu_30d: 180,
        gross_total: 1080,
        payers_30d: 3,
      },
      metrics: {
        churn_rate: 0,
        trials: 1,
        trial_conversion_rate: 100,
        refunds_30d: 1,
        // One of four.
        refund_rate_30d: 25,
      },
      timestamp: now.toISOString(),
    });
    expect(revenue.currencies.map(({ currency, mrr }) => `${currency} ${mrr}`)).toEqual([
      'EUR 500',
      'XTR 250',
    ]);
  });
});
