import { canonical } from './canonical.ts';

/** Says nothing but what the quote says, in its own words: what else a model has read is not in it. */
export function isRestated(text: string, quote: string): boolean {
  const said = new Set(canonical(quote).split(' '));
  const told = canonical(text).split(' ');
  return told.every((word) => said.has(word)) && told.includes('+not') === said.has('+not');
}
