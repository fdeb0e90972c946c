import { expect, test } from 'vitest';
import { resample } from './resample.ts';

const sine = (hertz: number, rate: number, seconds = 0.2) =>
  Int16Array.from({ length: rate * seconds }, (_none, at) =>
    Math.round(10_000 * Math.sin((2 * Math.PI * hertz * at) / rate)),
  );

test.each([
  [22_050, 24_000],
  [44_100, 48_000],
  [96_000, 48_000],
])('a tone at %i Hz is the same tone at %i', (from, to) => {
  const found = resample(sine(1_000, from), from, to);
  const wanted = sine(1_000, to);
  expect(found.length).toBe(wanted.length);
  // The first and last samples have no neighbours on one side.
  const worst = Math.max(
    ...found.slice(100, -100).map((sample, at) => Math.abs(sample - (wanted[at + 100] ?? 0))),
  );
  expect(worst).toBeLessThan(100);
});

test('what the lower rate cannot carry is silenced, not folded back', () => {
  const found = resample(sine(40_000, 96_000), 96_000, 48_000).slice(100, -100);
  expect(Math.max(...found.map(Math.abs))).toBeLessThan(100);
});

test('the same rate is left as it is, and the loudest stays within bounds', () => {
  const loud = new Int16Array(500).fill(32_767);
  expect(resample(loud, 8_000, 8_000)).toBe(loud);
  const found = resample(loud, 22_050, 24_000);
  expect(Math.min(...found.slice(50, -50))).toBeGreaterThan(32_000);
});
