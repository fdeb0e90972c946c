import { describe, expect, test } from 'vitest';
import { random as seeded } from '../../../test/support/random.ts';
import { type Credit, endOf, graceUntil, premiumUntil } from './entitlement.ts';

const dayMs = 86_400_000;
const at = (day: number) => new Date(Date.UTC(2026, 10, 1) + day * dayMs);
let nextId = 0;
const credit = (day: number, days: number): Credit => ({
  id: `charge-${(nextId += 1)}`,
  at: at(day),
  days,
  reverses: null,
});
const refundOf = ({ id }: Credit, day: number): Credit => ({
  id: `refund:${id}`,
  at: at(day),
  days: 0,
  reverses: id,
});

test('a year and a month bought early are 395 days', () => {
  expect(premiumUntil([credit(0, 365), credit(100, 30)])).toEqual(at(395));
});

test('what is bought after the end begins when it is bought', () => {
  expect(premiumUntil([credit(0, 30), credit(50, 30)])).toEqual(at(80));
});

test('what was given back counts as never made, and takes nothing else with it', () => {
  const [first, second] = [credit(0, 30), credit(10, 30)];
  expect(premiumUntil([first, second, refundOf(first, 20)])).toEqual(at(40));
  expect(premiumUntil([first, second, refundOf(second, 20)])).toEqual(at(30));
  expect(premiumUntil([first, refundOf(first, 1)])).toBeNull();
  expect(premiumUntil([])).toBeNull();
});

describe('over random ledgers', () => {
  const random = seeded(5);
  const whole = (below: number) => Math.floor(random() * below);
  const shuffled = <T>(items: T[]) =>
    items
      .map((item) => ({ item, key: random() }))
      .toSorted((one, other) => one.key - other.key)
      .map(({ item }) => item);
  const ledgers = Array.from({ length: 300 }, () => {
    const credits = Array.from({ length: whole(8) }, () => credit(whole(400), 1 + whole(400)));
    const refunds = credits.filter(() => random() < 0.3).map((each) => refundOf(each, whole(800)));
    return { credits, refunds, entries: [...credits, ...refunds] };
  });

  test('neither order nor repetition changes what is due', () => {
    for (const { entries } of ledgers) {
      const expected = premiumUntil(entries);
      const repeated = entries.flatMap((entry) =>
        Array.from({ length: 1 + whole(4) }, () => entry),
      );
      expect(premiumUntil(shuffled(repeated))).toEqual(expected);
    }
  });

  test('a refund leaves what there would be without the payment', () => {
    for (const { credits, refunds, entries } of ledgers) {
      const reversed = new Set(refunds.map(({ reverses }) => reverses));
      expect(premiumUntil(entries)).toEqual(
        premiumUntil(credits.filter(({ id }) => !reversed.has(id))),
      );
    }
  });

  test('every day that is paid is had: none is lost by paying early, none is had twice', () => {
    for (const { credits } of ledgers.filter(({ credits: given }) => given.length > 0)) {
      const days = credits.reduce((sum, each) => sum + each.days, 0);
      const first = Math.min(...credits.map((each) => each.at.getTime()));
      const last = Math.max(...credits.map((each) => each.at.getTime()));
      const end = premiumUntil(credits)?.getTime() ?? 0;
      expect(end).toBeGreaterThanOrEqual(first + days * dayMs);
      expect(end).toBeLessThanOrEqual(last + days * dayMs);
    }
  });
});

test('premium goes on for three days while a renewal may still come, and no longer', () => {
  const paidUntil = at(30);
  for (const state of ['active', 'failed']) {
    expect(graceUntil({ state, paidUntil })).toEqual(at(33));
    expect(endOf(at(30), { state, paidUntil })).toEqual(at(33));
    // Paid for longer already, e.g. by a year that was bought besides.
    expect(endOf(at(100), { state, paidUntil })).toEqual(at(100));
    // Given back: there is nothing left to go on.
    expect(endOf(null, { state, paidUntil })).toBeNull();
  }
  for (const state of ['cancelled', 'restored']) {
    expect(endOf(at(30), { state, paidUntil })).toEqual(at(30));
  }
  expect(endOf(at(30), undefined)).toEqual(at(30));
});
