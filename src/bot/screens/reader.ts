import type { InlineKeyboard } from 'grammy';
import type { Language } from '../../contract/shared.ts';
import { localHours } from '../../lib/local-time.ts';
import type { Texts } from '../../lib/texts.ts';

/** What one message shows. */
export interface Screen {
  text: string;
  keyboard?: InlineKeyboard;
}

/** Whom a screen is for: it speaks their language and counts days by their clock. */
export interface Reader {
  language: Language;
  say(key: string, args?: Parameters<Texts['format']>[2]): string;
  /** The day of a moment. */
  day(moment: string): string;
  /** The time of a moment, e.g. "00:00". */
  time(moment: string): string;
  /** An hour of the day, 0 to 23. */
  hour(hour: number): string;
}

export function createReader(texts: Texts, language: Language, timeZone: string): Reader {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  const hours = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' });
  return {
    language,
    say: (key, args) => texts.format(language, key, args),
    day: (moment) => days.format(new Date(moment)),
    time: (moment) => localHours(new Date(moment), timeZone),
    hour: (hour) => hours.format(Date.UTC(2000, 0, 1, hour)),
  };
}
