import { expect, test } from 'vitest';
import { adultsSay } from './minor/adults-say.ts';
import { minorsSay } from './minor/minors-say.ts';
import { saysToBeMinor } from './says-to-be-minor.ts';

const year = 2026;

test.each(minorsSay)('"%s" is said by a minor', (text) => {
  expect(saysToBeMinor(text, year)).toBe(true);
});

test.each(adultsSay)('"%s" is not', (text) => {
  expect(saysToBeMinor(text, year)).toBe(false);
});

test('there are many examples of both', () => {
  expect(minorsSay.length).toBeGreaterThanOrEqual(80);
  expect(adultsSay.length).toBeGreaterThanOrEqual(120);
});

test('a year of birth counts by the year it is', () => {
  expect(saysToBeMinor('я родилась в 2010', 2026)).toBe(true);
  expect(saysToBeMinor('я родилась в 2010', 2029)).toBe(false);
  expect(saysToBeMinor('I was born in 2012', 2026)).toBe(true);
  expect(saysToBeMinor('I was born in 2002', 2026)).toBe(false);
});

/** Of the processor, not of the clock: a pattern that is not linear takes minutes. */
const mostMicroseconds = 10_000_000;

test('a long text takes no long time', () => {
  const before = process.threadCpuUsage();
  for (const text of [
    'мне уже еще только '.repeat(10_000),
    'мне 14 '.repeat(30_000),
    "i'm only just actually ".repeat(10_000),
    'но а и '.repeat(30_000),
    '"'.repeat(100_000),
    '1'.repeat(200_000),
  ])
    saysToBeMinor(text, year);
  expect(process.threadCpuUsage(before).user).toBeLessThan(mostMicroseconds);
});
