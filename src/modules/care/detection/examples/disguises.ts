type Next = () => number;

/** The same words, written so that a search for them finds nothing. */
export const disguises: Record<string, (text: string, next: Next) => string> = {
  'capital letters': (text) => text.toUpperCase(),
  'capitals here and there': (text, next) =>
    letters(text, (letter) => (next() < 0.4 ? letter.toUpperCase() : letter)),
  'ё and е exchanged': (text, next) =>
    text.replaceAll(/[её]/g, (letter) => (next() < 0.3 ? 'ё' : letter.replace('ё', 'е'))),
  'figures for letters': (text, next) =>
    someWords(text, next, (word) => oneLetter(word, next, leet)),
  'letters of the other alphabet': (text, next) =>
    letters(text, (letter) => (next() < 0.4 ? (twins.get(letter) ?? letter) : letter)),
  'full width': (text) =>
    text.replaceAll(/[a-z]/gi, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
  'mathematical letters': (text) =>
    text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0x1d3b9)),
  'letters of some words apart': (text, next) =>
    someWords(text, next, (word) => [...word].join(' ')),
  'letters apart, words further': (text) =>
    text
      .split(' ')
      .map((word) => [...word].join(' '))
      .join('   '),
  'words broken in two': (text, next) => someWords(text, next, (word) => cutIn(word, ' ', next), 5),
  'dots within words': (text, next) => someWords(text, next, (word) => cutIn(word, '.', next)),
  'dots between letters': (text, next) => someWords(text, next, (word) => [...word].join('.')),
  'stars between letters': (text, next) =>
    someWords(text, next, (word) => (word.length > 3 ? [...word].join('*') : word)),
  'invisible signs': (text, next) =>
    letters(text, (letter) => (next() < 0.5 ? `${letter}\u200b` : `${letter}\u2060`)),
  'marks on letters': (text, next) =>
    letters(text, (letter) => (next() < 0.3 ? `${letter}\u0336` : letter)),
  'letters repeated': (text, next) =>
    someWords(text, next, (word) => oneLetter(word, next, (letter) => letter.repeat(4))),
  'Latin letters for Russian': (text) =>
    text.toLowerCase().replaceAll(/[а-яё]/g, (letter) => latin.get(letter) ?? letter),
  'signs and emoji around': (text) => `!!! 😭💔 ${text.split(' ').join(' 🖤 ')} ... 🙏🙏`,
  'in the middle of a talk': (text) =>
    /[а-яё]/i.test(text)
      ? `Привет! Сегодня был обычный день, ходили с коллегами на обед.\n${text}\nЛадно, что у тебя нового? Дождь идёт второй день.`
      : `Hi! An ordinary day today, we had lunch with the team.\n${text}\nAnyway, what is new with you? It has been raining since monday.`,
};

const letters = (text: string, change: (letter: string) => string) =>
  text.replaceAll(/\p{L}/gu, (letter) => change(letter));

/** Changes half of the words that are long enough. */
const someWords = (text: string, next: Next, change: (word: string) => string, shortest = 4) =>
  text.replaceAll(/\p{L}+/gu, (word) =>
    word.length >= shortest && next() < 0.5 ? change(word) : word,
  );

function oneLetter(word: string, next: Next, change: (letter: string) => string): string {
  const at = Math.floor(next() * word.length);
  return word.slice(0, at) + change(word.charAt(at)) + word.slice(at + 1);
}

function cutIn(word: string, sign: string, next: Next): string {
  const at = 1 + Math.floor(next() * (word.length - 1));
  return word.slice(0, at) + sign + word.slice(at);
}

const pairs = (text: string) =>
  new Map(text.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]));

const figures = pairs('o0 i1 e3 a4 s5 t7 о0 е3 а4 з3 б6 ч4');
const leet = (letter: string) => figures.get(letter) ?? letter;

const twins = pairs('aа cс eе oо pр xх yу аa сc еe оo рp хx уy');

const latin = pairs(
  'аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsch ъ ыy ь эe юyu яya',
);
