import { AppError } from '#app/lib/errors';
import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { TelegramSender } from '#app/platform/telegram/index';
import type { Language } from '#app/contract/shared';
import { paidUntil } from './entitlement.ts';
import { findOffer, payloadOf, readPayload } from './offers.ts';
import * as queries from './queries.ts';

/** What Telegram tells of a payment, before and after it. */
export interface Charge {
  userId: number;
  payload: string;
  currency: string;
  amount: number;
}

export interface PaidCharge extends Charge {
  chargeId: string;
  providerChargeId?: string | undefined;
  isRecurring: boolean;
  paidAt: Date;
}

export type Payments = ReturnType<typeof createPayments>;

interface Dependencies {
  database: Database;
  sender: TelegramSender | undefined;
  texts: Texts;
}

/** What is bought with Telegram Stars. The ledger comes first, what it entitles to follows from it. */
export function createPayments({ database, sender, texts }: Dependencies) {
  const isAsOffered = ({ userId, payload, currency, amount }: Charge) => {
    const offer = readPayload(payload, userId);
    return offer !== undefined && currency === 'XTR' && amount === offer.stars;
  };

  return {
    /** The address of an invoice. @throws AppError `offer-unknown`, `payments-disabled` */
    async createInvoice(userId: number, offerId: string, language: Language): Promise<string> {
      const offer = findOffer(offerId);
      if (!offer) {
        throw new AppError('invalid', 'offer-unknown', 'there is no such offer', {
          details: { field: 'offer_id', expected: 'the id of an offer, as GET /plans has it' },
        });
      }
      if (!sender) throw new AppError('not-found', 'payments-disabled', 'there is no bot to pay');
      return sender.createInvoiceLink({
        title: texts.format(language, 'invoice-title'),
        description: texts.format(language, 'invoice-description', { days: offer.days }),
        payload: payloadOf(userId, offer.id),
        amount: offer.stars,
        currency: 'XTR',
        isSubscription: offer.isSubscription,
      });
    },

    /** Whether a payment that is about to be made is for what was offered; asks nobody else. */
    isAcceptable: (charge: Charge): boolean => isAsOffered(charge),

    /**
     * Writes a payment into the ledger and gives what it entitles to, in one transaction. A charge that is
     * known changes nothing, however often it is told of. @throws AppError `payment-unknown`
     */
    record: (paid: PaidCharge): Promise<{ isNew: boolean; premiumUntil: Date | null }> =>
      database.asUser(paid.userId, async (tx) => {
        const { userId } = paid;
        const offer = readPayload(paid.payload, userId);
        // A subscription keeps the price it was begun at, whatever is offered today.
        const isRenewed = paid.isRecurring && paid.currency === 'XTR';
        if (!offer || !(isAsOffered(paid) || isRenewed)) {
          throw new AppError('invalid', 'payment-unknown', 'this is not what was offered', {
            details: { field: 'payload', expected: 'the payload of an invoice of this user' },
          });
        }
        // Two that arrive at once come one after the other.
        await queries.lockPlan(tx, userId);
        const inserted = await queries.insertPayment(tx, {
          charge_id: paid.chargeId,
          user_id: userId,
          product: offer.id,
          days: offer.days,
          amount: paid.amount,
          currency: paid.currency,
          provider_charge_id: paid.providerChargeId ?? null,
          is_recurring: paid.isRecurring,
          paid_at: paid.paidAt,
        });
        const payments = await queries.listPayments(tx, userId);
        const premiumUntil = paidUntil(payments);
        if (inserted) await queries.setPremium(tx, userId, premiumUntil);
        return { isNew: inserted, premiumUntil };
      }),

    /** What a person has paid, newest first. */
    list: (userId: number) =>
      database.readAsUser(userId, async (tx) =>
        (await queries.listPayments(tx, userId)).toReversed(),
      ),
  };
}
