import { type Insertable, sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { BillingOrdersTable } from '#app/platform/db/tables';

const columns = [
  'id',
  'kind',
  'charge_id as chargeId',
  'telegram_user_id as userId',
  'reason',
  'requested_by as requestedBy',
  'state',
  'failure',
  'attempts',
  'created_at as createdAt',
  'settled_at as settledAt',
] as const;

export type OrderRow = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

/** An order that was given already stays as it is. */
export const insertOrder = (tx: Db, order: Insertable<BillingOrdersTable>) =>
  tx
    .insertInto('billing_orders')
    .values(order)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** What Telegram has refused is asked for once more, by somebody who wants it now. */
export const reopenOrder = (
  db: Db,
  id: string,
  { requestedBy, reason }: { requestedBy: number; reason: string },
) =>
  db
    .updateTable('billing_orders')
    .set({ state: 'waiting', requested_by: requestedBy, reason, due_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', '=', 'refused')
    .execute();

export const findOrder = (db: Db, id: string) =>
  db.selectFrom('billing_orders').select(columns).where('id', '=', id).executeTakeFirst();

/** Newest first. */
export const listOrders = (db: Db, limit: number) =>
  db
    .selectFrom('billing_orders')
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();

/** What is due, or the one order that is asked for; nobody else takes it for a minute. */
export const claimOrders = (db: Db, which: { id?: string; limit: number }) =>
  db
    .updateTable('billing_orders')
    .set({
      attempts: sql<number>`attempts + 1`,
      due_at: sql<Date>`now() + interval '1 minute'`,
    })
    .where('id', 'in', (subquery) =>
      subquery
        .selectFrom('billing_orders')
        .select('id')
        .where('state', '=', 'waiting')
        .where('due_at', '<=', sql<Date>`now()`)
        .$if(which.id !== undefined, (query) => query.where('id', '=', which.id ?? ''))
        .orderBy('due_at')
        .limit(which.limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(columns)
    .execute();

export const settleOrder = (
  db: Db,
  id: string,
  outcome: { state: 'done' } | { state: 'refused'; failure: string },
) =>
  db
    .updateTable('billing_orders')
    .set({ failure: null, ...outcome, settled_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();

/** It is tried again then. */
export const delayOrder = (db: Db, id: string, failure: string, afterMs: number) =>
  db
    .updateTable('billing_orders')
    .set({ failure, due_at: sql<Date>`now() + ${afterMs} * interval '1 millisecond'` })
    .where('id', '=', id)
    .execute();

/** Settled orders by rule that the operator has not been told of. */
export const listUnreported = (db: Db) =>
  db
    .selectFrom('billing_orders')
    .select(columns)
    .where('state', '!=', 'waiting')
    .where('requested_by', 'is', null)
    .where('reported_at', 'is', null)
    .orderBy('settled_at')
    .limit(20)
    .execute();

export const markReported = (db: Db, id: string) =>
  db
    .updateTable('billing_orders')
    .set({ reported_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
