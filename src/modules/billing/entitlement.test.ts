import { expect, test } from 'vitest';
import { paidUntil } from './entitlement.ts';
import { discountOf, offers, payloadOf, readPayload } from './offers.ts';

const dayMs = 86_400_000;
const at = (day: number) => new Date(Date.UTC(2026, 10, 1) + day * dayMs);

test('a year and a month bought early are 395 days', () => {
  const year = { paidAt: at(0), days: 365 };
  expect(paidUntil([year, { paidAt: at(100), days: 30 }])).toEqual(at(395));
});

test('what is bought after the end begins when it is bought', () => {
  expect(
    paidUntil([
      { paidAt: at(0), days: 30 },
      { paidAt: at(50), days: 30 },
    ]),
  ).toEqual(at(80));
});

test('the order in which payments are told of does not matter, and none is no time', () => {
  const payments = Array.from({ length: 6 }, (_, index) => ({
    paidAt: at(index * 17),
    days: 30 + index,
  }));
  const expected = paidUntil(payments);
  for (let turn = 0; turn < payments.length; turn += 1) {
    payments.push(...payments.splice(0, 1));
    expect(paidUntil(payments)).toEqual(expected);
    expect(paidUntil(payments.toReversed())).toEqual(expected);
  }
  expect(paidUntil([])).toBeNull();
});

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

test('an invoice is for who has asked for it', () => {
  const payload = payloadOf(7, '3-months');
  expect(readPayload(payload, 7)?.days).toBe(90);
  expect(readPayload(payload, 8)).toBeUndefined();
  expect(readPayload('premium:7:4-months', 7)).toBeUndefined();
  expect(readPayload('gift:7:3-months', 7)).toBeUndefined();
  expect(Buffer.byteLength(payloadOf(2 ** 52, '12-months'))).toBeLessThanOrEqual(128);
});
