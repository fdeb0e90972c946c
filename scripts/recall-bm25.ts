import { type RecallHit, type RecallItem, stemsOf } from '../src/modules/recall/index.ts';

// The usual baseline: BM25 with stemming and stop words, and nothing else.
const k1 = 1.2;
const b = 0.75;

export interface Baseline {
  search(text: string, limit: number): RecallHit[];
}

export function createBm25(items: readonly RecallItem[]): Baseline {
  const documents = items.map(({ id, text }) => {
    const stems = stemsOf(text);
    return { id, length: stems.length, counts: countEach(stems) };
  });
  const meanLength =
    documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  const holders = countEach(documents.flatMap(({ counts }) => [...counts.keys()]));

  return {
    search(text, limit) {
      const stems = new Set(stemsOf(text));
      const hits = documents.map(({ id, length, counts }) => {
        let score = 0;
        for (const stem of stems) {
          const count = counts.get(stem) ?? 0;
          const held = holders.get(stem) ?? 0;
          const rarity = Math.log(1 + (documents.length - held + 0.5) / (held + 0.5));
          const norm = k1 * (1 - b + (b * length) / meanLength);
          if (count > 0) score += (rarity * count * (k1 + 1)) / (count + norm);
        }
        return { id, score };
      });
      const found = hits.filter(({ score }) => score > 0);
      return found.toSorted((one, other) => other.score - one.score).slice(0, limit);
    },
  };
}

function countEach(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
