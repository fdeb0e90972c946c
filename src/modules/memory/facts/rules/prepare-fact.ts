import { canonical } from './canonical.ts';
import { readClaims } from './read-claims.ts';
import type { Claim } from './claim.ts';
import { plain } from './fold.ts';

/** A fact as the rules compare it; worth keeping when it is compared with many. */
export interface PreparedFact {
  canonical: string;
  claims: Claim[];
}

export interface ComparableFact {
  text: string;
  category: string;
  quote?: string;
}

export function prepareFact({ text, category, quote = '' }: ComparableFact): PreparedFact {
  const isMemory = category === 'memories' || isPastNews(quote);
  const claims = readClaims(text).map((claim): Claim =>
    isMemory ? { ...claim, phase: 'past' } : claim,
  );
  return { canonical: canonical(text), claims };
}

/** "Раньше жил в Питере" stays news of the past when the fact forgot to say so. */
function isPastNews(quote: string): boolean {
  const words = plain(quote);
  return (
    /(?<![^ ])(?:used to|раньше|когда то|formerly|back then|(?:in|в) (?:19|20)[0-9]{2}(?: году)? (?:i|я))(?![^ ])/u.test(
      words,
    ) && !/(?<![^ ])(?:now|теперь|сейчас|anymore|больше не|no longer)(?![^ ])/u.test(words)
  );
}
