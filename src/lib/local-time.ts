/** The calendar day (YYYY-MM-DD) it is in a time zone. */
export function localDay(time: Date, timeZone: string): string {
  return formatter('en-CA', timeZone, { dateStyle: 'short' }).format(time);
}

/** Date and time for people and prompts, e.g. "Tuesday 24 November 2026, 14:05". */
export function localClock(time: Date, timeZone: string, language: string): string {
  return formatter(language, timeZone, { dateStyle: 'full', timeStyle: 'short' }).format(time);
}

/** Hours and minutes, e.g. "14:05". */
export function localHours(time: Date, timeZone: string): string {
  return formatter('en-GB', timeZone, { hour: '2-digit', minute: '2-digit' }).format(time);
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
