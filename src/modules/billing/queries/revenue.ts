import type { Db } from '#app/platform/db/index';

/** The ledger of everybody, also of accounts that are gone. */
export const listLedgerEntries = (db: Db) =>
  db
    .selectFrom('payments')
    .select([
      'charge_id as id',
      'user_id as userId',
      'kind',
      'days',
      'amount',
      'currency',
      'reverses',
      'subscription_id as subscriptionId',
      'paid_at as at',
    ])
    .execute();

export const listSubscriptions = (db: Db) =>
  db
    .selectFrom('subscriptions')
    .select(['id', 'state', 'paid_until as paidUntil', 'created_at as createdAt'])
    .execute();

export type RevenueEntry = Awaited<ReturnType<typeof listLedgerEntries>>[number];
export type RevenueSubscription = Awaited<ReturnType<typeof listSubscriptions>>[number];
