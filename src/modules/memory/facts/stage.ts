import { type FactCategory, factCategories } from '#app/contract/categories';
import { cleanText } from '#app/lib/text';
import type { Source, StagedFact } from '../types.ts';
import { checkFact, explainRefusal, foreignRefusal, isRestated } from './rules/index.ts';

export interface FactProposal {
  fact: string;
  quote: string;
  category?: string | undefined;
  /** An earlier fact, word for word, that this one makes untrue. */
  replaces?: string | undefined;
}

export interface Circumstances {
  /** The model has read what others say: only the user's own words count, and what they say in them. */
  hasForeign?: boolean;
}

/** Longer ones cannot be a fact that is remembered. */
const longestReplaced = 600;

/**
 * Checks what a model wants to remember against what the user wrote, whichever message it was in. The
 * reason of a refusal is for the model to read.
 */
export function stageFact(
  { fact, quote, category, replaces }: FactProposal,
  messages: Source[],
  { hasForeign = false }: Circumstances = {},
): { staged: StagedFact } | { refused: string } {
  const text = oneLine(fact);
  const isNamed = replaces !== undefined && replaces.length <= longestReplaced && !hasForeign;
  let reason = explainRefusal('not-said');
  for (const message of messages) {
    const found = checkFact({ text, quote }, message.text);
    if (found === undefined) {
      if (hasForeign && !isRestated(text, quote)) return { refused: foreignRefusal };
      return {
        staged: {
          text,
          quote: oneLine(quote),
          category: asCategory(category),
          source: { id: message.id, saidAt: message.saidAt },
          ...(isNamed && { replaces: oneLine(replaces) }),
        },
      };
    }
    // That it was said elsewhere in another way tells more than that it was not said here.
    if (found !== 'not-said') reason = explainRefusal(found);
  }
  return { refused: reason };
}

export const oneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ');

export const asCategory = (text: string | undefined): FactCategory =>
  factCategories.find((category) => category === text) ?? 'other';
