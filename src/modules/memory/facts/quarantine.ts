import type { KeptFact } from '../types.ts';
import { isInstruction } from './rules/index.ts';

const known = new WeakMap<KeptFact, boolean>();

/**
 * A fact that would be refused today: it was kept before the rules knew its kind. Its owner sees it in the
 * list and may remove it; no prompt holds it.
 */
export function isQuarantined(fact: KeptFact): boolean {
  const found = known.get(fact) ?? isInstruction(fact.text);
  known.set(fact, found);
  return found;
}
