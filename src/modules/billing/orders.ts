import type { Order } from '#app/contract/admin-billing';
import { AppError } from '#app/lib/errors';
import type { Database } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import { TelegramError, type TelegramSender } from '#app/platform/telegram/index';
import type { Audit } from '../audit/index.ts';
import { orderRefund } from './ordering.ts';
import { findEntry } from './queries/ledger.ts';
import * as queries from './queries/orders.ts';
import type { TakeBack } from './take-back.ts';

interface Dependencies {
  database: Database;
  sender: TelegramSender | undefined;
  audit: Audit;
  takeBack: TakeBack;
  report: () => Promise<void>;
  logger: Logger;
  clock: () => Date;
}

const pageSize = 20;
const longestDelayMs = 3_600_000;

/** What Telegram is to do with money: written down first, carried out once, tried until it is. */
export function createOrders(dependencies: Dependencies) {
  const { database, sender, audit, takeBack, report, logger, clock } = dependencies;
  const { db } = database;

  async function settle(order: queries.OrderRow): Promise<void> {
    const { id, kind, chargeId, userId, reason, attempts } = order;
    if (!sender) return;
    try {
      if (kind === 'refund') {
        await sender.refundStars(userId, chargeId);
        await takeBack(chargeId, { reason, at: clock() });
      } else {
        await sender.editSubscription(userId, chargeId, { isCancelled: true });
      }
      await queries.settleOrder(db, id, { state: 'done' });
    } catch (error) {
      const failure = error instanceof TelegramError ? error : undefined;
      logger.warn({ orderId: id, error }, 'Telegram did not carry out an order');
      // Telegram will never do it, e.g. because the charge is not one of this bot.
      if (failure?.reason === 'rejected' || failure?.reason === 'blocked') {
        await queries.settleOrder(db, id, { state: 'refused', failure: failure.message });
      } else {
        const backoffMs = Math.min(longestDelayMs, 15_000 * 2 ** Math.min(attempts, 10));
        const afterMs = Math.max(failure?.retryAfterMs ?? 0, backoffMs);
        await queries.delayOrder(db, id, failure?.message ?? 'it failed here', afterMs);
      }
    }
  }

  return {
    /**
     * Gives a payment back, with all it has given; a second time is refused.
     * @throws AppError `not-found`, `not-a-payment`, `refunded-already`, `account-gone`, `refund-at-provider`
     */
    async refund(
      adminId: number,
      chargeId: string,
      { reason, isReturned }: { reason: string; isReturned: boolean },
    ): Promise<Order> {
      const entry = await findEntry(db, chargeId);
      if (!entry) throw new AppError('not-found', 'not-found', 'there is no such charge');
      if (entry.kind !== 'payment') {
        throw new AppError('conflict', 'not-a-payment', 'only a payment can be given back');
      }
      const id = `refund:${chargeId}`;
      const known = await queries.findOrder(db, id);
      if (known?.state === 'done') {
        throw new AppError('conflict', 'refunded-already', 'it was given back already');
      }
      // Of an account that is gone the order by rule still knows who has paid.
      const userId = entry.userId ?? known?.userId;
      if (userId === undefined) {
        throw new AppError('conflict', 'account-gone', 'who has paid has no account any more');
      }
      const isStars = entry.currency === 'XTR';
      if (!isStars && !isReturned) {
        throw new AppError('conflict', 'refund-at-provider', 'give it back at the provider first', {
          details: { field: 'is_returned', expected: 'true, once its provider has returned it' },
        });
      }
      const { currency } = entry;
      await db.transaction().execute(async (tx) => {
        await orderRefund(tx, { chargeId, userId, currency, reason, requestedBy: adminId });
        if (isStars) await queries.reopenOrder(tx, id, { requestedBy: adminId, reason });
        await audit.record(tx, {
          actorId: adminId,
          action: 'refund.ordered',
          target: userId,
          reason,
          details: { charge: chargeId, currency },
        });
      });
      if (isStars) {
        for (const claimed of await queries.claimOrders(db, { id, limit: 1 }))
          await settle(claimed);
      } else {
        await takeBack(chargeId, { reason, at: clock() });
        await queries.settleOrder(db, id, { state: 'done' });
      }
      const settled = await queries.findOrder(db, id);
      if (!settled) throw new Error('the order is gone');
      return present(settled);
    },

    list: async (limit: number): Promise<Order[]> =>
      (await queries.listOrders(db, limit)).map(present),

    /** Carries out what is due. Safe to run twice and by several workers. */
    async settleDue(): Promise<void> {
      if (!sender) return;
      for (;;) {
        const due = await queries.claimOrders(db, { limit: pageSize });
        for (const order of due) await settle(order);
        if (due.length < pageSize) break;
      }
      await report();
    },
  };
}

const present = (row: queries.OrderRow): Order => ({
  id: row.id,
  kind: row.kind as Order['kind'],
  charge_id: row.chargeId,
  user_id: row.userId,
  reason: row.reason,
  requested_by: row.requestedBy,
  state: row.state as Order['state'],
  failure: row.failure,
  created_at: row.createdAt.toISOString(),
  settled_at: row.settledAt?.toISOString() ?? null,
});
