import { expect, test } from 'vitest';
import { isInCrisis } from './crisis.ts';

test('it counts for a day', () => {
  const now = new Date('2027-01-02T00:00:00Z');
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  expect(isInCrisis(null, now)).toBe(false);
  expect(isInCrisis(ago(23.9), now)).toBe(true);
  expect(isInCrisis(ago(24), now)).toBe(false);
});
