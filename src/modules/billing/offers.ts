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

export const findOffer = (id: string) => offers.find((offer) => offer.id === id);

const singleMonth = offers.find((offer) => offer.id === '1-month');

/** Against the price of as many single months, in whole percent. */
export function discountOf({ days, stars }: Offer): number {
  if (!singleMonth) return 0;
  const full = (singleMonth.stars / singleMonth.days) * days;
  return Math.max(0, Math.floor((1 - stars / full) * 100));
}

/** What travels with an invoice and comes back with the payment: for whom, and what. */
export const payloadOf = (userId: number, offerId: string) => `premium:${userId}:${offerId}`;

/** The offer of a payload that was made for this user; undefined for anything else. */
export function readPayload(payload: string, userId: number): Offer | undefined {
  const [kind, owner, offerId = ''] = payload.split(':');
  return kind === 'premium' && owner === String(userId) ? findOffer(offerId) : undefined;
}
