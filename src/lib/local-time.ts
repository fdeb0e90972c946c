/** The calendar day (YYYY-MM-DD) it is in a time zone. */
export function localDay(time: Date, timeZone: string): string {
  return formatter('en-CA', timeZone, { dateStyle: 'short' }).format(time);
}

/** Date and time for people and prompts, e.g. "Tuesday 24 November 2026, 14:05". */
export function localClock(time: Date, timeZone: string, language: string): string {
  return formatter(language, timeZone, { dateStyle: 'full', timeStyle: 'short' }).format(time);
}

/** Day and time within a sentence, e.g. "November 24, 2026 at 2:05 PM". */
export function localMoment(time: Date, timeZone: string, language: string): string {
  return formatter(language, timeZone, { dateStyle: 'long', timeStyle: 'short' }).format(time);
}

/** Hours and minutes, e.g. "14:05". */
export function localHours(time: Date, timeZone: string): string {
  return formatter('en-GB', timeZone, { hour: '2-digit', minute: '2-digit' }).format(time);
}

/**
 * The moment a clock in the zone shows this day (YYYY-MM-DD) and time (HH:mm); undefined for a day that is
 * not in the calendar. An hour that the clock skips is taken as the one after it.
 */
export function localTime(day: string, hours: string, timeZone: string): Date | undefined {
  const asUtc = new Date(`${day}T${hours}:00Z`);
  if (Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(day)) return undefined;
  // Twice: the offset may be another one on the other side of a change of the clock.
  let time = asUtc;
  for (let round = 0; round < 2; round += 1) {
    time = new Date(asUtc.getTime() - offsetMs(time, timeZone));
  }
  return time;
}

/** A day in which the clock is put back by two hours, as it is in Antarctica/Troll. */
const longestDayMs = 26 * 3_600_000;

/** The first moment of the next day in a zone, which is not midnight where the clock skips that. */
export function nextDayStart(time: Date, timeZone: string): Date {
  const today = localDay(time, timeZone);
  let before = time.getTime();
  let after = before + longestDayMs;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDay(new Date(middle), timeZone) > today) after = middle;
    else before = middle;
  }
  return new Date(after);
}

/** How far the clocks of the zone are ahead of UTC at a moment. */
export function offsetMs(time: Date, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const shown = formatter('en-CA', timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time);
  const part = (type: string) => Number(shown.find((each) => each.type === type)?.value);
  const asUtc = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return asUtc - Math.floor(time.getTime() / 1000) * 1000;
}

export function isTimeZone(name: string): boolean {
  try {
    formatter('en', name, {});
    return true;
  } catch {
    return false;
  }
}

// Making a formatter costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language}|${timeZone}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { ...options, timeZone });
  formatters.set(key, made);
  return made;
}
