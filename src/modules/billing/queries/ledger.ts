import { type Insertable, sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { PaymentsTable } from '#app/platform/db/tables';

/** Whoever writes for this user at the same time waits until the transaction ends. */
export const lockPlan = (tx: Db, userId: number) =>
  tx
    .selectFrom('users')
    .select(['id', 'plan', 'plan_expires_at'])
    .where('id', '=', userId)
    // What refers to the user may be written beside this.
    .forNoKeyUpdate()
    .executeTakeFirst();

/** False: this entry is in the ledger already. */
export async function insertEntry(tx: Db, entry: Insertable<PaymentsTable>): Promise<boolean> {
  const row = await tx
    .insertInto('payments')
    .values(entry)
    .onConflict((conflict) => conflict.doNothing())
    .returning('charge_id')
    .executeTakeFirst();
  return row !== undefined;
}

const columns = [
  'charge_id as id',
  'user_id as userId',
  'kind',
  'product',
  'days',
  'amount',
  'currency',
  'provider_charge_id as providerChargeId',
  'is_recurring as isRecurring',
  'reverses',
  'subscription_id as subscriptionId',
  'invoice_id as invoiceId',
  'promo_code as promoCode',
  'actor_id as actorId',
  'reason',
  'paid_at as at',
  'created_at as createdAt',
] as const;

export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number];

/** Oldest first. */
export const listEntries = (tx: Db, userId: number) =>
  tx
    .selectFrom('payments')
    .select(columns)
    .where('user_id', '=', userId)
    .orderBy('paid_at')
    .orderBy('charge_id')
    .execute();

/** Whosever it is. */
export const findEntry = (tx: Db, id: string) =>
  tx.selectFrom('payments').select(columns).where('charge_id', '=', id).executeTakeFirst();

/** Whosever it is: the entry that takes this one back. */
export const findReversal = (tx: Db, id: string) =>
  tx.selectFrom('payments').select(columns).where('reverses', '=', id).executeTakeFirst();

/** Newest first, of everybody or of one. */
export const listLedger = (db: Db, { userId, limit }: { userId?: number; limit: number }) =>
  db
    .selectFrom('payments')
    .select(columns)
    .$if(userId !== undefined, (query) => query.where('user_id', '=', userId ?? 0))
    .orderBy('created_at', 'desc')
    .orderBy('charge_id')
    .limit(limit)
    .execute();

/** Until then premium is in force; null: it is not. What was given for good stays. */
export const setPremium = (tx: Db, userId: number, until: Date | null, now: Date) =>
  tx
    .updateTable('users')
    .set({ plan: until !== null && until > now ? 'premium' : 'free', plan_expires_at: until })
    .where('id', '=', userId)
    .where(({ or, eb }) => or([eb('plan', '!=', 'premium'), eb('plan_expires_at', 'is not', null)]))
    .execute();

/** The newest one of the user: what is true of an earlier one is over. */
export const findSubscription = (tx: Db, userId: number) =>
  tx
    .selectFrom('subscriptions')
    .select([
      'id',
      'state',
      'amount',
      'offer_id as offerId',
      'invoice_id as invoiceId',
      'paid_until as paidUntil',
    ])
    .where('user_id', '=', userId)
    .orderBy('paid_until', 'desc')
    .orderBy(sql`created_at`, 'desc')
    .limit(1)
    .executeTakeFirst();

/** Which of these charges the ledger has, and of which it knows that they were given back. */
export async function listKnown(db: Db, ids: string[]) {
  const among = sql<string>`any(${ids}::text[])`;
  const rows = await db
    .selectFrom('payments')
    .select(['charge_id', 'reverses'])
    .where(({ or, eb }) => or([eb('charge_id', '=', among), eb('reverses', '=', among)]))
    .execute();
  return rows.map(({ charge_id: id, reverses }) => ({
    id: reverses ?? id,
    isReversal: reverses !== null,
  }));
}
