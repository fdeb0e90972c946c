import { monthNames, offsetOf, readDay } from './dates.ts';
import { hourIn } from './hours.ts';

/** A day that is to come, with its place in the text. */
export interface FoundDay {
  /** 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:mm' when an hour was named too. */
  when: string;
  start: number;
  end: number;
}

const dayMs = 86_400_000;
const months = Object.values(monthNames).map((names) => names.toLowerCase().split(' '));
const month = `(?<month>${months.flat().join('|')})`;
const year = '(?:,? (?<year>\\d{4}))?';
const numbers = 'a|one|two|three|four|five|six|один|одну|два|две|три|четыре|пять|шесть'.split('|');
const values = [1, 1, 2, 3, 4, 5, 6, 1, 1, 2, 2, 3, 4, 5, 6];

/** The first day the text names; undefined when it is past, or nobody knows what day it is. */
export function findDay(text: string, now: string): FoundDay | undefined {
  const today = readDay(now);
  if (!today) return undefined;
  for (const { pattern, read } of readers) {
    const match = pattern.exec(text);
    const date = match && read(match.groups ?? {}, today);
    if (!match || !date || date < today) continue;
    // The numbers of the day itself are no hours.
    const hour = hourIn(text.replace(match[0], (day) => day.replace(/\d/g, ' ')));
    if (date.getTime() === today.getTime() && hour && hour <= (hourIn(now) ?? '')) return undefined;
    const when = date.toISOString().slice(0, 10) + (hour === undefined ? '' : `T${hour}`);
    return { when, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

type Groups = Record<string, string | undefined>;
type Read = (groups: Groups, today: Date) => Date | undefined;

const reader = (source: string, read: Read) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu'),
  read,
});

const readers = [
  reader(
    `(?:on (?:the )?)?(?<day>\\d{1,2})(?:st|nd|rd|th|-?го)? (?:of )?${month}${year}`,
    readDate,
  ),
  reader(`(?:on )?${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?${year}`, readDate),
  reader(
    `(?:in|через) (?:(?<count>\\d{1,2}|${numbers.join('|')}) )?(?:(?<weeks>weeks?|неделю|недели|недель)|days?|день|дня|дней)`,
    readCount,
  ),
  reader(
    '(?:on |this |next |coming |the )*(?<day>day after tomorrow|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
    readName,
  ),
  reader('(?<day>послезавтра|завтра|сегодня)', readName),
  reader(
    'во? (?:эт(?:от|у|о) |следующ\\p{L}+ |ближайш\\p{L}+ )?(?<day>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)',
    readName,
  ),
];

const later = (today: Date, days: number) => new Date(today.getTime() + days * dayMs);

function readName({ day = '' }: Groups, today: Date): Date | undefined {
  const offset = offsetOf(day.toLowerCase(), today);
  return offset === undefined ? undefined : later(today, offset);
}

function readCount({ count = 'a', weeks }: Groups, today: Date): Date {
  const many = values[numbers.indexOf(count.toLowerCase())] ?? Number(count);
  return later(today, weeks === undefined ? many : many * 7);
}

/** The next such day; one that is not in the calendar is none. */
function readDate(groups: Groups, today: Date): Date | undefined {
  const name = (groups['month'] ?? '').toLowerCase();
  const index = months.map((names) => names.indexOf(name)).find((at) => at >= 0) ?? 0;
  const day = Number(groups['day']);
  const thisYear = today.getUTCFullYear();
  const years = groups['year'] === undefined ? [thisYear, thisYear + 1] : [Number(groups['year'])];
  return years
    .map((each) => new Date(Date.UTC(each, index, day)))
    .find((date) => date >= today && date.getUTCDate() === day);
}
