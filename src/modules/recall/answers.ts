export type Answer = 'time' | 'number';

/** What kind of answer a question asks for, when a turn can be seen to hold one. */
export function askedFor(text: string): Answer | undefined {
  if (/\bwhen\b|\b(what|which) (date|day|month|year)\b/i.test(text)) return 'time';
  if (
    /(?<![\p{L}])(когда|како(го|й|м) (числ|день|дня|дат|год|месяц)|в каком (году|месяце))/iu.test(
      text,
    )
  ) {
    return 'time';
  }
  if (/\bhow (many|much|long|often|old)\b/i.test(text)) return 'number';
  if (/(?<![\p{L}])(сколько|как (долго|часто|давно))/iu.test(text)) return 'number';
  return undefined;
}

/** Whether a word of an answer tells a time or a number. */
export const tells: Readonly<Record<Answer, (word: string) => boolean>> = {
  time: (word) => timeWords.has(word) || /^(19|20)\d\d$/.test(word),
  number: (word) => numberWords.has(word) || /^\d/.test(word),
};

const timeWords = wordSet(`
  yesterday today tonight tomorrow ago last next since recently week weekend month year
  monday tuesday wednesday thursday friday saturday sunday
  january february april june july august september october november december
  вчера позавчера сегодня завтра назад недавно прошлый прошлой прошлом прошлого прошлую прошлым
  следующий следующей следующем следующую неделе неделю недели выходные выходных месяц месяце год году
  понедельник вторник среду четверг пятницу субботу воскресенье
  января феврале февраля марта марте апреля апреле мая мае июня июне июля июле августа августе
  сентября сентябре октября октябре ноября ноябре декабря декабре январе
`);

const numberWords = wordSet(`
  one two three four five six seven eight nine ten once twice few couple
  hour hours day days week weeks month months year years
  один одна одну два две три четыре пять шесть семь восемь девять десять дважды пару несколько двое трое
  час часа часов день дня дней неделю недели недель месяц месяца месяцев год года лет раз раза
`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
