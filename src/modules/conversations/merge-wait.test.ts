import { expect, test } from 'vitest';
import { mergeCapMs, mergeWait } from './merge-wait.ts';

test('a finished sentence is thought about at once, and its answer waits less than a fragment does', () => {
  for (const [sentence, fragment] of [
    ['I had a long day today.', 'so'],
    ['Сегодня был трудный день 😔', 'и вот'],
  ] as const) {
    expect(mergeWait(sentence).dueMs).toBe(0);
    expect(mergeWait(sentence).quietMs).toBeLessThan(mergeWait(fragment).dueMs);
  }
});

test('who has spoken has said it all', () => {
  expect(mergeWait('', { isSpoken: true }).dueMs).toBe(0);
});

test('part of an album or a forward waits for the rest', () => {
  expect(mergeWait('I had a long day today.', { isFragment: true })).toEqual(mergeWait('so'));
});

test('messages two seconds apart are still one burst, and a burst ends', () => {
  expect(mergeWait('one').quietMs).toBeGreaterThan(2_000);
  expect(mergeCapMs).toBeLessThanOrEqual(10_000);
});
