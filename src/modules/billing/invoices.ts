import { v7 as uuid } from 'uuid';
import type { Refusal } from '#app/contract/billing';
import { AppError } from '#app/lib/errors';
import type { Texts } from '#app/lib/texts';
import type { Database, Db } from '#app/platform/db/index';
import type { TelegramSender } from '#app/platform/telegram/index';
import type { Profile, Users } from '../users/index.ts';
import { graceUntil } from './entitlement.ts';
import {
  findOffer,
  isGiftable,
  type Offer,
  payloadOf,
  priceOf,
  type Provider,
  readPayload,
  reduced,
} from './offers.ts';
import { isResting } from './plans.ts';
import type { Promo } from './promo.ts';
import {
  deleteInvoicesBefore,
  findInvoice,
  insertInvoice,
  listPaidBy,
} from './queries/invoices.ts';
import { findSubscription } from './queries/ledger.ts';
import { throughTelegram } from './telegram.ts';

/** What Telegram tells of a payment before it takes the money. */
export interface Charge {
  userId: number;
  payload: string;
  currency: string;
  amount: number;
}

export interface MadeInvoice {
  url: string;
  amount: number;
  currency: string;
  discountPercent: number;
}

interface Wanted {
  offerId: string;
  currency: string;
  isGift: boolean;
}

interface Dependencies {
  database: Database;
  users: Users;
  sender: TelegramSender | undefined;
  texts: Texts;
  provider: Provider | undefined;
  promo: Promo;
  clock: () => Date;
}

/** What is offered may change: an invoice is good for a day. */
const validMs = 24 * 3_600_000;
/** A payment Telegram tells of late still finds what it was for. */
const keptMs = 30 * validMs;

export function createInvoices(dependencies: Dependencies) {
  const { database, users, sender, texts, provider, promo, clock } = dependencies;

  return {
    /**
     * An invoice for Telegram to open. @throws AppError `offer-unknown`, `payments-disabled`,
     * `account-locked`, `not-now`, `subscribed-already`
     */
    async create(userId: number, wanted: Wanted): Promise<MadeInvoice> {
      const { offer, price } = readWanted(wanted);
      if (!sender) throw new AppError('not-found', 'payments-disabled', 'there is no bot to pay');
      const { currency, isGift } = wanted;
      const id = uuid();
      const made = await database.asUser(userId, async (tx) => {
        const profile = await users.read(tx, userId);
        const refusal = await findHindrance(tx, profile, offer);
        if (refusal) throw new AppError('conflict', codes[refusal], `refused: ${refusal}`);
        const discount = offer.isSubscription
          ? undefined
          : await promo.discountOf(tx, userId, clock());
        const amount = discount ? reduced(price, discount.percent) : price;
        await insertInvoice(tx, {
          id,
          user_id: userId,
          offer_id: offer.id,
          is_gift: isGift,
          amount,
          currency,
          promo_code: discount?.code ?? null,
          created_at: clock(),
        });
        return { amount, discountPercent: discount?.percent ?? 0, language: profile.language };
      });
      const { amount, discountPercent, language } = made;
      const about = isGift ? 'invoice-gift' : 'invoice';
      const url = await throughTelegram(
        sender.createInvoiceLink({
          title: texts.format(language, `${about}-title`),
          description: texts.format(language, `${about}-description`, { days: offer.days }),
          payload: payloadOf({ userId, offerId: offer.id, invoiceId: id }),
          amount,
          currency,
          ...(currency !== 'XTR' && provider && { providerToken: provider.token }),
          isSubscription: offer.isSubscription,
        }),
      );
      return { url, amount, currency, discountPercent };
    },

    /** Why a payment that is about to be made is refused; null: it is welcome. Asks the database alone. */
    async check({ userId, payload, currency, amount }: Charge): Promise<Refusal | null> {
      const read = readPayload(payload);
      const offer = read && findOffer(read.offerId);
      if (!offer) return 'unknown';
      if (read.userId !== userId) return 'somebody-else';
      const { invoiceId } = read;
      // An invoice of a former version: it was made long ago.
      if (invoiceId === undefined) return 'expired';
      const now = clock();
      const found = await database.asUser(userId, async (tx) => {
        const invoice = await findInvoice(tx, userId, invoiceId);
        if (!invoice || now.getTime() - invoice.createdAt.getTime() > validMs) return 'expired';
        const { offerId } = invoice;
        if (offerId !== offer.id || invoice.amount !== amount || invoice.currency !== currency) {
          return 'wrong-amount';
        }
        if ((await listPaidBy(tx, userId, invoiceId)).length > 0) return 'paid-already';
        return (await findHindrance(tx, await users.read(tx, userId), offer)) ?? invoice;
      });
      if (typeof found === 'string') return found;
      const { promoCode } = found;
      if (promoCode === null || (await promo.reserve(userId, promoCode, now))) return null;
      return 'code-used-up';
    },

    /** Those nobody has paid, of more than a month ago; returns how many. */
    removeOld: () => deleteInvoicesBefore(database.db, new Date(clock().getTime() - keptMs)),
  };

  function readWanted({ offerId, currency, isGift }: Wanted): { offer: Offer; price: number } {
    const offer = findOffer(offerId);
    if (!offer) throw unknownOffer('offer_id', 'the id of an offer, as GET /plans has it');
    const price = priceOf(offer, currency, provider);
    if (price === undefined) throw unknownOffer('currency', 'XTR, or the currency of its price');
    if (isGift && !isGiftable(offer)) throw unknownOffer('is_gift', 'an offer that is giftable');
    return { offer, price };
  }

  /** What stands in the way of whoever wants to pay. */
  async function findHindrance(tx: Db, profile: Profile, offer: Offer) {
    if (profile.adultConfirmedAt === null) return 'locked';
    const now = clock();
    if (isResting(profile.crisisAt, now)) return 'not-now';
    if (!offer.isSubscription) return undefined;
    const grace = graceUntil(await findSubscription(tx, profile.userId));
    return grace !== null && grace > now ? 'subscribed-already' : undefined;
  }
}

const codes = {
  locked: 'account-locked',
  'not-now': 'not-now',
  'subscribed-already': 'subscribed-already',
} as const;

const unknownOffer = (field: string, expected: string) =>
  new AppError('invalid', 'offer-unknown', 'there is no such offer', {
    details: { field, expected },
  });
