import type { Database, Db } from '#app/platform/db/index';
import type { Gifts } from './gifts.ts';
import type { Ledger } from './ledger.ts';
import { orderCancellation } from './ordering.ts';
import { type EntryRow, findEntry, findReversal, insertEntry } from './queries/ledger.ts';
import { findOrder } from './queries/orders.ts';
import { endAt, findById, findByInvoice } from './queries/subscriptions.ts';

export interface Reversal {
  reason: string;
  at: Date;
  actorId?: number | undefined;
}

/**
 * A payment went back to who has paid it, by us or by Telegram: all it has given is taken back, once.
 * False: it is no payment we know, or was taken back already.
 */
export type TakeBack = (chargeId: string, about: Reversal) => Promise<boolean>;

interface Dependencies {
  database: Database;
  ledger: Ledger;
  gifts: Gifts;
}

/** Runs without the wall: a gift is somebody else's. */
export function createTakeBack({ database, ledger, gifts }: Dependencies): TakeBack {
  return (chargeId, heard) =>
    database.db.transaction().execute(async (tx) => {
      const entry = await findEntry(tx, chargeId);
      if (entry?.kind !== 'payment') return false;
      // Telegram's word of a refund may be here before the answer to who has asked for it.
      const order = await findOrder(tx, `refund:${chargeId}`);
      const about = order
        ? { at: heard.at, reason: order.reason, actorId: order.requestedBy ?? undefined }
        : heard;
      // Before the lock of who has paid: in this order a gift is redeemed.
      await gifts.takeBack(tx, chargeId, about);
      if (entry.userId !== null) await ledger.lock(tx, entry.userId);
      if (await findReversal(tx, chargeId)) return false;
      await write(tx, entry, about);
      return true;
    });

  async function write(tx: Db, entry: EntryRow, { reason, at, actorId }: Reversal): Promise<void> {
    const { id: chargeId, userId, product, amount, currency } = entry;
    const id = `refund:${chargeId}`;
    if (userId === null) {
      const money = { product, days: 0, amount, currency, paid_at: at };
      const row = { charge_id: id, user_id: null, kind: 'refund', reverses: chargeId, reason };
      await insertEntry(tx, { ...row, ...money, actor_id: actorId ?? null });
      return;
    }
    // What was paid twice has begun one of its own, which is cancelled by an order.
    const isAsOffered = entry.reason === null;
    if (entry.subscriptionId !== null && isAsOffered) await end(tx, userId, entry);
    await ledger.write(tx, {
      id,
      userId,
      kind: 'refund',
      product,
      days: 0,
      amount,
      currency,
      at,
      reverses: chargeId,
      reason,
      ...(actorId !== undefined && { actorId }),
    });
  }

  /** Who has had the money back does not want it taken again. */
  async function end(
    tx: Db,
    userId: number,
    { subscriptionId, invoiceId, at }: EntryRow,
  ): Promise<void> {
    // A renewal that was heard of before the first charge did not know its name.
    const subscription = invoiceId
      ? await findByInvoice(tx, userId, invoiceId)
      : await findById(tx, userId, subscriptionId ?? '');
    if (!subscription) return;
    const { id, state } = subscription;
    await endAt(tx, { userId, id }, at);
    if (state === 'cancelled') return;
    await orderCancellation(tx, { chargeId: id, userId, reason: 'it was given back' });
  }
}

/** What the bot hears of a refund; false: it is no payment of this user's. */
export const createNoteRefund =
  ({ database, takeBack }: { database: Database; takeBack: TakeBack }) =>
  async (userId: number, chargeId: string, at: Date): Promise<boolean> => {
    const entry = await database.readAsUser(userId, (tx) => findEntry(tx, chargeId));
    if (!entry) return false;
    await takeBack(chargeId, { at, reason: 'Telegram has given it back' });
    return true;
  };
