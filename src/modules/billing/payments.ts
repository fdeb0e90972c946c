import { AppError } from '#app/lib/errors';
import type { Database, Db } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import { premiumUntil } from './entitlement.ts';
import type { Gifts } from './gifts.ts';
import type { Ledger } from './ledger.ts';
import { findOffer, type Provider, readPayload } from './offers.ts';
import { orderCancellation, orderRefund } from './ordering.ts';
import type { Promo } from './promo.ts';
import { findEntry, listEntries } from './queries/ledger.ts';
import { upsertPaid } from './queries/subscriptions.ts';
import { type PaidCharge, readCharge, type Reading } from './read-charge.ts';

export interface Recorded {
  /** False: it was known already, and nothing has changed. */
  isNew: boolean;
  outcome: 'credited' | 'gift' | 'refunding';
  premiumUntil: Date | null;
  giftCode: string | null;
}

export type Payments = ReturnType<typeof createPayments>;

interface Dependencies {
  database: Database;
  ledger: Ledger;
  promo: Promo;
  gifts: Gifts;
  provider: Provider | undefined;
  logger: Logger;
  clock: () => Date;
}

const dayMs = 86_400_000;
const giftPrefix = 'gift-';

/** Payments that were made. The ledger comes first, what it entitles to follows from it. */
export function createPayments(dependencies: Dependencies) {
  const { database, ledger, promo, gifts, provider, logger, clock } = dependencies;

  return {
    /**
     * Writes a payment into the ledger and gives what it entitles to, in one transaction. A charge that is
     * known changes nothing, however often it is told of. What was paid twice or is not what was offered
     * is written down, too, and goes back. @throws AppError `payment-unknown` for what is not of this bot
     */
    async record(paid: PaidCharge): Promise<Recorded> {
      const payload = readPayload(paid.payload);
      const offer = payload && findOffer(payload.offerId);
      if (!offer) {
        throw new AppError('invalid', 'payment-unknown', 'this is no invoice of ours', {
          details: { field: 'payload', expected: 'the payload of an invoice' },
        });
      }
      const { chargeId, userId } = paid;
      const recorded = await database.asUser(userId, async (tx) => {
        // Two that arrive at once come one after the other.
        await ledger.lock(tx, userId);
        const known = await findEntry(tx, chargeId);
        if (known) {
          const { product, reason } = known;
          return describe(tx, { isNew: false, userId, chargeId, product, fault: reason });
        }
        return write(tx, paid, await readCharge(tx, paid, { payload, offer, provider }));
      });
      if (recorded.isNew && recorded.outcome === 'refunding') {
        logger.warn({ chargeId }, 'a payment was not as offered and goes back');
      }
      return recorded;
    },

    /** The ledger of a person, newest first; what was taken back is marked. */
    list: async (userId: number) => {
      const entries = await database.readAsUser(userId, (tx) => listEntries(tx, userId));
      const reversed = new Set(entries.map(({ reverses }) => reverses));
      return entries.map((each) => ({ ...each, isReversed: reversed.has(each.id) })).toReversed();
    },
  };

  async function write(tx: Db, paid: PaidCharge, reading: Reading): Promise<Recorded> {
    const { userId, chargeId, amount, currency, paidAt } = paid;
    const { offer, isGift, promoCode, fault, invoiceId, subscriptionId } = reading;
    const product = isGift ? `${giftPrefix}${offer.id}` : offer.id;
    const { isNew } = await ledger.write(tx, {
      id: chargeId,
      userId,
      kind: 'payment',
      product,
      days: isGift || fault !== undefined ? 0 : offer.days,
      amount,
      currency,
      at: paidAt,
      providerChargeId: paid.providerChargeId,
      isRecurring: paid.isRecurring,
      invoiceId,
      promoCode,
      subscriptionId,
      ...(fault !== undefined && { reason: fault }),
    });
    // Not new, though not known of this user: it is somebody else's.
    if (isNew && fault === undefined) await follow(tx, paid, reading);
    if (isNew && fault !== undefined) {
      // Stars go back by themselves; what another provider has taken is the operator's to return.
      await orderRefund(tx, { chargeId, userId, currency, reason: fault });
      if (subscriptionId) await orderCancellation(tx, { chargeId, userId, reason: fault });
    }
    return describe(tx, { isNew, userId, chargeId, product, fault: fault ?? null });
  }

  /** What a payment brings besides its entry. */
  async function follow(tx: Db, paid: PaidCharge, reading: Reading): Promise<void> {
    const { userId, amount, paidAt, subscriptionUntil } = paid;
    const { offer, promoCode, subscriptionId, invoiceId, isRenewal } = reading;
    if (promoCode !== undefined) await promo.markUsed(tx, userId, promoCode, clock());
    if (subscriptionId === undefined) return;
    await upsertPaid(tx, {
      id: subscriptionId,
      user_id: userId,
      invoice_id: invoiceId ?? null,
      offer_id: offer.id,
      amount,
      paid_until: subscriptionUntil ?? new Date(paidAt.getTime() + offer.days * dayMs),
      isFirst: !isRenewal,
    });
    // The grace of the subscription belongs to what its owner has.
    await ledger.settle(tx, userId);
  }

  async function describe(
    tx: Db,
    told: {
      isNew: boolean;
      userId: number;
      chargeId: string;
      product: string;
      fault: string | null;
    },
  ): Promise<Recorded> {
    const { isNew, userId, chargeId, product, fault } = told;
    const until = premiumUntil(await listEntries(tx, userId));
    const recorded = { isNew, premiumUntil: until, giftCode: null };
    if (fault !== null) return { ...recorded, outcome: 'refunding' };
    if (!product.startsWith(giftPrefix)) return { ...recorded, outcome: 'credited' };
    const days = findOffer(product.slice(giftPrefix.length))?.days ?? 0;
    const giftCode = await gifts.create(tx, { userId, chargeId, days });
    return { ...recorded, outcome: 'gift', giftCode };
  }
}
