import type { Db } from '#app/platform/db/index';
import type { Charge } from './invoices.ts';
import { type Offer, type Payload, priceOf, type Provider } from './offers.ts';
import { findInvoice, hasPaidWith, listPaidBy } from './queries/invoices.ts';
import { findByInvoice, findWithoutInvoice } from './queries/subscriptions.ts';

/** What Telegram tells of a payment after it has taken the money. */
export interface PaidCharge extends Charge {
  chargeId: string;
  providerChargeId?: string | undefined;
  /** A payment for a subscription; of the first one `isFirst` is set, too. */
  isRecurring: boolean;
  isFirst: boolean;
  /** Of a subscription: until when it is paid. */
  subscriptionUntil?: Date | undefined;
  paidAt: Date;
}

/** What a payment is for, and whether it is to go back. */
export interface Reading {
  offer: Offer;
  invoiceId: string | undefined;
  isGift: boolean;
  promoCode: string | undefined;
  /** Of a subscription: the charge it was begun with, as far as is known. */
  subscriptionId: string | undefined;
  isRenewal: boolean;
  /** Why it goes back; undefined: it is as it should be. */
  fault: string | undefined;
}

/** What a payment is for, by the invoice it names and by what was paid before. */
export async function readCharge(
  tx: Db,
  paid: PaidCharge,
  about: { payload: Payload; offer: Offer; provider: Provider | undefined },
): Promise<Reading> {
  const { userId, chargeId, isRecurring, isFirst } = paid;
  const { payload, offer, provider } = about;
  const { invoiceId } = payload;
  const { invoice, earlier, begun } = await findRelated(tx, userId, invoiceId);
  const isRenewal = offer.isSubscription && isRecurring && !isFirst;
  const asked = invoice ?? {
    amount: priceOf(offer, paid.currency, provider),
    currency: paid.currency,
  };
  const isAsked = asked.amount === paid.amount && asked.currency === paid.currency;
  // A subscription keeps the price it was begun at, whatever is offered today.
  const isAsOffered = payload.userId === userId && (isRenewal || isAsked);
  // The first payment of a subscription may be heard of after its renewals.
  const before = offer.isSubscription ? earlier.filter(({ at }) => at <= paid.paidAt) : earlier;
  const isTwice = !isRenewal && before.length > 0;
  const promoCode = invoice?.promoCode ?? undefined;
  const isReducedTwice = promoCode !== undefined && (await hasPaidWith(tx, userId, promoCode));
  const subscriptionId = isRenewal ? (begun?.id ?? chargeId) : chargeId;
  return {
    offer,
    invoiceId,
    isGift: invoice?.isGift ?? false,
    promoCode,
    subscriptionId: offer.isSubscription ? subscriptionId : undefined,
    isRenewal,
    fault: faultOf({ isAsOffered, isTwice, isReducedTwice }),
  };
}

function faultOf(is: { isAsOffered: boolean; isTwice: boolean; isReducedTwice: boolean }) {
  if (!is.isAsOffered) return 'it is not what was offered';
  if (is.isTwice) return 'it was paid twice';
  return is.isReducedTwice ? 'its code was used already' : undefined;
}

async function findRelated(tx: Db, userId: number, invoiceId: string | undefined) {
  // Invoices of former versions have no id.
  if (invoiceId === undefined) {
    const begun = await findWithoutInvoice(tx, userId);
    return { invoice: undefined, earlier: [], begun };
  }
  const [invoice, earlier, begun] = await Promise.all([
    findInvoice(tx, userId, invoiceId),
    listPaidBy(tx, userId, invoiceId),
    findByInvoice(tx, userId, invoiceId),
  ]);
  return { invoice, earlier, begun };
}
