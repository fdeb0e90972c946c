import type { Db } from '#app/platform/db/index';
import { lockConversations } from '../users/index.ts';
import { endOf, premiumUntil } from './entitlement.ts';
import * as queries from './queries/ledger.ts';

/** What is written into the ledger; see docs/payments.md for what each kind means. */
export interface Entry {
  /** Telegram's charge, or a name of our own that is the same however often it is written. */
  id: string;
  userId: number;
  kind: 'payment' | 'gift' | 'trial' | 'promo' | 'grant' | 'refund' | 'revocation';
  product: string;
  days: number;
  amount?: number;
  currency?: string;
  at: Date;
  providerChargeId?: string | undefined;
  isRecurring?: boolean;
  reverses?: string;
  subscriptionId?: string | undefined;
  invoiceId?: string | undefined;
  promoCode?: string | undefined;
  actorId?: number;
  reason?: string;
}

export interface Written {
  /** False: it was there already, and nothing has changed. */
  isNew: boolean;
  premiumUntil: Date | null;
}

export interface Ledger {
  /**
   * Writes an entry, and what its owner is entitled to by all of them, in the transaction of the caller.
   * An id that is known changes nothing.
   */
  write(tx: Db, entry: Entry): Promise<Written>;
  /** Works out what a user is entitled to once more, e.g. when a subscription has changed. */
  settle(tx: Db, userId: number): Promise<Date | null>;
  /** Whoever writes for this user waits until the transaction ends. */
  lock(tx: Db, userId: number): Promise<void>;
}

interface Dependencies {
  /** Answers at once what was kept for the next day. */
  wakeKept: (tx: Db, userId: number) => Promise<void>;
  clock: () => Date;
}

export function createLedger({ wakeKept, clock }: Dependencies): Ledger {
  /** Conversations before the user: in this order turns take their locks. */
  async function lock(tx: Db, userId: number): Promise<void> {
    await lockConversations(tx, userId);
    await queries.lockPlan(tx, userId);
  }

  async function settle(tx: Db, userId: number): Promise<Date | null> {
    await lock(tx, userId);
    const [entries, subscription] = await Promise.all([
      queries.listEntries(tx, userId),
      queries.findSubscription(tx, userId),
    ]);
    const until = premiumUntil(entries);
    const end = endOf(until, subscription);
    const now = clock();
    await queries.setPremium(tx, userId, end, now);
    if (end !== null && end > now) await wakeKept(tx, userId);
    return until;
  }

  return {
    settle,
    lock,
    async write(tx, entry) {
      await lock(tx, entry.userId);
      const isNew = await queries.insertEntry(tx, {
        charge_id: entry.id,
        user_id: entry.userId,
        kind: entry.kind,
        product: entry.product,
        days: entry.days,
        amount: entry.amount ?? 0,
        currency: entry.currency ?? 'XTR',
        paid_at: entry.at,
        provider_charge_id: entry.providerChargeId ?? null,
        is_recurring: entry.isRecurring ?? false,
        reverses: entry.reverses ?? null,
        subscription_id: entry.subscriptionId ?? null,
        invoice_id: entry.invoiceId ?? null,
        promo_code: entry.promoCode ?? null,
        actor_id: entry.actorId ?? null,
        reason: entry.reason ?? null,
      });
      if (isNew) return { isNew, premiumUntil: await settle(tx, entry.userId) };
      const entries = await queries.listEntries(tx, entry.userId);
      return { isNew, premiumUntil: premiumUntil(entries) };
    },
  };
}
