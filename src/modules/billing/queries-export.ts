import type { ExportedBilling } from '#app/contract/export';
import type { Db } from '#app/platform/db/index';

/** What was counted and what was paid, oldest first. */
export async function exportBilling(tx: Db, userId: number): Promise<ExportedBilling> {
  const [usage, payments] = await Promise.all([
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
        'paid_at',
      ])
      .where('user_id', '=', userId)
      .orderBy('paid_at')
      .orderBy('charge_id')
      .execute(),
  ]);
  return {
    daily_usage: usage,
    payments: payments.map((row) => ({ ...row, paid_at: row.paid_at.toISOString() })),
  };
}
