import type { FactRule, Kind } from './facts.ts';

/** What follows, to the end of the clause. */
const rest = String.raw`([^.,;!?…()\n]{2,80})`;

/** A statement that begins a clause; `…` in the source stands for the rest of it. */
export const rule = (
  source: string,
  kind: Kind,
  fact: FactRule['fact'],
  name?: number,
): FactRule => ({
  pattern: new RegExp(`^(?:${source})(?!\\p{L})`.replaceAll('…', rest), 'iu'),
  kind,
  fact,
  ...(name !== undefined && { name }),
});
