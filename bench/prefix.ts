import { estimateTokens } from '../src/lib/tokens.ts';
import type { GenerateRequest } from '../src/platform/llm/port.ts';

/** A request as providers cache it: instructions first, then message after message. */
export const cacheKeyOf = ({ instructions, messages }: GenerateRequest): string =>
  [instructions, ...messages.map(({ role, text }) => `${role}\n${text}`)].join('\n\0');

/** The share of all input tokens that stood, byte for byte, at the beginning of the request before. */
export function prefixShare(requests: GenerateRequest[]): number {
  const keys = requests.map(cacheKeyOf);
  let cached = 0;
  let all = 0;
  for (const [index, key] of keys.entries()) {
    all += estimateTokens(key);
    cached += estimateTokens(key.slice(0, commonLength(keys[index - 1] ?? '', key)));
  }
  return cached / all;
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}
