import { expect, test } from 'vitest';
import type { Offer } from '#app/contract/billing';
import { listCurrencies, nameCurrency, priceOf, reduce, sayPrice, writePrice } from './prices.ts';
import { texts } from './texts.ts';

const month: Offer = {
  id: '1-month',
  days: 30,
  stars: 290,
  price: { amount: 39_900, currency: 'RUB' },
  discount_percent: 0,
  is_subscription: false,
  is_giftable: true,
};
const monthly: Offer = { ...month, id: 'monthly', price: null, is_subscription: true };

/** Spaces that do not break count as spaces. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test('an offer is sold for Stars, and for a currency when it has a price in it', () => {
  expect(listCurrencies([monthly])).toEqual(['XTR']);
  expect(listCurrencies([monthly, month, month])).toEqual(['XTR', 'RUB']);
  expect(priceOf(month, 'XTR')).toEqual({ amount: 290, currency: 'XTR' });
  expect(priceOf(month, 'RUB')).toEqual(month.price);
  expect(priceOf(month, 'EUR')).toBeNull();
  expect(priceOf(monthly, 'RUB')).toBeNull();
});

test('a price is written in whole units, as the language does', () => {
  expect(plain(writePrice({ amount: 39_900, currency: 'RUB' }, texts.ru))).toBe('399 ₽');
  expect(writePrice({ amount: 499, currency: 'USD' }, texts.en)).toBe('$4.99');
  // A currency without smaller units.
  expect(writePrice({ amount: 600, currency: 'JPY' }, texts.en)).toBe('¥600');
  expect(writePrice({ amount: 2_490, currency: 'XTR' }, texts.en)).toBe('2,490');
  expect(sayPrice({ amount: 21, currency: 'XTR' }, texts.ru)).toBe('21 звезда');
  expect(nameCurrency('USD', texts.en)).toBe('US Dollar');
  expect(nameCurrency('RUB', texts.ru)).toBe('Российский рубль');
});

test('a discount leaves something to pay', () => {
  expect(reduce({ amount: 290, currency: 'XTR' }, 15).amount).toBe(247);
  expect(reduce({ amount: 1, currency: 'XTR' }, 99).amount).toBe(1);
});
