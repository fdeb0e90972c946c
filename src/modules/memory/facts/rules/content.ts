import { plain } from './fold.ts';
import { kinOf } from './kin.ts';
import { phrases } from './phrases.ts';
import { stemOf } from './root.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

const filler = phrases(russian.fillers, english.fillers);
const weak = phrases(russian.weakVerbs, english.weakVerbs);

/** The words that say what a text is about: "coffee" of "The user likes coffee"; "smokes" of "Smokes". */
export function contentWords(text: string): string[] {
  const telling = plain(text)
    .split(' ')
    .filter((word) => word !== '' && !filler.in(word));
  const strong = telling.filter((word) => !weak.in(word));
  return strong.length > 0 ? strong : telling;
}

/** Whether a word says anything by itself. */
export const isTelling = (word: string): boolean => !filler.in(word) && !weak.in(word);

/** Their stems; "kitten" and "cat" are one. */
export const contentStems = (text: string): Set<string> =>
  new Set(contentWords(text).map((word) => kinOf(word) ?? stemOf(word)));
