import { expect, test } from 'vitest';
import { random } from '../../test/support/random.ts';
import { localDay, localHours, localTime, nextDayStart } from './local-time.ts';

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

test.each([
  ['Europe/Berlin', '2026-06-01T12:00:00Z', '2026-06-01T22:00:00.000Z'],
  // The clock goes back, and forward: the day has 25 hours, and 23.
  ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00.000Z'],
  ['America/New_York', '2027-03-14T05:00:00Z', '2027-03-15T04:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-04T13:00:00Z', '2026-04-05T13:30:00.000Z'],
  // The night has no midnight: the day begins at one.
  ['Africa/Cairo', '2026-04-23T12:00:00Z', '2026-04-23T22:00:00.000Z'],
  ['Asia/Beirut', '2026-03-28T12:00:00Z', '2026-03-28T22:00:00.000Z'],
  ['America/Santiago', '2026-09-05T12:00:00Z', '2026-09-06T04:00:00.000Z'],
  ['America/Havana', '2026-03-07T12:00:00Z', '2026-03-08T05:00:00.000Z'],
  // The clock goes from midnight back to eleven: the day has not begun before it does for good.
  ['Asia/Beirut', '2026-10-24T20:30:00Z', '2026-10-24T22:00:00.000Z'],
])('in %s the day after that of %s begins at %s', (zone, time, expected) => {
  expect(nextDayStart(new Date(time), zone).toISOString()).toBe(expected);
});

test('the next day begins when the calendar first shows it, wherever and whenever', () => {
  const next = random(20_270_314);
  const zones = Intl.supportedValuesOf('timeZone');
  expect(zones.length).toBeGreaterThan(400);
  const from = Date.UTC(2026, 0, 1);
  const wrong: object[] = [];
  for (const zone of zones) {
    for (let round = 0; round < 12; round += 1) {
      const now = new Date(from + Math.floor(next() * 3 * 365 * 86_400_000));
      const reset = nextDayStart(now, zone);
      const [today, eve, day] = [now, new Date(reset.getTime() - 1), reset].map((time) =>
        localDay(time, zone),
      );
      const hours = (reset.getTime() - now.getTime()) / 3_600_000;
      if (today !== eve || !day || !today || day <= today || hours > 26) {
        wrong.push({ zone, now, reset });
      }
    }
  }
  expect(wrong).toEqual([]);
});
