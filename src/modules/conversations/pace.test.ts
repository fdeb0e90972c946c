import { expect, test } from 'vitest';
import { paceOf } from './pace.ts';

const long = 'a'.repeat(1_000);

test('the first bubble leaves at once, each further one after the time it takes to type', () => {
  const [first, second, third] = paceOf(['Hi!', 'How are you?', 'And how was the exam?']);
  expect(first).toBe(0);
  expect(second).toBeGreaterThan(0);
  expect(third).toBeGreaterThan((second ?? 0) * 2 - 1);
  expect(paceOf([])).toEqual([]);
});

test('nobody waits more than four seconds for the next bubble', () => {
  expect(paceOf(['Hi!', long, long])).toEqual([0, 4_000, 8_000]);
});

test('the time in which the model wrote the rest counts as typed', () => {
  expect(paceOf(['Hi!', long], 1_500)).toEqual([0, 2_500]);
  expect(paceOf(['Hi!', long], 9_000)).toEqual([0, 0]);
});

test('bubbles after a slow model come one after the other all the same', () => {
  expect(paceOf(['Hi!', long, long], 9_000)).toEqual([0, 0, 4_000]);
});
