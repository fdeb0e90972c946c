import { expect, test } from 'vitest';
import { plans } from './plans.ts';
import { allowanceOf } from './quota.ts';

const now = new Date('2026-10-24T23:30:00Z');
const free = { plan: 'free' as const, planExpiresAt: null };
const premium = { plan: 'premium' as const, planExpiresAt: new Date('2026-10-25T00:00:00Z') };
const messages = (count: number, costMicros = 0) => ({ messages: count, costMicros });
const usage = new Map([
  ['2026-10-24', messages(50)],
  ['2026-10-25', messages(8)],
]);

test.each([
  ['UTC', '2026-10-24', 0, '2026-10-25T00:00:00.000Z'],
  ['America/New_York', '2026-10-24', 0, '2026-10-25T04:00:00.000Z'],
  // A day of 25 hours.
  ['Europe/Berlin', '2026-10-25', 42, '2026-10-25T23:00:00.000Z'],
  ['Asia/Kolkata', '2026-10-25', 42, '2026-10-25T18:30:00.000Z'],
])('the day is the one in %s', (timeZone, day, left, resetsAt) => {
  const allowance = allowanceOf({ ...free, timeZone }, usage, now);
  expect(allowance).toMatchObject({ day, left, limit: 50, used: 50 - left });
  expect(allowance.resetsAt.toISOString()).toBe(resetsAt);
});

test('more than the limit, as premium leaves it behind, is nothing left', () => {
  const used = new Map([['2026-10-24', messages(120)]]);
  expect(allowanceOf({ ...free, timeZone: 'UTC' }, used, now)).toMatchObject({
    used: 120,
    left: 0,
  });
});

test('premium has no limit, and has one again when it has run out', () => {
  const of = (at: Date) => allowanceOf({ ...premium, timeZone: 'UTC' }, usage, at);
  expect(of(now)).toMatchObject({ used: 50, limit: null, left: Infinity });
  expect(of(new Date('2026-10-25T00:00:00Z'))).toMatchObject({ used: 8, limit: 50, left: 42 });
});

test('without a limit there is fair use: what a day’s answers may cost', () => {
  const fairUse = plans.premium.dailyCostMicros;
  const after = (costMicros: number) =>
    allowanceOf(
      { ...premium, timeZone: 'UTC' },
      new Map([['2026-10-24', messages(9, costMicros)]]),
      now,
    );
  expect(after(fairUse - 1)).toMatchObject({ limit: null, left: Infinity });
  expect(after(fairUse)).toMatchObject({ limit: null, left: 0 });
});
