import type { Reconciliation } from '#app/contract/admin-billing';
import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import {
  type StarTransaction,
  starTransactionsAtOnce,
  type TelegramSender,
} from '#app/platform/telegram/index';
import type { Users } from '../users/index.ts';
import { tellFound } from './found.ts';
import { findOffer, readPayload } from './offers.ts';
import { orderRefund } from './ordering.ts';
import type { Payments } from './payments.ts';
import { insertEntry, listKnown } from './queries/ledger.ts';
import { hasLeft, readProgress, saveProgress, wasPaidBefore } from './queries/reconciliation.ts';
import type { TakeBack } from './take-back.ts';

interface Dependencies {
  database: Database;
  users: Users;
  sender: TelegramSender | undefined;
  payments: Payments;
  takeBack: TakeBack;
  texts: Texts;
  logger: Logger;
}

export type Reconcile = (options?: { isFull?: boolean }) => Promise<Reconciliation>;

const progressName = 'star-transactions';
/** Looked at once more each time: one that was told of late would slip through otherwise. */
const overlap = 100;
/** A period is 30 days; two payments closer to each other are two beginnings. */
const soonestRenewalMs = 20 * 86_400_000;

/**
 * Compares the ledger with what Telegram says was paid and given back: an update that never came is made
 * up for. Goes on where it ended, or looks at everything. Safe to run twice and by several workers.
 */
export function createReconcile(dependencies: Dependencies): Reconcile {
  const { database, users, sender, payments, takeBack, logger } = dependencies;
  const { db } = database;

  return async ({ isFull = false } = {}) => {
    const counts = { seen: 0, payments_found: 0, refunds_found: 0, unknown: 0 };
    if (!sender) return counts;
    let isWhole = true;
    let offset = isFull ? 0 : Math.max(0, (await readProgress(db, progressName)) - overlap);
    for (;;) {
      const page = await sender.listStarTransactions(offset);
      const known = new Set(
        (
          await listKnown(
            db,
            page.map(({ id }) => id),
          )
        ).map(keyOf),
      );
      for (const transaction of page) {
        counts.seen += 1;
        if (known.has(keyOf({ id: transaction.id, isReversal: transaction.direction === 'out' }))) {
          continue;
        }
        // What goes wrong with one must not keep the others waiting.
        try {
          const found = await take(transaction);
          if (found) counts[found] += 1;
        } catch (error) {
          logger.error({ chargeId: transaction.id, error }, 'a transaction was not written down');
          isWhole = false;
        }
      }
      offset += page.length;
      // The next time begins no later than with what is still missing.
      if (isWhole) await saveProgress(db, progressName, offset);
      if (page.length < starTransactionsAtOnce) return counts;
    }
  };

  async function take(transaction: StarTransaction) {
    const { id, at, direction, isInvoice, userId, payload = '' } = transaction;
    // Withdrawals, gifts and the like.
    if (!isInvoice || userId === undefined) return undefined;
    if (direction === 'out') {
      const isTaken = await takeBack(id, { at, reason: 'Telegram has given it back' });
      if (isTaken) logger.warn({ chargeId: id }, 'a refund that was not told of has been found');
      return isTaken ? 'refunds_found' : undefined;
    }
    const read = readPayload(payload);
    if (!read || !findOffer(read.offerId)) return 'unknown';
    if (!(await record(transaction, userId, read.invoiceId))) return 'unknown';
    logger.warn({ chargeId: id }, 'a payment that was not told of has been found');
    return 'payments_found';
  }

  /** False: it is of nobody we know. */
  async function record(
    { id, amount, at, payload = '', isSubscription }: StarTransaction,
    userId: number,
    invoiceId: string | undefined,
  ): Promise<boolean> {
    if (!(await users.find(userId))) {
      // Never here, as far as this database knows: it may be the wrong one, or an old copy.
      if (!(await hasLeft(db, userId))) return false;
      // Of who has no account any more: written down, and given back.
      await db.transaction().execute(async (tx) => {
        const money = { days: 0, amount, currency: 'XTR', paid_at: at };
        const reason = 'the account is gone';
        await insertEntry(tx, {
          charge_id: id,
          user_id: null,
          product: 'unknown',
          ...money,
          reason,
        });
        await orderRefund(tx, { chargeId: id, userId, reason });
      });
      return true;
    }
    const before = new Date(at.getTime() - soonestRenewalMs);
    const isRenewal = invoiceId !== undefined && (await wasPaidBefore(db, invoiceId, before));
    const recorded = await payments.record({
      userId,
      payload,
      currency: 'XTR',
      amount,
      chargeId: id,
      isRecurring: isSubscription,
      isFirst: isSubscription && !isRenewal,
      paidAt: at,
    });
    if (sender && recorded.isNew) await tellFound({ ...dependencies, sender }, userId, recorded);
    return true;
  }
}

const keyOf = ({ id, isReversal }: { id: string; isReversal: boolean }) =>
  `${isReversal ? 'out' : 'in'}:${id}`;
