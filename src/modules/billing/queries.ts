import type { Insertable } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { PaymentsTable } from '#app/platform/db/tables';

/** Whoever pays for this user at the same time waits until the transaction ends. */
export const lockPlan = (tx: Db, userId: number) =>
  tx.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute();

/** False: this charge is in the ledger already. */
export async function insertPayment(tx: Db, payment: Insertable<PaymentsTable>): Promise<boolean> {
  const row = await tx
    .insertInto('payments')
    .values(payment)
    .onConflict((conflict) => conflict.column('charge_id').doNothing())
    .returning('charge_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Oldest first. */
export const listPayments = (tx: Db, userId: number) =>
  tx
    .selectFrom('payments')
    .select(['charge_id as chargeId', 'product', 'days', 'amount', 'currency', 'paid_at as paidAt'])
    .where('user_id', '=', userId)
    .orderBy('paid_at')
    .orderBy('charge_id')
    .execute();

export const setPremium = (tx: Db, userId: number, until: Date | null) =>
  tx
    .updateTable('users')
    .set({ plan: 'premium', plan_expires_at: until })
    .where('id', '=', userId)
    // Given for good by the operator: a payment does not end that.
    .where(({ or, eb }) => or([eb('plan', '!=', 'premium'), eb('plan_expires_at', 'is not', null)]))
    .execute();
