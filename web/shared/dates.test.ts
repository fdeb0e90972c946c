import { expect, test } from 'vitest';
import { clockTime, dayOf, describeDay } from './dates.ts';

const words = { locale: 'en', today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' };
const describe = (day: string, today = '2026-03-01') => describeDay(day, today, words);

test('a moment belongs to different days in different places', () => {
  const at = '2026-05-12T22:30:00.000Z';
  expect(dayOf(at, 'UTC')).toBe('2026-05-12');
  expect(dayOf(at, 'Europe/Moscow')).toBe('2026-05-13');
  expect(dayOf('2026-01-01T04:00:00.000Z', 'America/New_York')).toBe('2025-12-31');
});

test('days are named as people name them', () => {
  expect(describe('2026-03-01')).toBe('today');
  expect(describe('2026-02-28')).toBe('yesterday');
  expect(describe('2026-03-02')).toBe('tomorrow');
  expect(describe('2026-01-05')).toBe('January 5');
  expect(describe('2025-12-31')).toBe('December 31, 2025');
  expect(describe('2025-12-31', '2026-01-01')).toBe('yesterday');
});

test('a day to look forward to is named with its weekday', () => {
  expect(describeDay('2026-05-14', '2026-05-11', words, { hasWeekday: true })).toBe(
    'Thursday, May 14',
  );
});

test('a time of the clock is written the same everywhere', () => {
  expect(clockTime('2026-11-24T15:00:00Z', 'Asia/Tokyo')).toBe('00:00');
  expect(clockTime('2026-11-24T15:05:00Z', 'America/New_York')).toBe('10:05');
});
