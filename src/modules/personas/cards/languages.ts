import type { Language } from '#app/contract/shared';
import type { Gender } from '../persona.ts';

/** Cyrillic or not, by the greater part of the letters. */
export function languageOf(text: string): Language {
  const cyrillic = text.match(/\p{sc=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{sc=Latin}/gu)?.length ?? 0;
  return cyrillic > latin ? 'ru' : 'en';
}

const female = new Set(
  'she her hers herself woman female она ее ей нее ней женщина девушка'.split(' '),
);
const male = new Set('he him his himself man male он его ему него нем мужчина парень'.split(' '));

/** A card does not say it; the pronouns of its description do, when they are clear. */
export function guessGender(text: string): Gender {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+/gu) ?? [];
  const women = words.filter((word) => female.has(word)).length;
  const men = words.filter((word) => male.has(word)).length;
  if (women > 2 * men) return 'female';
  return men > 2 * women ? 'male' : 'other';
}
