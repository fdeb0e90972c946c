import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Entitled, Grant, Ledger as LedgerView } from '#app/contract/admin-billing';
import { AppError } from '#app/lib/errors';
import type { Database } from '#app/platform/db/index';
import type { Audit } from '../audit/index.ts';
import type { Users } from '../users/index.ts';
import type { Entry, Ledger } from './ledger.ts';
import { type EntryRow, findEntry, findReversal, listLedger } from './queries/ledger.ts';

/** What administrators give and take by hand. The ledger says who has done it and why. */
export interface Grants {
  /** With a key of the caller's it is given once, however often it is sent. @throws AppError `not-found` */
  give(adminId: number, grant: Grant, key?: string): Promise<Entitled>;
  /** Takes back what was given free, once. @throws AppError `not-found`, `not-a-grant`, `account-gone` */
  revoke(adminId: number, entryId: string, reason: string): Promise<Entitled>;
  /** Newest first, of everybody or of one. */
  list(which: { userId: number | undefined; limit: number }): Promise<LedgerView['entries']>;
}

interface Dependencies {
  database: Database;
  users: Users;
  audit: Audit;
  ledger: Ledger;
  clock: () => Date;
}

const givenFree = ['grant', 'trial', 'promo', 'gift'];

export function createGrants({ database, users, audit, ledger, clock }: Dependencies): Grants {
  const { db } = database;

  return {
    give: (adminId, { user_id: userId, days, reason }, key) =>
      db.transaction().execute(async (tx) => {
        await ledger.lock(tx, userId);
        await users.read(tx, userId);
        const id = `grant:${key === undefined ? uuid() : digest(adminId, key)}`;
        const grant = { id, userId, kind: 'grant', product: 'grant', days, reason } as const;
        const { isNew, premiumUntil } = await ledger.write(tx, {
          ...grant,
          actorId: adminId,
          at: clock(),
        });
        if (!isNew) requireSame(await findEntry(tx, id), { userId, days, reason });
        else {
          await audit.record(tx, {
            actorId: adminId,
            action: 'grant.given',
            target: userId,
            reason,
            details: { id, days },
          });
        }
        return present(id, userId, premiumUntil);
      }),

    revoke: (adminId, entryId, reason) =>
      db.transaction().execute(async (tx) => {
        const entry = await findEntry(tx, entryId);
        if (!entry) throw new AppError('not-found', 'not-found', 'there is no such entry');
        if (!givenFree.includes(entry.kind)) {
          throw new AppError('conflict', 'not-a-grant', 'what was paid is refunded, not revoked');
        }
        const { userId } = entry;
        if (userId === null) {
          throw new AppError('conflict', 'account-gone', 'whose it was has no account any more');
        }
        const { isNew, premiumUntil } = await ledger.write(tx, {
          id: `revocation:${entryId}`,
          userId,
          kind: 'revocation',
          product: entry.product,
          days: 0,
          at: clock(),
          reverses: entryId,
          actorId: adminId,
          reason,
        });
        // A gift may have gone back before, with its payment.
        const reversal = await findReversal(tx, entryId);
        if (isNew) {
          await audit.record(tx, {
            actorId: adminId,
            action: 'grant.revoked',
            target: userId,
            reason,
            details: { entry: entryId },
          });
        }
        return present(reversal?.id ?? entryId, userId, premiumUntil);
      }),

    list: async ({ userId, limit }) =>
      (await listLedger(db, { limit, ...(userId !== undefined && { userId }) })).map(presentEntry),
  };
}

const digest = (adminId: number, key: string) =>
  createHash('sha256').update(`${adminId}:${key}`).digest('hex');

function requireSame(
  known: EntryRow | undefined,
  { userId, days, reason }: Pick<Entry, 'userId' | 'days' | 'reason'>,
): void {
  if (known?.userId === userId && known.days === days && known.reason === reason) return;
  throw new AppError(
    'conflict',
    'idempotency-key-reused',
    'the key came with another grant before',
  );
}

const present = (id: string, userId: number, premiumUntil: Date | null): Entitled => ({
  id,
  user_id: userId,
  premium_until: premiumUntil?.toISOString() ?? null,
});

const presentEntry = (row: EntryRow): LedgerView['entries'][number] => ({
  id: row.id,
  user_id: row.userId,
  kind: row.kind as Entry['kind'],
  product: row.product,
  days: row.days,
  amount: row.amount,
  currency: row.currency,
  reverses: row.reverses,
  subscription_id: row.subscriptionId,
  promo_code: row.promoCode,
  actor_id: row.actorId,
  reason: row.reason,
  paid_at: row.at.toISOString(),
  created_at: row.createdAt.toISOString(),
});
