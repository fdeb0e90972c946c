import { expect, test } from 'vitest';
import { random } from '../../../test/support/random.ts';
import { isNoticeDue, noticeOldBefore } from './notice.ts';

const now = new Date('2026-11-24T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test('who was never told is told now', () => {
  expect(isNoticeDue(null, now)).toBe(true);
});

test.each([
  [0, false],
  [60, false],
  [178, false],
  [179, true],
  [180, true],
  [100_000, true],
])('%i minutes after the last one it is due: %s', (minutes, isDue) => {
  expect(isNoticeDue(ago(minutes), now)).toBe(isDue);
});

test('a clock that went back does not repeat it', () => {
  expect(isNoticeDue(ago(-30), now)).toBe(false);
});

test('whoever talks on never goes three hours without it, however they space their messages', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const next = random(seed);
    let told: Date | null = null;
    let at = now.getTime();
    for (let turn = 0; turn < 60; turn += 1) {
      at += next() * 2 * 3_600_000;
      if (isNoticeDue(told, new Date(at))) told = new Date(at);
      expect(at - (told?.getTime() ?? 0)).toBeLessThan(3 * 3_600_000);
    }
  }
});

test('the moment before which a notice is old is the one the rule means', () => {
  const border = noticeOldBefore(now);
  expect(isNoticeDue(border, now)).toBe(true);
  expect(isNoticeDue(new Date(border.getTime() + 1), now)).toBe(false);
});
