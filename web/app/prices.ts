import type { Offer, Price } from '#app/contract/billing';
import type { Texts } from './texts.ts';

export const stars = 'XTR';

/** What an offer costs in a currency; null: it is not sold for it. */
export function priceOf(offer: Offer, currency: string): Price | null {
  if (currency === stars) return { amount: offer.stars, currency };
  return offer.price?.currency === currency ? offer.price : null;
}

/** What a code leaves to pay, as the server reckons it; a subscription keeps its price. */
export const reduce = ({ amount, currency }: Price, percent: number): Price => ({
  amount: Math.max(1, Math.ceil((amount * (100 - percent)) / 100)),
  currency,
});

/** What can be paid with, Stars first. */
export const listCurrencies = (offers: readonly Offer[]): string[] => [
  ...new Set([stars, ...offers.flatMap(({ price }) => price?.currency ?? [])]),
];

/** The number on the button: Stars have their sign beside it. */
export function writePrice({ amount, currency }: Price, { language }: Texts): string {
  if (currency === stars) return amount.toLocaleString(language);
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const units = amount / 10 ** digits;
  return Number.isInteger(units)
    ? new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        maximumFractionDigits: 0,
      }).format(units)
    : format.format(units);
}

/** The same as it is said. */
export const sayPrice = (price: Price, texts: Texts): string =>
  price.currency === stars
    ? texts.t('app-price-stars', { stars: price.amount })
    : writePrice(price, texts);

export function nameCurrency(currency: string, { language, t }: Texts): string {
  if (currency === stars) return t('app-pay-stars');
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
