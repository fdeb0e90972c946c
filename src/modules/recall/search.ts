import type { Entries, Entry } from './entries.ts';
import type { Ranking } from './parts.ts';
import { readQuestion } from './question.ts';
import { scoreAlike, scoreEntries } from './ranking.ts';
import type { RecallHit, RecallQuery } from './types.ts';

interface Found extends RecallHit {
  at: number;
}

/**
 * The best entries of one list, best first. The best scores as much as it answers of the question, at most
 * 1: so the hits of two lists can stand side by side, and the best of each is seen.
 */
export function searchEntries(
  entries: Entries,
  query: RecallQuery,
  ranking: Ranking,
  hasNeighbours: boolean,
): Found[] {
  const list = entries.list();
  const asked = { speakers: entries.speakers(), span: spanOf(list) };
  const question = readQuestion(query, asked);
  const { scores, full } = scoreEntries(entries, question, ranking, hasNeighbours);
  const best = maxOf(scores);
  const scale = best === 0 ? 0 : Math.min(1, best / full) / best;
  const hits = pick(list, query, (number) => (scores[number] ?? 0) * scale);
  if (hits.length >= query.limit || !ranking.fill) return hits;

  // Below all that were found by their words.
  const alike = scoreAlike(entries, question);
  const mostAlike = maxOf(alike);
  if (mostAlike === 0) return hits;
  const found = new Set(hits.map(({ id }) => id));
  const floor = hits.at(-1)?.score ?? 0.1;
  const fill = (number: number, { id }: Entry) =>
    found.has(id) ? 0 : (0.99 * floor * (alike[number] ?? 0)) / mostAlike;
  return [...hits, ...pick(list, query, fill)].slice(0, query.limit);
}

/** Best first; among equals the later one, then by id, so that the order never depends on chance. */
export function compareFound(one: Found, other: Found): number {
  if (one.score !== other.score) return other.score - one.score;
  if (one.at !== other.at) return other.at - one.at;
  return one.id < other.id ? 1 : -1;
}

/** Keeps the best so far in order: a search wants few of very many. */
function pick(
  list: readonly Entry[],
  { isShown, limit }: RecallQuery,
  scoreOf: (number: number, entry: Entry) => number,
): Found[] {
  const best: Found[] = [];
  list.forEach((entry, number) => {
    const score = scoreOf(number, entry);
    const last = best.length < limit ? undefined : best.at(-1);
    if (score <= 0 || (last && score < last.score) || isShown?.(entry.id) === true) return;
    const found = { id: entry.id, score, at: entry.at };
    const place = best.findLastIndex((other) => compareFound(other, found) < 0) + 1;
    best.splice(place, 0, found);
    if (best.length > limit) best.pop();
  });
  return best;
}

const maxOf = (values: Iterable<number>) => {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
};

function spanOf(list: readonly Entry[]): readonly [number, number] {
  let oldest = Infinity;
  let newest = -Infinity;
  for (const { at } of list) {
    if (at < oldest) oldest = at;
    if (at > newest) newest = at;
  }
  return list.length === 0 ? [0, 0] : [oldest, newest];
}
