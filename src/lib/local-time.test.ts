import { expect, test } from 'vitest';
import { localDay, localHours, localTime } from './local-time.ts';

test.each([
  ['2026-11-26', '19:00', 'Europe/Berlin', '2026-11-26T18:00:00.000Z'],
  ['2026-07-01', '08:30', 'America/New_York', '2026-07-01T12:30:00.000Z'],
  ['2026-01-01', '00:00', 'Asia/Kolkata', '2025-12-31T18:30:00.000Z'],
  ['2026-03-29', '12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
  ['2026-10-25', '12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
])('%s %s in %s is %s', (day, hours, zone, expected) => {
  expect(localTime(day, hours, zone)?.toISOString()).toBe(expected);
});

test('what the clock shows then is what was asked for, all over the world and the year', () => {
  for (const zone of [
    'Pacific/Auckland',
    'America/St_Johns',
    'Europe/Moscow',
    'Pacific/Kiritimati',
  ]) {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-15`;
      const time = localTime(day, '17:45', zone) ?? new Date(0);
      expect([localDay(time, zone), localHours(time, zone)]).toEqual([day, '17:45']);
    }
  }
});

test.each(['2026-02-30', '2026-13-01', '2026-00-10'])('%s is no day', (day) => {
  expect(localTime(day, '12:00', 'UTC')).toBeUndefined();
});
