// How the parts of a date are called. Read by periods.ts and relative-periods.ts.

const months = [
  /^(jan(uary)?|январ(ь|я|е|ю|ем))$/,
  /^(feb(ruary)?|феврал(ь|я|е|ю|ем))$/,
  /^(mar(ch)?|март(а|е|у|ом)?)$/,
  /^(apr(il)?|апрел(ь|я|е|ю|ем))$/,
  /^(may|ма[йяею]|маем)$/,
  /^(june?|июн(ь|я|е|ю|ем))$/,
  /^(july?|июл(ь|я|е|ю|ем))$/,
  /^(aug(ust)?|август(а|е|у|ом)?)$/,
  /^(sept?(ember)?|сентябр(ь|я|е|ю|ем))$/,
  /^(oct(ober)?|октябр(ь|я|е|ю|ем))$/,
  /^(nov(ember)?|ноябр(ь|я|е|ю|ем))$/,
  /^(dec(ember)?|декабр(ь|я|е|ю|ем))$/,
];

/** From Sunday on, as Date counts. */
const weekdays = [
  /^(sundays?|воскресень(е|я|ем))$/,
  /^(mondays?|понедельник(а|у|ом)?)$/,
  /^(tuesdays?|вторник(а|у|ом)?)$/,
  /^(wednesdays?|сред(а|у|ы|ой))$/,
  /^(thursdays?|четверг(а|у|ом)?)$/,
  /^(fridays?|пятниц(а|у|ы|ей))$/,
  /^(saturdays?|суббот(а|у|ы|ой))$/,
];

/** The month a season begins in; winter begins in the year before. */
const seasons: [name: RegExp, firstMonth: number][] = [
  [/^(winter|зим(а|ы|е|у|ой))$/, -1],
  [/^(spring|весн(а|ы|е|у|ой))$/, 2],
  [/^(summer|лет(о|а|ом))$/, 5],
  [/^(autumn|fall|осен(ь|и|ью))$/, 8],
];

export type Unit = 'day' | 'week' | 'month' | 'year';
const units: [name: RegExp, unit: Unit][] = [
  [/^(days?|день|дня|дней)$/, 'day'],
  [/^(weeks?|недел(ю|и|ь|е|я|ей))$/, 'week'],
  [/^(months?|месяц(а|ев|е|ем)?)$/, 'month'],
  [/^(years?|год(а|у|ом)?|лет)$/, 'year'],
];

/** From two on. */
const counts = [
  /^(two|couple|дв[ае]|пару)$/,
  /^(three|три)$/,
  /^(four|четыре)$/,
  /^(five|пять)$/,
  /^(six|шесть)$/,
  /^(seven|семь)$/,
  /^(eight|восемь)$/,
  /^(nine|девять)$/,
  /^(ten|десять)$/,
];

/** "Last", "в прошлом". */
export const isPrevious = (word: string | undefined) =>
  /^(last|past|previous|прошл)/.test(word ?? '');
/** "This", "в этом". */
export const isCurrent = (word: string | undefined) =>
  /^(this|эт(от|ой|ом|им|у))$/.test(word ?? '');

export function findWeekday(word: string): number | undefined {
  return findPlace(weekdays, word);
}

export function findSeason(word: string): number | undefined {
  return seasons.find(([name]) => name.test(word))?.[1];
}

export function findUnit(word: string): Unit | undefined {
  return units.find(([name]) => name.test(word))?.[1];
}

/** "May" and "March" are also verbs: they are months beside a number or after a word of time. */
export function findMonth(words: readonly string[], index: number): number | undefined {
  const word = words[index] ?? '';
  const month = findPlace(months, word);
  if (!/^(may|mar(ch)?)$/.test(word)) return month;
  const isAfter = /^(in|of|on|last|this|next|since|until|till|by|during|early|late|mid|\d.*)$/;
  return isAfter.test(words[index - 1] ?? '') || /^\d/.test(words[index + 1] ?? '')
    ? month
    : undefined;
}

/** "Two weeks", "a couple of weeks", "неделю": the number before a unit. */
export function countBefore(words: readonly string[], index: number): number {
  const before = (words[index - 1] === 'of' ? words[index - 2] : words[index - 1]) ?? '';
  return /^\d{1,3}$/.test(before) ? Number(before) : (findPlace(counts, before) ?? -1) + 2;
}

function findPlace(names: RegExp[], word: string): number | undefined {
  const place = names.findIndex((name) => name.test(word));
  return place === -1 ? undefined : place;
}
