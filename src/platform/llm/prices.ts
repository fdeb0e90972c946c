import type { ModelCall } from './port.ts';

/** US dollars for a million tokens; thinking is paid as output. */
interface Price {
  input: number;
  cachedInput: number;
  output: number;
  /** The day (UTC) from which it is asked; without one it was always so. */
  from?: string;
}

const flashOffer: Price[] = [
  { input: 0.75, cachedInput: 0.075, output: 3.75 },
  { from: '2027-01-01', input: 1.5, cachedInput: 0.15, output: 7.5 },
];

/** List prices for what is read and written, read on 2026-11-25; later prices of a model come last. */
const prices: Record<string, Price[]> = {
  'gemini-3.8-flash': flashOffer,
  'gemini-3.7-flash': flashOffer,
  'gemini-3.6-flash': flashOffer,
  'gemini-3.5-flash': [{ input: 1.5, cachedInput: 0.15, output: 9 }],
  'gemini-3.5-flash-lite': [{ input: 0.3, cachedInput: 0.03, output: 2.5 }],
  'gemini-3.1-flash-lite': [{ input: 0.25, cachedInput: 0.025, output: 1.5 }],
  'gemini-3.1-pro': [{ input: 2, cachedInput: 0.2, output: 12 }],
  'gemini-3-flash': [{ input: 0.5, cachedInput: 0.05, output: 3 }],
  // Embeddings, as of April 2026.
  'gemini-embedding-2': [{ input: 0.2, cachedInput: 0.2, output: 0 }],
  'gemini-embedding': [{ input: 0.15, cachedInput: 0.15, output: 0 }],
  // Speech and pictures: Google's list as LiteLLM's discussions 42776 and 44983 quote it, read on 2026-11-26.
  'gemini-3.8-flash-lite-tts': [
    { input: 0.5, cachedInput: 0.5, output: 6 },
    { from: '2027-01-01', input: 1, cachedInput: 1, output: 12 },
  ],
  'gemini-3.8-flash-tts': [
    { input: 0.5, cachedInput: 0.5, output: 9 },
    { from: '2027-01-01', input: 1, cachedInput: 1, output: 18 },
  ],
  // A picture is 1,120 tokens, $0.0336; thinking, of which there is little, is counted at the same price.
  'gemini-nano-banana-2.1': [{ input: 1.5, cachedInput: 1.5, output: 30 }],
};

type Tokens = Pick<ModelCall, 'inputTokens' | 'cachedInputTokens' | 'outputTokens'>;

/** Millionths of a US dollar; `outputTokens` include thinking. 0 for a model without a price. */
export function costMicrosOf(model: string, tokens: Tokens, at: Date): number {
  const day = at.toISOString().slice(0, 10);
  const price = pricesOf(model).findLast(({ from }) => from === undefined || from <= day);
  if (!price) return 0;
  const fresh = Math.max(0, tokens.inputTokens - tokens.cachedInputTokens);
  return Math.round(
    fresh * price.input +
      tokens.cachedInputTokens * price.cachedInput +
      tokens.outputTokens * price.output,
  );
}

export const hasPrice = (model: string) => pricesOf(model).length > 0;

/** A preview or a numbered version costs what its model costs. */
const pricesOf = (model: string): Price[] =>
  prices[model.replace(/^models\//, '').replace(/-(preview.*|\d{3})$/, '')] ?? [];
