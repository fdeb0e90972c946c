export const monthNames = {
  en: 'January February March April May June July August September October November December',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
};
const weekdays = [
  /^(?:sun|воскр)/,
  /^(?:mon|понед)/,
  /^(?:tue|втор)/,
  /^(?:wed|сред)/,
  /^(?:thu|четв)/,
  /^(?:fri|пятн)/,
  /^(?:sat|субб)/,
];
const offsets: [RegExp, number][] = [
  [/^(?:day after tomorrow|послезавтра)/, 2],
  [/^(?:tomorrow|завтра)/, 1],
  [/^(?:today|tonight|сегодня)/, 0],
];

/** "tomorrow" means nothing the day after: the date it stands for, or the words when it stands for none. */
export function dateOf(words: string, now: string, language: 'en' | 'ru'): string {
  const today = readDay(now);
  const said = words
    .toLowerCase()
    .replace(/^(?:the |on |this |next |во |в )+/, '')
    .trim();
  const offset = today && offsetOf(said, today);
  if (!today || offset === undefined) return words;
  const date = new Date(today.getTime() + offset * 86_400_000);
  const month = monthNames[language].split(' ')[date.getUTCMonth()] ?? '';
  return language === 'ru' ? `${date.getUTCDate()} ${month}` : `on ${month} ${date.getUTCDate()}`;
}

/** Days from today to the one these words begin with. */
export function offsetOf(said: string, today: Date): number | undefined {
  const weekday = weekdays.findIndex((pattern) => pattern.test(said));
  if (weekday >= 0) return (weekday - today.getUTCDay() + 7) % 7 || 7;
  return offsets.find(([pattern]) => pattern.test(said))?.[1];
}

/** The day in the clock of the context, in either language. */
export function readDay(now: string): Date | undefined {
  const year = /\d{4}/.exec(now)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(now)?.[0];
  const plain = now.toLowerCase();
  const month = Object.values(monthNames)
    .map((names) => names.split(' ').findIndex((name) => plain.includes(name.toLowerCase())))
    .find((index) => index >= 0);
  if (year === undefined || day === undefined || month === undefined) return undefined;
  return new Date(Date.UTC(Number(year), month, Number(day)));
}
