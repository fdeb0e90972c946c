import { describe, expect, it } from 'vitest';
import { localClock } from '../../../lib/local-time.ts';
import { findDay } from './days.ts';

const english = 'Tuesday, November 24, 2026 at 2:05 PM';
const russian = 'вторник, 24 ноября 2026 г. в 14:05';

describe('a day that is named', () => {
  it.each([
    ['exam tomorrow', '2026-11-25'],
    ['the day after tomorrow', '2026-11-26'],
    ['on Thursday', '2026-11-26'],
    ['next Tuesday', '2026-12-01'],
    ['on 12 May', '2027-05-12'],
    ['on May 12th', '2027-05-12'],
    ['December 3, 2026', '2026-12-03'],
    ['in two weeks', '2026-12-08'],
    ['in 3 days', '2026-11-27'],
    ['tonight at 8', '2026-11-24T20:00'],
    ['завтра вечером в 7', '2026-11-25T19:00'],
    ['May 5', '2027-05-05'],
    ['tomorrow at 3', '2026-11-25T15:00'],
    ['tomorrow at 9:15 am', '2026-11-25T09:15'],
    ['tomorrow at 12 am', '2026-11-25T00:00'],
    ['послезавтра', '2026-11-26'],
    ['в четверг', '2026-11-26'],
    ['во вторник', '2026-12-01'],
    ['12 мая', '2027-05-12'],
    ['25-го декабря', '2026-12-25'],
    ['через неделю', '2026-12-01'],
    ['через 3 дня', '2026-11-27'],
    ['завтра в 10', '2026-11-25T10:00'],
    ['завтра в 6 вечера', '2026-11-25T18:00'],
    ['в среду в 9:30 утра', '2026-11-25T09:30'],
    ['завтра в 5 классе', '2026-11-25'],
  ])('"%s" is %s by the clock in either language', (text, when) => {
    expect(findDay(text, english)?.when).toBe(when);
    expect(findDay(text, russian)?.when).toBe(when);
  });

  it.each([
    'yesterday',
    'вчера',
    'soon',
    'скоро',
    'on Mondays',
    '12 May 2025',
    '31 февраля',
    'February 30',
    'today at 1pm',
    'сегодня в 9 утра',
    '',
  ])('"%s" is none to come', (text) => {
    expect(findDay(text, english)).toBeUndefined();
  });

  it('is none where nobody knows the date', () => expect(findDay('tomorrow', '')).toBeUndefined());
});

it('on any day of any year every way to name a day leads to the same one', () => {
  let seed = 5;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const faults: object[] = [];
  for (let n = 0; n < 500; n += 1) {
    const now = new Date(
      Date.UTC(2026 + random(8), random(12), 1 + random(28), random(24), random(60)),
    );
    const ahead = 1 + random(6);
    const day = new Date(now.getTime() + ahead * 86_400_000);
    const name = (language: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(day);
    const weekday = name('ru', { weekday: 'long' }).replace(/а$/, 'у');
    const ways = [
      `in ${ahead} days`,
      `через ${ahead} дней`,
      `on ${name('en', { weekday: 'long' })}`,
      `${weekday.startsWith('вт') ? 'во' : 'в'} ${weekday}`,
      `on ${name('en', { month: 'long', day: 'numeric' })}`,
      name('ru', { month: 'long', day: 'numeric' }),
    ];
    const clock = localClock(now, 'UTC', random(2) ? 'ru' : 'en');
    for (const way of ways) {
      const when = findDay(way, clock)?.when;
      if (when !== day.toISOString().slice(0, 10)) faults.push({ clock, way, when });
    }
  }
  expect(faults).toEqual([]);
});
