import type { SubscriptionAction, SubscriptionChange } from '#app/contract/billing';
import { AppError } from '#app/lib/errors';
import type { Database, Db } from '#app/platform/db/index';
import { TelegramError, type TelegramSender } from '#app/platform/telegram/index';
import type { Ledger } from './ledger.ts';
import { readPayload } from './offers.ts';
import { orderCancellation } from './ordering.ts';
import { graceDays } from './plans.ts';
import { findSubscription } from './queries/ledger.ts';
import {
  findByInvoice,
  findWithoutInvoice,
  listRenewing,
  setState,
} from './queries/subscriptions.ts';
import { throughTelegram } from './telegram.ts';

interface Dependencies {
  database: Database;
  sender: TelegramSender | undefined;
  ledger: Ledger;
  clock: () => Date;
}

/** Its owner has cancelled it in Telegram, and alone can take it up again: there is nothing for us to allow. */
function unlessCancelledThere(error: unknown): void {
  if (!(error instanceof TelegramError && error.reason === 'rejected')) throw error;
}

const dayMs = 86_400_000;
const stateOf = { canceled: 'cancelled', active: 'active', failed: 'failed' } as const;

/** What renews itself: its owner ends it here or in Telegram, and what was paid stays to its end. */
export function createSubscriptions({ database, sender, ledger, clock }: Dependencies) {
  /** A renewal may come: what is long over Telegram does not renew. */
  const isOpen = ({ paidUntil }: { paidUntil: Date }) =>
    paidUntil.getTime() + graceDays * dayMs > clock().getTime();

  /** Grace is for a renewal that may still come. */
  const change = (userId: number, id: string, state: string) =>
    database.asUser(userId, async (tx) => {
      await ledger.lock(tx, userId);
      await setState(tx, { userId, id }, state);
      await ledger.settle(tx, userId);
    });

  return {
    /**
     * Cancels the caller's subscription, or allows Telegram to renew it again, which its owner has to
     * confirm there. A second time changes nothing.
     * @throws AppError `no-subscription`, `payments-disabled`, `telegram-unavailable`, `telegram-refused`
     */
    async change(userId: number, action: SubscriptionAction): Promise<void> {
      const [found, renewing] = await database.readAsUser(userId, (tx) =>
        Promise.all([findSubscription(tx, userId), listRenewing(tx, userId)]),
      );
      if (!found) throw new AppError('not-found', 'no-subscription', 'there is no subscription');
      const isCancelled = action === 'cancel';
      // Begun at the same moment there may be several: who cancels wants to be charged for none.
      const changed = isCancelled
        ? renewing.filter(isOpen)
        : [found].filter(({ state }) => state === 'cancelled');
      if (changed.length === 0) return;
      if (!sender) throw new AppError('not-found', 'payments-disabled', 'there is no bot to pay');
      for (const { id } of changed) {
        const edited = sender.editSubscription(userId, id, { isCancelled });
        await throughTelegram(isCancelled ? edited : edited.catch(unlessCancelledThere));
        await change(userId, id, isCancelled ? 'cancelled' : 'restored');
      }
    },

    /** Its owner, or Telegram, has changed it. */
    async note(
      userId: number,
      { payload, state }: Omit<SubscriptionChange, 'user_id'>,
    ): Promise<void> {
      const read = readPayload(payload);
      // Of another shop in the same bot.
      if (!read) return;
      const { invoiceId } = read;
      const found = await database.readAsUser<{ id: string } | undefined>(userId, (tx) =>
        invoiceId === undefined
          ? findWithoutInvoice(tx, userId)
          : findByInvoice(tx, userId, invoiceId),
      );
      if (found) await change(userId, found.id, stateOf[state]);
    },

    /** Whoever leaves is charged no more; in the transaction that removes the account. */
    async leave(tx: Db, userId: number): Promise<void> {
      for (const { id } of (await listRenewing(tx, userId)).filter(isOpen)) {
        await orderCancellation(tx, { chargeId: id, userId, reason: 'the account was deleted' });
      }
    },
  };
}
