import { expect, test } from 'vitest';
import { discountOf, offers, payloadOf, priceOf, readPayload, reduced } from './offers.ts';

const provider = { token: 't', currency: 'EUR', prices: { '1-month': 499 } };

test('longer is cheaper, and Telegram takes each of the offers', () => {
  const once = offers.filter((offer) => !offer.isSubscription);
  const discounts = once.map(discountOf);
  expect(discounts).toEqual(discounts.toSorted((a, b) => a - b));
  expect(discounts[0]).toBe(0);
  expect(discounts.at(-1)).toBeGreaterThan(0);
  for (const { days, stars, isSubscription } of offers) {
    expect(Number.isInteger(stars) && stars > 0 && stars <= 10_000).toBe(true);
    expect(!isSubscription || days === 30).toBe(true);
  }
});

test('a payload says for whom, what and by which invoice, and fits into what Telegram takes', () => {
  const invoiceId = crypto.randomUUID();
  const payload = payloadOf({ userId: 7, offerId: '3-months', invoiceId });
  expect(readPayload(payload)).toEqual({ userId: 7, offerId: '3-months', invoiceId });
  expect(readPayload('premium:7:3-months')).toEqual({
    userId: 7,
    offerId: '3-months',
    invoiceId: undefined,
  });
  for (const wrong of [
    '',
    'gift:7:3-months',
    'premium:0:x',
    'premium:7',
    `${payload}0`,
    'premium:7:a b',
  ]) {
    expect(readPayload(wrong)).toBeUndefined();
  }
  const longest = payloadOf({ userId: 2 ** 53 - 1, offerId: '12-months', invoiceId });
  expect(Buffer.byteLength(longest)).toBeLessThanOrEqual(128);
});

test('an offer has a price in Stars, and in the currency of the operator where one is set', () => {
  const [subscription, month, quarter] = offers;
  if (!subscription || !month || !quarter) throw new Error('offers are missing');
  expect(priceOf(month, 'XTR', undefined)).toBe(month.stars);
  expect(priceOf(month, 'EUR', provider)).toBe(499);
  expect(priceOf(quarter, 'EUR', provider)).toBeUndefined();
  expect(priceOf(month, 'USD', provider)).toBeUndefined();
  expect(priceOf(month, 'EUR', undefined)).toBeUndefined();
  expect(priceOf(subscription, 'EUR', { ...provider, prices: { monthly: 1 } })).toBeUndefined();
});

test('a discount is rounded for who sells and never leaves nothing to pay', () => {
  expect(reduced(290, 50)).toBe(145);
  expect(reduced(291, 50)).toBe(146);
  expect(reduced(1, 99)).toBe(1);
});
