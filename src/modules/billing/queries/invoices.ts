import type { Insertable } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { InvoicesTable } from '#app/platform/db/tables';

export const insertInvoice = (tx: Db, invoice: Insertable<InvoicesTable>) =>
  tx.insertInto('invoices').values(invoice).execute();

export const findInvoice = (tx: Db, userId: number, id: string) =>
  tx
    .selectFrom('invoices')
    .select([
      'id',
      'offer_id as offerId',
      'is_gift as isGift',
      'amount',
      'currency',
      'promo_code as promoCode',
      'created_at as createdAt',
    ])
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();

/** Charges of an invoice, oldest first. */
export const listPaidBy = (tx: Db, userId: number, invoiceId: string) =>
  tx
    .selectFrom('payments')
    .select(['charge_id as chargeId', 'paid_at as at'])
    .where('invoice_id', '=', invoiceId)
    .where('user_id', '=', userId)
    .where('kind', '=', 'payment')
    .orderBy('paid_at')
    .execute();

/** Whether a payment with this code has come already: checked at once, two invoices may both have it. */
export async function hasPaidWith(tx: Db, userId: number, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('payments')
    .select('charge_id')
    .where('user_id', '=', userId)
    .where('promo_code', '=', code)
    .where('kind', '=', 'payment')
    // Without those that go back.
    .where('reason', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of those nobody has paid. */
export const deleteInvoicesBefore = async (db: Db, time: Date): Promise<number> => {
  const result = await db
    .deleteFrom('invoices')
    .where('created_at', '<', time)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('payments')
            .select('charge_id')
            .whereRef('payments.invoice_id', '=', 'invoices.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
};
