import { cleaned } from './detection/letters.ts';

/**
 * A text as it is compared: lower case, one way to write a letter, nothing invisible. Lines and the marks
 * between sentences stay.
 */
export function fold(text: string): string {
  return cleaned(text)
    .replaceAll(/[’‘ʼ`´]/gu, "'")
    .replaceAll(/[‐‑‒–—―−]/gu, '-')
    .replaceAll(/[\p{L}\p{N}]+/gu, unmasked)
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim();
}

/**
 * Sentences with the mark that ends them; a comma, a number ("1.5") and an address do not end one. What
 * never ends is cut into overlapping parts, so that no pattern ever sees much at once.
 */
export const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.!?…]["»”)]?)\s+|\n+/u)
    .flatMap((sentence) => partsOf(sentence.trim()))
    .filter(Boolean);

const longestPart = 300;
const overlap = 100;

function partsOf(sentence: string): string[] {
  if (sentence.length <= longestPart) return [sentence];
  const count = Math.ceil((sentence.length - overlap) / (longestPart - overlap));
  return Array.from({ length: count }, (_, index) => {
    const start = index * (longestPart - overlap);
    return sentence.slice(start, start + longestPart);
  });
}

/** Any of these, each a whole word or a row of whole words. */
export const wholeWords = (...patterns: string[]): RegExp =>
  pattern(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`);

/**
 * A pattern for folded text. Its letters are those of few alphabets: with all of Unicode in a hundred places
 * it would take seconds to compile.
 */
export const pattern = (source: string): RegExp =>
  new RegExp(
    source
      .split(/(\\.|\[(?:\\.|[^\]\\])*\])/u)
      .map((part) => (part.startsWith('[') ? narrowed(part) : part))
      .join('')
      .replaceAll('\\p{L}', `[${letters}]`)
      .replaceAll('\\p{N}', '[0-9]'),
  );

const letters = 'a-zß-ɏа-яѐ-ӿ';
const narrowed = (set: string) => set.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', '0-9');

/** One of the words of a list, as a part of a pattern. */
export const oneOf = (list: string): string => `(?:${list.trim().split(/\s+/u).join('|')})`;

const latin = 'abcehkmoptxyis';
const cyrillic = 'авсенкмортхуіѕ';
const digits: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };
const russianDigits: Record<string, string> = { 0: 'о', 3: 'е', 4: 'а', 6: 'б' };

/** "b0t", "чeлoвek" in letters of two alphabets, "тыыы". */
function unmasked(word: string): string {
  const plain = word.replaceAll(/(\p{L})\1{2,}/gu, '$1');
  const latinCount = plain.match(/[a-z]/g)?.length ?? 0;
  const cyrillicCount = plain.match(/[а-я]/g)?.length ?? 0;
  if (latinCount + cyrillicCount === 0) return plain;
  const isCyrillic = cyrillicCount >= latinCount;
  const inOneAlphabet = isCyrillic
    ? exchange(plain, latin, cyrillic)
    : exchange(plain, cyrillic, latin);
  const lookalikes = isCyrillic ? russianDigits : digits;
  return inOneAlphabet.replaceAll(/(?<=\p{L})\d{1,2}(?=\p{L}{1,})/gu, (number) =>
    [...number].map((digit) => lookalikes[digit] ?? digit).join(''),
  );
}

const exchange = (word: string, from: string, to: string) =>
  [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('');
