/** Endings of Russian cases, and what the nominative may end in instead. */
const endings: [RegExp, string[]][] = [
  [/(?<=[гкхжчшщ])(ого|ому|ом|им)$/, ['ий', 'ой', 'ое']],
  [/(ого|ому|ом)$/, ['ый', 'ой', 'ое']],
  [/(его|ему|ем)$/, ['ий', 'ее']],
  [/(ой|ую)$/, ['ая']],
  [/(ей|юю)$/, ['яя']],
  [/ых$/, ['ые']],
  [/их$/, ['ие']],
  [/(ах|ам|ов)$/, ['ы', 'и', 'а']],
  [/ях$/, ['и']],
  [/е$/, ['а', '', 'ь', 'о']],
  [/и$/, ['ь', 'я', 'а']],
  [/ы$/, ['а']],
  [/у$/, ['а', '']],
  [/ю$/, ['я', 'ь']],
  [/а$/, ['', 'о']],
  [/я$/, ['ь', 'й']],
  [/(ом|ем)$/, ['', 'о']],
];

/** What "Нижнем Новгороде" may be a case form of; the text itself is not among them. */
export function nominatives(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  if (words.length > 3 || !/^[а-яё\s-]+$/.test(text.toLowerCase())) return [];
  let phrases = [''];
  for (const word of words) {
    const forms = formsOf(word);
    phrases = phrases.flatMap((phrase) => forms.map((form) => `${phrase} ${form}`.trim()));
  }
  return phrases.filter((phrase) => phrase !== words.join(' '));
}

function formsOf(word: string): string[] {
  // "Ростове-на-Дону" declines in front, "Йошкар-Оле" behind.
  const [head = '', ...tail] = word.split('-');
  const whole = tail.length === 0 ? [] : forms(head).map((form) => [form, ...tail].join('-'));
  return [...new Set([word, ...forms(word), ...whole])];
}

function forms(word: string): string[] {
  return endings.flatMap(([ending, replacements]) =>
    ending.test(word) && word.length > 2
      ? replacements.map((replacement) => word.replace(ending, replacement))
      : [],
  );
}
