import { describe, expect, test } from 'vitest';
import { random } from '../../../test/support/random.ts';
import { type Distress, distressNow, distressOf, worse } from './distress.ts';

const all: Distress[] = ['calm', 'elevated', 'crisis'];
const rank = (distress: Distress) => all.indexOf(distress);
const hourMs = 3_600_000;
const now = new Date('2026-11-24T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hourMs);

describe('the worse of two', () => {
  test('is a join: the same whichever comes first, grouped or repeated, and calm adds nothing', () => {
    for (const one of all)
      for (const other of all) {
        expect(worse(one, other)).toBe(worse(other, one));
        expect(worse(one, one)).toBe(one);
        expect(worse('calm', one)).toBe(one);
        expect([one, other]).toContain(worse(one, other));
        expect(rank(worse(one, other))).toBe(Math.max(rank(one), rank(other)));
        for (const third of all)
          expect(worse(worse(one, other), third)).toBe(worse(one, worse(other, third)));
      }
  });
});

describe('how somebody is now', () => {
  test.each([
    ['crisis', 0, 'crisis'],
    ['crisis', 23.99, 'crisis'],
    ['crisis', 24, 'elevated'],
    ['crisis', 71.99, 'elevated'],
    ['crisis', 72, 'calm'],
    ['elevated', 23.99, 'elevated'],
    ['elevated', 24, 'calm'],
    ['calm', 0, 'calm'],
  ] as const)('%s after %s hours is %s', (noted, hours, expected) => {
    expect(distressNow(noted, hoursAgo(hours), now)).toBe(expected);
  });

  test('of whom nothing is noted nothing is assumed', () => {
    for (const noted of all) expect(distressNow(noted, null, now)).toBe('calm');
  });

  test('a crisis never becomes calm within a day, and by time alone nothing gets worse', () => {
    const next = random(7);
    for (let run = 0; run < 2_000; run += 1) {
      const noted = all[Math.floor(next() * 3)] ?? 'calm';
      const [early = 0, late = 0] = [next() * 100, next() * 100].toSorted((a, b) => a - b);
      const sooner = distressNow(noted, hoursAgo(early), now);
      const later = distressNow(noted, hoursAgo(late), now);
      expect(rank(later)).toBeLessThanOrEqual(rank(sooner));
      expect(rank(sooner)).toBeLessThanOrEqual(rank(noted));
      const isHeld = noted === 'crisis' && early < 24;
      expect(isHeld && sooner !== 'crisis').toBe(false);
      // The step down is one at a time: unrest lies between a crisis and calm.
      const isLeap = late - early < 48 && rank(sooner) - rank(later) > 1;
      expect(isLeap).toBe(false);
    }
  });
});

describe('what a turn counts for', () => {
  test('what was heard is never talked away by a judgement', () => {
    for (const heard of all)
      for (const before of all)
        for (const judged of [...all, undefined])
          expect(rank(distressOf(heard, before, judged))).toBeGreaterThanOrEqual(rank(heard));
  });

  test('without a judgement what was before goes on, with one it is what was judged', () => {
    expect(distressOf('calm', 'crisis', undefined)).toBe('crisis');
    expect(distressOf('elevated', 'crisis', undefined)).toBe('crisis');
    expect(distressOf('calm', 'crisis', 'calm')).toBe('calm');
    expect(distressOf('calm', 'calm', 'crisis')).toBe('crisis');
  });

  test('worse signs never count for less', () => {
    const next = random(11);
    const any = () => all[Math.floor(next() * 3)] ?? 'calm';
    for (let run = 0; run < 2_000; run += 1) {
      const [heard, before, judged] = [any(), any(), next() < 0.3 ? undefined : any()];
      const result = distressOf(heard, before, judged);
      expect(rank(distressOf(worse(heard, any()), before, judged))).toBeGreaterThanOrEqual(
        rank(result),
      );
      expect(rank(distressOf(heard, worse(before, any()), judged))).toBeGreaterThanOrEqual(
        rank(result),
      );
      const graver = judged && worse(judged, any());
      expect(rank(distressOf(heard, before, graver))).toBeGreaterThanOrEqual(rank(result));
    }
  });
});
