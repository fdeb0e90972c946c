import { normaliseWords } from '../recall/index.ts';
import type { Source } from './types.ts';

const longestQuote = 500;

/** The message the user wrote these words in. */
export function findQuote(quote: string, messages: Source[]): Source | undefined {
  if (quote.length > longestQuote) return undefined;
  const words = normaliseWords(quote).join(' ');
  if (words === '') return undefined;
  return messages.find((message) =>
    ` ${normaliseWords(message.text).join(' ')} `.includes(` ${words} `),
  );
}
