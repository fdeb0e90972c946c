import { type Language, languages } from '#app/contract/shared';
import type { Texts } from '#app/lib/texts';

/** What the operator wrote, in the languages it was written in. */
export type Written = Record<Language, string | null>;

/**
 * The message as a person gets it: in their language, or in the other one when there is no choice; below it
 * whose words these are and how to get no more of them.
 */
export function wordsFor(texts: Texts, language: string, written: Written): string {
  const own: Language = language === 'ru' ? 'ru' : 'en';
  const text = written[own] ?? languages.map((each) => written[each]).find((each) => each !== null);
  return `${text ?? ''}\n\n${texts.format(own, 'broadcast-from-operator')}`;
}
