const spoken =
  /(?<![\p{L}\p{N}])(?<at>(?:at|в)\s)?(?<hour>\d{1,2})(?::(?<minute>\d{2}))?(?:\s?(?:o'clock|час(?:ов|а)?))?(?:\s?(?<part>[ap]\.?m\.?|утра|дня|вечера))?(?![\p{L}\p{N}])/giu;
const evening = /(?<!\p{L})(?:tonight|evening|вечером)(?!\p{L})/iu;
/** "В 5 классе" and "в 12 домах" are no hours. */
const counts =
  /^\s(?:класс|год|лет|школ|дом|квартир|кабинет|этаж|минут|раз|город|мест|people|minutes|places)/iu;

/** The hour named in the text as 'HH:mm'; without "am" or "утра" a small one is of the afternoon. */
export function hourIn(text: string): string | undefined {
  const usual = evening.test(text) ? 'pm' : '';
  for (const match of text.matchAll(spoken)) {
    const { at, hour: digits = '', minute = '00', part = usual } = match.groups ?? {};
    const hour = Number(digits);
    const after = text.slice(match.index + match[0].length);
    const isHour = (at !== undefined || part !== usual) && !counts.test(after);
    if (!isHour || hour > 23 || Number(minute) > 59) continue;
    return `${String(inDay(hour, digits, part)).padStart(2, '0')}:${minute}`;
  }
  return undefined;
}

function inDay(hour: number, digits: string, part: string): number {
  if (/^(?:a|утра)/iu.test(part)) return hour === 12 ? 0 : hour;
  const isLate = /^(?:p|дня|вечера)/iu.test(part) || (hour > 0 && hour < 7 && digits.length === 1);
  return isLate && hour < 12 ? hour + 12 : hour;
}
