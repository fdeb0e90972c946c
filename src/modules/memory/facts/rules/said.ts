import { contentStems } from './content.ts';
import { fold, plain, unfolded, wordsOf } from './fold.ts';
import { phrases } from './phrases.ts';
import { isCyrillic } from './root.ts';
import { isSameName } from './sound.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

const time = phrases(russian.times, english.times, russian.months, english.months);
const calendarWord = phrases(
  russian.months,
  english.months,
  'monday, tuesday, wednesday, thursday, friday, saturday, sunday, user, i, am, pm',
);
const numbers = new Map(Object.entries({ ...english.numbers, ...russian.numbers }));

/** Whether the message says what the fact says: a word in common, and every name and number. */
export function isCarried(fact: string, message: string): boolean {
  return sharesContent(fact, message) && hasNumbers(fact, message) && hasNames(fact, message);
}

/** Across languages nothing can be compared but names and numbers. */
function sharesContent(fact: string, message: string): boolean {
  if (isCyrillicText(fact) !== isCyrillicText(message)) return true;
  const said = contentStems(message);
  const told = [...contentStems(fact)].filter((stem) => !/^\d+$/.test(stem));
  return told.length === 0 || told.some((stem) => said.has(stem));
}

function hasNumbers(fact: string, message: string): boolean {
  const said = numbersIn(fold(message));
  // "Tomorrow" becomes a date in the fact: its numbers cannot be in the message.
  const isDated = time.in(plain(message));
  const text = fold(fact);
  const wanted = isDated ? withoutDates(text) : text;
  return (wanted.match(/\d+/g) ?? []).every((digits) => said.has(Number(digits)));
}

const month = new RegExp(
  `(?:${[russian.months, english.months].join(', ').replace(/,\s*/g, '|')})`,
  'gu',
);

function withoutDates(text: string): string {
  return text
    .replace(/\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?/g, ' ')
    .replace(/\d{1,2}:\d{2}/g, ' ')
    .replace(month, 'month')
    .replace(
      /(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?month(?: \d{1,2}(?:st|nd|rd|th)?(?!\d))?(?:,? \d{4})?/g,
      ' ',
    );
}

/** Digits as they stand, and the numbers that words stand for: "thirty two" is 32. */
function numbersIn(text: string): Set<number> {
  const found = new Set((text.match(/\d{1,15}/g) ?? []).map(Number));
  let tens = 0;
  for (const word of wordsOf(text)) {
    const value = numbers.get(word) ?? 0;
    if (value > 0) found.add(value);
    if (value > 0 && value < 10 && tens > 0) found.add(tens + value);
    tens = value >= 20 && value < 100 ? value : 0;
  }
  return found;
}

function hasNames(fact: string, message: string): boolean {
  const names = namesIn(fact);
  if (names.length === 0) return true;
  const said = [...new Set(wordsOf(fold(message)))];
  const unknown = names.filter((name) => !said.some((word) => isSameName(name, word)));
  if (unknown.length === 0) return true;
  // "Vienna" may stand for "Вена": some name must stand there to be translated. People's are not.
  const called = /(?<![^ ])(?:named|called|name is|имени|зовут) ([^ ]+)/u.exec(plain(fact))?.[1];
  const isTranslated = unknown.every(
    (name) => name !== called && isCyrillic(name) !== isCyrillicText(message),
  );
  return isTranslated && namesIn(message).length >= names.length;
}

/** Words with a capital that no sentence begins with. */
export function namesIn(text: string): string[] {
  const capitals = unfolded(text).matchAll(
    /(?<=[\p{L}\p{N},;:"«“)\]'–—-][ "«“-]{0,3})\p{Lu}[\p{L}\p{N}]*/gu,
  );
  return [...capitals]
    .map(([word]) => word.toLowerCase().replaceAll('ё', 'е'))
    .filter((word) => !calendarWord.in(word));
}

function isCyrillicText(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/\p{Script=Cyrillic}/gu) > count(/\p{Script=Latin}/gu);
}
