import { offsetMs } from '#app/lib/local-time';

/** A day of the calendar; `month` counts from 0 and, like `day`, may run over. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** From the beginning of the first day up to the beginning of the second. */
export type Days = readonly [from: Day, to: Day];

export function oneDay(day: Day): Days {
  return [day, addDays(day, 1)];
}

export function months(year: number, month: number, count: number): Days {
  return [
    { year, month, day: 1 },
    { year, month: month + count, day: 1 },
  ];
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month, day)).getUTCDay();
}

export function dayOf(time: Date, timeZone: string): Day {
  const local = new Date(time.getTime() + offsetMs(time, timeZone));
  return { year: local.getUTCFullYear(), month: local.getUTCMonth(), day: local.getUTCDate() };
}

export function addDays({ year, month, day }: Day, days: number): Day {
  const moved = new Date(Date.UTC(year, month, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth(), day: moved.getUTCDate() };
}

/** When the day begins in the time zone. */
export function instantOf({ year, month, day }: Day, timeZone: string): number {
  const utc = Date.UTC(year, month, day);
  const nearly = utc - offsetMs(new Date(utc), timeZone);
  return utc - offsetMs(new Date(nearly), timeZone);
}
