import { expect, test } from 'vitest';
import { countingWithin, countOf } from './counting.ts';

const fresh = { rejected: [] };
const again = { rejected: ['Not this.'] };

test('each message counts for one, and all that get another answer together for one', () => {
  expect(countOf([])).toBe(0);
  expect(countOf([fresh, fresh])).toBe(2);
  expect(countOf([again, again, again])).toBe(1);
  expect(countOf([again, again, fresh])).toBe(2);
});

test('what is left is used from the first message on, and another answer is not cut in two', () => {
  const messages = [again, again, fresh, fresh];
  expect([0, 1, 2, 3, Infinity].map((left) => countingWithin(messages, left).length)).toEqual([
    0, 2, 3, 4, 4,
  ]);
  expect(countingWithin([], 0)).toEqual([]);
  expect(countingWithin([fresh], -1)).toEqual([]);
});
