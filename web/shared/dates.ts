export interface DayWords {
  locale: string;
  today: string;
  yesterday: string;
  tomorrow: string;
}

/** The day of a moment, YYYY-MM-DD, in a time zone; without one, where the visitor is. */
export function dayOf(at: string | Date, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export const isSameDay = (one: string, other: string): boolean => dayOf(one) === dayOf(other);

/** A day as people name it on another. */
export function describeDay(
  day: string,
  today: string,
  words: DayWords,
  options: { hasWeekday?: boolean } = {},
): string {
  const near: Record<number, string> = {
    [-1]: words.yesterday,
    0: words.today,
    1: words.tomorrow,
  };
  return near[daysBetween(today, day)] ?? writeDay(day, today, words.locale, options);
}

export const describeTime = (at: string, locale: string): string =>
  new Date(at).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });

/** HH:MM, as the companion writes it, in a time zone; without one, where the visitor is. */
export const clockTime = (at: string, timeZone?: string): string =>
  new Date(at).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  });

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const writeDay = (
  day: string,
  today: string,
  locale: string,
  { hasWeekday = false }: { hasWeekday?: boolean },
): string =>
  new Date(day).toLocaleDateString(locale, {
    // A day without a time is read as midnight there.
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(hasWeekday && { weekday: 'long' }),
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  });
