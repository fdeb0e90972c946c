import { stemsOf } from '../recall/index.ts';
import { isQuarantined } from './facts/quarantine.ts';
import type { Library } from './library.ts';
import type { Held, KeptFact } from './types.ts';

export interface FactQuery {
  /** One or more phrasings of what is looked for. */
  texts: string[];
  limit: number;
  /** Facts the plan lets the companion use. */
  inUse: number;
  now: Date;
  timeZone: string;
  /** What stands before the reader anyway. */
  isShown?: (fact: KeptFact) => boolean;
  /** Hits that answer less of the question than this share of it are left out. */
  least?: number;
  /** These come however little they share with its words. */
  telling?: ReadonlySet<string>;
  /** Cosine similarity to the query by id, where embeddings are configured. */
  similarities?: Map<string, number> | undefined;
}

/** The facts that matter for what was said, best first. */
export function recallFacts(library: Library, held: Held, query: FactQuery): KeptFact[] {
  const { texts, limit, now, timeZone, isShown, similarities, least = 0, telling } = query;
  const usable = held.facts.slice(0, query.inUse);
  const byId = new Map(usable.map((fact) => [fact.id, fact]));
  const hits = library.indexOf(held).search({
    texts,
    limit,
    now,
    timeZone,
    ...(similarities && { similarities }),
    isShown: (id) => {
      const fact = byId.get(id);
      return !fact || (isShown?.(fact) ?? false) || isQuarantined(fact);
    },
  });
  return hits
    .filter(({ id, score }) => score >= least || telling?.has(id))
    .flatMap(({ id }) => byId.get(id) ?? []);
}

/** Tells of a fact whether all that it says stands in one of these texts already. */
export function createSaidIn(texts: string[]): (fact: KeptFact) => boolean {
  const said = texts.map((text) => new Set(stemsOf(text)));
  return (fact) => {
    const stems = stemsOf(fact.text);
    return stems.length > 0 && said.some((text) => stems.every((stem) => text.has(stem)));
  };
}
