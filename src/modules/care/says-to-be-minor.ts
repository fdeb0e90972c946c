import { fold, sentencesIn } from './fold.ts';
import { saysSoInEnglish } from './minor/english.ts';
import { saysSoInRussian } from './minor/russian.ts';
import { isSupposed, wasAJoke } from './minor/supposed.ts';

/**
 * The user plainly says of themselves to be under 18 now: not of the past, of somebody else, in a game or in
 * a figure of speech. The year is needed for a year of birth only.
 */
export function saysToBeMinor(text: string, year = new Date().getFullYear()): boolean {
  const plain = withoutQuotes(fold(withNames(text)));
  if (wasAJoke(plain)) return false;
  const sentences = sentencesIn(plain);
  return sentences.some((sentence, index) => {
    const before = sentences.slice(Math.max(0, index - longestGame), index);
    if (isSupposed(sentence, before)) return false;
    return saysSoInRussian(sentence, year) || saysSoInEnglish(sentence, year);
  });
}

/** A game that was proposed is played for a sentence or two. */
const longestGame = 2;

/** What stands in quotes is what others said. */
const withoutQuotes = (text: string) =>
  text.replaceAll(/«[^«»]{0,300}»|“[^“”]{0,300}”|"[^"\n]{0,300}"/gu, ' … ');

/** "Я Маша, 14 лет": the name is one by its capital letter, which is gone later. */
const withNames = (text: string) =>
  text.replaceAll(
    /((?<!\p{L})(?:[Яя]|[Мм]еня зовут|I'm|[Ii]m|I am|[Mm]y name is)) \p{Lu}\p{Ll}{1,15}(?=,)/gu,
    '$1 имярек',
  );
