import { type Day, dayOf, type Days, instantOf, months, oneDay } from './calendar.ts';
import { findRelative } from './relative-periods.ts';
import { findMonth, findSeason, isCurrent, isPrevious } from './time-words.ts';
import { normaliseWords } from './words.ts';

/** From the first instant up to, and without, the second; milliseconds since 1970. */
export type Period = readonly [from: number, to: number];

interface Moment {
  /** Without it "yesterday" means nothing. */
  now: Date | undefined;
  timeZone: string;
  /** The years in which "in May" can be meant. */
  firstYear: number;
  lastYear: number;
}

/** The times a question names. */
export function findPeriods(text: string, moment: Moment): Period[] {
  const words = normaliseWords(text);
  const today = moment.now && dayOf(moment.now, moment.timeZone);
  const written = findWritten(text);
  const named = written.length > 0 ? written : findNamed(words, moment, today);
  const relative = today ? findRelative(words, today) : [];
  return [...named, ...relative].map(([from, to]) => [
    instantOf(from, moment.timeZone),
    instantOf(to, moment.timeZone),
  ]);
}

/** 2023-05-08, 8.05.2023. */
function findWritten(text: string): Days[] {
  const found = text.matchAll(/\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g);
  return [...found].map(([, year, month, day, dayFirst, monthSecond, yearThird]) =>
    oneDay({
      year: Number(year ?? yearThird),
      month: Number(month ?? monthSecond) - 1,
      day: Number(day ?? dayFirst),
    }),
  );
}

/** May 2023, 8 мая, the 5th of June, last summer, in 2022. */
function findNamed(words: string[], moment: Moment, today: Day | undefined): Days[] {
  const years = words.filter((word) => /^(19|20)\d\d$/.test(word)).map(Number);
  const named = words.flatMap((word, index) => {
    const month = findMonth(words, index);
    const start = month ?? findSeason(word);
    if (start === undefined) return [];
    const meant = years.length > 0 ? years : yearsMeant(words[index - 1], start, today);
    // A season without a year is a habit rather than a time.
    if (month === undefined) return meant.map((year) => months(year, start, 3));
    const inYears = meant.length > 0 ? meant : yearsOf(moment);
    const day = dayBeside(words, index);
    return inYears.map((year) =>
      day === undefined ? months(year, month, 1) : oneDay({ year, month, day }),
    );
  });
  return named.length > 0 ? named : years.map((year) => months(year, 0, 12));
}

/** "Last May" is the latest that is over, "this May" that of this year. */
function yearsMeant(before: string | undefined, month: number, today: Day | undefined): number[] {
  if (!today) return [];
  if (isPrevious(before)) return [month >= today.month ? today.year - 1 : today.year];
  return isCurrent(before) ? [today.year] : [];
}

function yearsOf({ firstYear, lastYear }: Moment): number[] {
  const count = Math.min(100, lastYear - firstYear + 1);
  return Array.from({ length: count }, (_, index) => lastYear - index);
}

function dayBeside(words: string[], index: number): number | undefined {
  const before = words[index - 1] === 'of' ? words[index - 2] : words[index - 1];
  for (const word of [before, words[index + 1]]) {
    const day = Number(/^(\d{1,2})(st|nd|rd|th|го|е)?$/.exec(word ?? '')?.[1]);
    if (day >= 1 && day <= 31) return day;
  }
  return undefined;
}
