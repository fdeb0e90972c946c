import { LRUCache } from 'lru-cache';
import type { Place, UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import type { Owner } from '../types.ts';
import { insertEmbedding, listEmbeddings } from './queries.ts';
import { cosine, packVector, type Quantised, unpackVector } from './vectors.ts';

/** Vectors stay in the process for minutes, and only so many of them. */
const heldVectors = 60_000;
const heldMs = 10 * 60_000;
/** Of one user the newest. */
const mostRead = 5_000;

interface Shelf {
  vectors: Map<string, Quantised>;
  lastSeq: number;
}

export type Vectors = ReadonlyMap<string, Quantised>;

/** The vectors of users' facts and messages: stored sealed, compared in the process. */
export interface Embeddings {
  /** What is held, with what was added since; issues its one query at once. */
  read(tx: Db, owner: Owner, model: string): Promise<Vectors>;
  forgetUser(userId: number): void;
}

export function createEmbeddings(): Embeddings {
  const shelves = new LRUCache<number, Shelf & { model: string }>({
    maxSize: heldVectors,
    ttl: heldMs,
    sizeCalculation: ({ vectors }) => vectors.size + 1,
  });
  return {
    async read(tx, { userId, cipher }, model) {
      const known = shelves.get(userId);
      const shelf =
        known?.model === model
          ? known
          : { model, vectors: new Map<string, Quantised>(), lastSeq: 0 };
      const after = shelf.lastSeq;
      const rows = await listEmbeddings(tx, { userId, model, after, limit: mostRead });
      for (const row of rows.toReversed()) {
        const packed = open(cipher, placeOf(userId, row.item_id, model), row.content);
        if (packed) shelf.vectors.set(row.item_id, unpackVector(packed));
        shelf.lastSeq = row.seq;
      }
      // Only then, so that what is read all the time goes too when its time has come.
      if (rows.length > 0) shelves.set(userId, shelf);
      return shelf.vectors;
    },
    forgetUser: (userId) => void shelves.delete(userId),
  };
}

/** How alike every item is to what is asked, by id. */
export function similaritiesTo(query: Float32Array, vectors: Vectors): Map<string, number> {
  return new Map([...vectors].map(([id, vector]) => [id, cosine(query, vector)]));
}

/** So far above the usual similarity something is meant, whatever the numbers of the model are. */
const outstandingDeviations = 2.5;
/** Of fewer items the usual similarity is not known. */
const leastItems = 10;

/** The items that are much more alike than the others are. */
export function outstanding(similarities: ReadonlyMap<string, number>): Set<string> {
  const values = [...similarities.values()];
  if (values.length < leastItems) return new Set();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const least = mean + outstandingDeviations * Math.sqrt(variance);
  return new Set([...similarities].filter(([, value]) => value > least).map(([id]) => id));
}

export async function saveEmbeddings(
  tx: Db,
  { userId, cipher }: Owner,
  model: string,
  items: { id: string; vector: Float32Array }[],
): Promise<void> {
  // Issued together, one statement each: of a list every length would be a statement of its own.
  await Promise.all(
    items.map(({ id, vector }) =>
      insertEmbedding(tx, {
        item_id: id,
        model,
        user_id: userId,
        content: cipher.sealBytes(placeOf(userId, id, model), packVector(vector)),
      }),
    ),
  );
}

/** Words find things too: a vector that does not open must not cost the user the answer. */
function open(cipher: UserCipher, place: Place, sealed: Uint8Array): Uint8Array | undefined {
  try {
    return cipher.openBytes(place, sealed);
  } catch {
    return undefined;
  }
}

const placeOf = (user: number, itemId: string, model: string) => ({
  table: 'embeddings',
  column: 'content',
  user,
  row: `${itemId}:${model}`,
});
