import type { ExportedBilling } from '#app/contract/export';
import type { Db } from '#app/platform/db/index';

/** What was counted, paid, given and entered, oldest first. */
export async function exportBilling(tx: Db, userId: number): Promise<ExportedBilling> {
  const [usage, payments, invoices, subscriptions, uses, gifts, notices] = await Promise.all([
    tx
      .selectFrom('daily_usage')
      .select(['day', 'messages'])
      .where('user_id', '=', userId)
      .orderBy('day')
      .execute(),
    tx
      .selectFrom('payments')
      .select([
        'charge_id',
        'provider_charge_id',
        'product',
        'days',
        'amount',
        'currency',
        'is_recurring',
        'kind',
        'reverses',
        'subscription_id',
        'invoice_id',
        'promo_code',
        'reason',
        'paid_at',
      ])
      .where('user_id', '=', userId)
      .orderBy('paid_at')
      .orderBy('charge_id')
      .execute(),
    tx
      .selectFrom('invoices')
      .select(['id', 'offer_id', 'is_gift', 'amount', 'currency', 'promo_code', 'created_at'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute(),
    tx
      .selectFrom('subscriptions')
      .select(['id', 'invoice_id', 'offer_id', 'amount', 'state', 'paid_until', 'created_at'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute(),
    tx
      .selectFrom('promo_uses')
      .select(['code', 'entered_at', 'used_at'])
      .where('user_id', '=', userId)
      .orderBy('entered_at')
      .execute(),
    tx
      .selectFrom('gifts')
      .select(['code', 'charge_id', 'days', 'created_at'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute(),
    tx
      .selectFrom('plan_notices')
      .select(['kind', 'ends_at', 'told_at'])
      .where('user_id', '=', userId)
      .orderBy('told_at')
      .execute(),
  ]);
  return {
    daily_usage: usage,
    payments: payments.map((row) => ({ ...row, paid_at: row.paid_at.toISOString() })),
    invoices: invoices.map(withTime),
    subscriptions: subscriptions.map((row) => ({
      ...withTime(row),
      paid_until: row.paid_until.toISOString(),
    })),
    promo_uses: uses.map((row) => ({
      code: row.code,
      entered_at: row.entered_at.toISOString(),
      used_at: row.used_at?.toISOString() ?? null,
    })),
    gifts: gifts.map(withTime),
    plan_notices: notices.map((row) => ({
      kind: row.kind,
      ends_at: row.ends_at.toISOString(),
      told_at: row.told_at.toISOString(),
    })),
  };
}

const withTime = <T extends { created_at: Date }>(row: T) => ({
  ...row,
  created_at: row.created_at.toISOString(),
});
