/** Words begin and end where letters do; \b does not know Cyrillic. */
export const asWords = (source: string, before = '') =>
  new RegExp(`(?<![\\p{L}\\p{N}]${before})(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

/** As the rules read: lower case, ё as е, one kind of apostrophe, nothing but words at the end. */
export const plainOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}

/** The beginning of a word carries its meaning; endings change. */
export function sharesWord(one: string, other: string): boolean {
  const said = wordsOf(other);
  return wordsOf(one).some((word) => said.some((each) => isAkin(word, each)));
}

function isAkin(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 3
    ? long.startsWith(short) && long.length <= 5
    : short.slice(0, 4) === long.slice(0, 4);
}

const wordsOf = (text: string) =>
  (plainOf(text.slice(0, mostCompared)).match(/\p{L}{3,}/gu) ?? []).filter(
    (word) => !empty.has(word),
  );

/** Every word is compared with every other. */
const mostCompared = 600;

const empty = new Set(
  (
    'the and you your has have had was were are for with that this not but like likes love loves enjoys dislikes really very ' +
    'works lives very much what when who how about from just today name called don can will ' +
    'любит люблю любишь любите нравится очень есть что это как для или где когда меня мне тебя тебе вас вам мой моя мое мои ' +
    'твой твоя ваш ваша его она они сегодня завтра был была было были еще уже так кто помнишь помните моего моей моем моих все всё зовут живет живу под над при'
  ).split(' '),
);

const quoted = /«[^»]{0,300}»|“[^”]{0,300}”|"[^"\n]{0,300}"/g;

/** People answer one question; of several the first ones stand, quoted ones are not asked. */
export function withQuestions(text: string, most: number): string {
  let asked = 0;
  const masked = text.replace(quoted, (each) => each.replaceAll('?', '\u0000'));
  const kept = masked.replace(/[^.!?…\n]*\?+[\s]*/g, (sentence) => {
    if (asked >= most) return /\n+$/.exec(sentence)?.[0] ?? '';
    asked += 1;
    return sentence;
  });
  return kept.replaceAll('\u0000', '?').trim();
}

/** Script decides; a few Latin letters ("ok", "lol") say nothing about the language. */
export function languageOf(text: string, usual: 'en' | 'ru'): 'en' | 'ru' {
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (cyrillic > 0 && cyrillic * 2 >= latin) return 'ru';
  return latin > 5 || /\b(?:hi|hey|hello|yes|no|bye|i|you|me|my)\b/i.test(text) ? 'en' : usual;
}

/** Keys hit at random: no word in it could be pronounced. */
export function isGibberish(text: string): boolean {
  const words = plainOf(text).match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.join('').length >= 4 && words.every(isNoise);
}

const isNoise = (word: string) =>
  word.length >= 4 &&
  (/asdf|qwer|zxcv|hjkl|фыв|йцук|ячсм|олдж|ывап/.test(word) ||
    /^(.)\1{3,}$/u.test(word) ||
    /[bcdfghjklmnpqrstvwxz]{6,}|[бвгджзйклмнпрстфхцчшщ]{6,}/.test(word));
