import { type Insertable, sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { SubscriptionsTable } from '#app/platform/db/tables';

const columns = [
  'id',
  'user_id as userId',
  'state',
  'amount',
  'invoice_id as invoiceId',
  'paid_until as paidUntil',
] as const;

export const findById = (tx: Db, userId: number, id: string) =>
  tx
    .selectFrom('subscriptions')
    .select(columns)
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();

export const findByInvoice = (tx: Db, userId: number, invoiceId: string) =>
  tx
    .selectFrom('subscriptions')
    .select(columns)
    .where('user_id', '=', userId)
    .where('invoice_id', '=', invoiceId)
    .executeTakeFirst();

/** Of a former version, whose invoices had no id: the newest one. */
export const findWithoutInvoice = (tx: Db, userId: number) =>
  tx
    .selectFrom('subscriptions')
    .select(columns)
    .where('user_id', '=', userId)
    .where('invoice_id', 'is', null)
    .orderBy('paid_until', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Those that Telegram renews, or may renew again. */
export const listRenewing = (tx: Db, userId: number) =>
  tx
    .selectFrom('subscriptions')
    .select(columns)
    .where('user_id', '=', userId)
    .where('state', '!=', 'cancelled')
    .execute();

/** A subscription is begun, or was paid once more. The first charge names it, whichever is heard of first. */
export const upsertPaid = (
  tx: Db,
  { isFirst, ...row }: Insertable<SubscriptionsTable> & { isFirst: boolean },
) =>
  tx
    .insertInto('subscriptions')
    .values(row)
    .onConflict((conflict) =>
      conflict.column(row.invoice_id == null ? 'id' : 'invoice_id').doUpdateSet({
        id: isFirst ? sql`excluded.id` : sql`subscriptions.id`,
        // An old payment heard of late does not take up what was cancelled since.
        state: sql`case when excluded.paid_until > subscriptions.paid_until
          then 'active' else subscriptions.state end`,
        paid_until: sql`greatest(subscriptions.paid_until, excluded.paid_until)`,
        changed_at: sql`now()`,
      }),
    )
    .execute();

/** What was paid from then on went back, and is not renewed. */
export const endAt = (tx: Db, { userId, id }: { userId: number; id: string }, time: Date) =>
  tx
    .updateTable('subscriptions')
    .set({
      state: 'cancelled',
      paid_until: sql`least(paid_until, ${time})`,
      changed_at: sql`now()`,
    })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .execute();

export const setState = (tx: Db, { userId, id }: { userId: number; id: string }, state: string) =>
  tx
    .updateTable('subscriptions')
    .set({ state, changed_at: sql`now()` })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .execute();
