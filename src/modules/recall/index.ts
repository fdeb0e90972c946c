// Owns the search for what matters to a question in one user's turns and facts: a pure ranking over
// decrypted texts in memory. It neither reads nor keeps them, and knows no database, key or model.
import { createEntries, type Entries } from './entries.ts';
import { buildRanking, type Ranking } from './parts.ts';
import { compareFound, searchEntries } from './search.ts';
import type { RecallIndex, RecallItem, RecallKind } from './types.ts';

export { buildRanking, type Ranking, type RankingPart, rankingParts } from './parts.ts';
export type { RecallHit, RecallIndex, RecallItem, RecallQuery } from './types.ts';
export { normaliseWords, stemsOf } from './words.ts';

export function createRecallIndex(
  items: Iterable<RecallItem> = [],
  ranking: Ranking = buildRanking(),
): RecallIndex {
  const lists: Record<RecallKind, Entries> = { turn: createEntries(), fact: createEntries() };
  const index: RecallIndex = {
    add(item) {
      index.remove(item.id);
      lists[item.kind].add(item);
    },
    remove(id) {
      lists.turn.remove(id);
      lists.fact.remove(id);
    },
    has: (id) => lists.turn.has(id) || lists.fact.has(id),
    get size() {
      return lists.turn.size + lists.fact.size;
    },
    search(query) {
      const kinds = new Set(query.kinds ?? (['fact', 'turn'] as const));
      const found = [...kinds].flatMap((kind) =>
        // Facts stand each on its own, whatever their order.
        searchEntries(lists[kind], query, ranking, kind === 'turn'),
      );
      const best = found.toSorted(compareFound).slice(0, query.limit);
      return best.map(({ id, score }) => ({ id, score }));
    },
  };
  for (const item of items) index.add(item);
  return index;
}
