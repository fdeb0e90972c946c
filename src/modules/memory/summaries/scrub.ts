import { stemsOf } from '../../recall/index.ts';
import { sentencesOf } from './sentences.ts';

/** Of few words all must be there: one alone says something else. */
const few = 3;
const enough = 0.6;

/** Tells whether a sentence speaks of something that is to be forgotten. */
export function createDetector(forgotten: string[]): (sentence: string) => boolean {
  const unwanted = forgotten.map((text) => new Set(stemsOf(text)));
  // "I love it" would be found everywhere; where there is more to go by, it does not count.
  const telling = unwanted.some((stems) => stems.size > 1)
    ? unwanted.filter((stems) => stems.size > 1)
    : unwanted.filter((stems) => stems.size > 0);
  return (sentence) => {
    const said = new Set(stemsOf(sentence));
    return telling.some((stems) => {
      const shared = [...stems].filter((stem) => said.has(stem)).length;
      return stems.size <= few ? shared === stems.size : shared >= stems.size * enough;
    });
  };
}

/** Whether any sentence of a text speaks of it. */
export const speaksOf = (text: string, isUnwanted: (sentence: string) => boolean): boolean =>
  sentencesOf(text).some(isUnwanted);

/** The text without the sentences that speak of something to be forgotten. */
export function scrub(text: string, forgotten: string[]): string {
  const isUnwanted = createDetector(forgotten);
  return text
    .split('\n')
    .map((line) => {
      const sentences = sentencesOf(line);
      const kept = sentences.filter((sentence) => !isUnwanted(sentence));
      return kept.length === sentences.length ? line : kept.join(' ');
    })
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .join('\n');
}
