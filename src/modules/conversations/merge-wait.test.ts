import { expect, test } from 'vitest';
import { mergeCapMs, mergeWaitMs } from './merge-wait.ts';

test('a finished sentence waits less than a fragment', () => {
  expect(mergeWaitMs('I had a long day today.', false)).toBeLessThan(mergeWaitMs('so', false));
  expect(mergeWaitMs('Сегодня был трудный день 😔', false)).toBeLessThan(
    mergeWaitMs('и вот', false),
  );
});

test('part of an album or a forward waits for the rest', () => {
  expect(mergeWaitMs('I had a long day today.', true)).toBe(mergeWaitMs('so', false));
});

test('messages two seconds apart are still one burst, and a burst ends', () => {
  expect(mergeWaitMs('one', false)).toBeGreaterThan(2_000);
  expect(mergeCapMs).toBeLessThanOrEqual(10_000);
});
