/** Something that can be bought. */
export interface Offer {
  id: string;
  days: number;
  /** Telegram Stars. */
  stars: number;
  /** Renews itself every `days` until it is cancelled. */
  isSubscription: boolean;
}

/** Telegram takes subscriptions of exactly 30 days, and of at most 10,000 Stars. */
export const offers: readonly Offer[] = [
  { id: 'monthly', days: 30, stars: 250, isSubscription: true },
  { id: '1-month', days: 30, stars: 290, isSubscription: false },
  { id: '3-months', days: 90, stars: 780, isSubscription: false },
  { id: '6-months', days: 180, stars: 1_390, isSubscription: false },
  { id: '12-months', days: 365, stars: 2_490, isSubscription: false },
];

/** A gift is a month: a subscription renews itself, and a year is much to put on somebody. */
export const isGiftable = ({ id }: Offer) => id === '1-month';

export const findOffer = (id: string) => offers.find((offer) => offer.id === id);

const singleMonth = offers.find((offer) => offer.id === '1-month');

/** Against the price of as many single months, in whole percent. */
export function discountOf({ days, stars }: Offer): number {
  if (!singleMonth) return 0;
  const full = (singleMonth.stars / singleMonth.days) * days;
  return Math.max(0, Math.floor((1 - stars / full) * 100));
}

/** A payment provider beside Telegram Stars, as the operator has set it. */
export interface Provider {
  token: string;
  currency: string;
  /** By the id of an offer, in the smallest units of the currency. */
  prices: Readonly<Record<string, number>>;
}

/** What an offer costs; undefined: it is not sold for this currency. */
export function priceOf(
  offer: Offer,
  currency: string,
  provider: Provider | undefined,
): number | undefined {
  if (currency === 'XTR') return offer.stars;
  if (provider?.currency !== currency || offer.isSubscription) return undefined;
  return provider.prices[offer.id];
}

/** What is left to pay, never nothing: Telegram takes no invoice without an amount. */
export const reduced = (amount: number, percent: number) =>
  Math.max(1, Math.ceil((amount * (100 - percent)) / 100));

export interface Payload {
  userId: number;
  offerId: string;
  /** Invoices of earlier versions have none. */
  invoiceId: string | undefined;
}

/** What travels with an invoice and comes back with the payment: for whom, what, and which. */
export const payloadOf = ({ userId, offerId, invoiceId }: Payload) =>
  ['premium', userId, offerId, ...(invoiceId === undefined ? [] : [invoiceId])].join(':');

/** Undefined: the invoice is none of ours. */
export function readPayload(payload: string): Payload | undefined {
  const [, owner = '', offerId = '', invoiceId] =
    /^premium:([1-9]\d{0,15}):([\w-]{1,32})(?::([\da-f-]{36}))?$/.exec(payload) ?? [];
  return owner === '' ? undefined : { userId: Number(owner), offerId, invoiceId };
}
