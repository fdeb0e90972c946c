import { checkNote, explainRefusal, foreignRefusal, isRestated } from '../facts/rules/index.ts';
import { type Circumstances, oneLine } from '../facts/stage.ts';
import { findQuote } from '../quote.ts';
import type { Source, StagedEmotion } from '../types.ts';
import { leastKept } from './emotions.ts';

export interface EmotionProposal {
  emotion: string;
  intensity: number;
  context: string;
  quote: string;
}

const longestName = 40;
const longestContext = 200;

/** Checks what a model wants to remember of a feeling. */
export function stageEmotion(
  { emotion, intensity, context, quote }: EmotionProposal,
  messages: Source[],
  { hasForeign = false }: Circumstances = {},
): { staged: StagedEmotion } | { refused: string } {
  const name = oneLine(emotion);
  if (!/\p{L}/u.test(name) || name.length > longestName) {
    return { refused: `expected the feeling in 1 to ${longestName} characters` };
  }
  if (!(intensity >= 1 && intensity <= 10)) return { refused: 'expected an intensity of 1 to 10' };
  if (intensity < leastKept) return { refused: 'only strong feelings are kept (6 and more)' };
  const source = findQuote(quote, messages);
  if (!source) return { refused: 'the quote is not in what the user wrote' };
  const about = oneLine(context).slice(0, longestContext);
  const refusal = [name, about, quote].map(checkNote).find((each) => each !== undefined);
  if (refusal) return { refused: explainRefusal(refusal) };
  if (hasForeign && !isRestated(name, quote)) return { refused: foreignRefusal };
  return {
    staged: {
      name,
      intensity: Math.round(intensity),
      context: hasForeign && !isRestated(about, quote) ? '' : about,
      quote: oneLine(quote),
      source: { id: source.id, saidAt: source.saidAt },
    },
  };
}
