import { LRUCache } from 'lru-cache';
import type { Db } from '#app/platform/db/index';
import { createRecallIndex, type RecallIndex } from '../recall/index.ts';
import { readEmotions } from './emotions/emotions.ts';
import { mostKept } from './facts/learn.ts';
import { listCurrentFacts } from './facts/queries.ts';
import { openFacts } from './facts/rows.ts';
import { readFollowUps } from './follow-ups/follow-ups.ts';
import { listForgottenSources } from './queries.ts';
import type { Held, KeptFact, Owner } from './types.ts';

/** Decrypted memories stay in the process for minutes, and only so many of them. */
const heldItems = 200_000;
const heldMs = 10 * 60_000;

interface Shelf {
  version: number;
  held: Held;
}

/** What a process holds of its users' memories, true as of a version of them. */
export interface Library {
  /** From the process when the version is the same; else issues its queries at once. */
  read(tx: Db, owner: Owner, version: number): Promise<Held>;
  /** What is held, when it is as new as this version. */
  peek(userId: number, version: number): Held | undefined;
  /** The index over what `read` returned. */
  indexOf(held: Held): RecallIndex;
  forget(userId: number): void;
}

export function createLibrary(clock: () => Date): Library {
  const shelves = new LRUCache<number, Shelf>({
    maxSize: heldItems,
    ttl: heldMs,
    sizeCalculation: ({ held }) => 10 + held.facts.length + held.emotions.length,
  });
  // Built when somebody asks.
  const indexes = new WeakMap<Held, RecallIndex>();

  return {
    async read(tx, owner, version) {
      const known = shelves.get(owner.userId);
      if (known?.version === version) return known.held;
      const held = await readHeld(tx, owner, clock(), known?.held.facts);
      shelves.set(owner.userId, { version, held });
      return held;
    },
    peek(userId, version) {
      const known = shelves.get(userId);
      return known?.version === version ? known.held : undefined;
    },
    indexOf(held) {
      const known = indexes.get(held);
      if (known) return known;
      const index = createRecallIndex(held.facts.map(toItem));
      indexes.set(held, index);
      return index;
    },
    forget: (userId) => void shelves.delete(userId),
  };
}

async function readHeld(
  tx: Db,
  owner: Owner,
  now: Date,
  before: KeptFact[] | undefined,
): Promise<Held> {
  const [facts, emotions, followUps, forgotten] = await Promise.all([
    openFacts(owner, listCurrentFacts(tx, owner.userId, mostKept), before),
    readEmotions(tx, owner),
    readFollowUps(tx, owner, now),
    listForgottenSources(tx, owner.userId),
  ]);
  return {
    facts,
    emotions,
    followUps,
    forgotten: new Set(forgotten.map((row) => row.message_id)),
  };
}

/** The words it was said in count too: who asks may use those. */
const toItem = (fact: KeptFact) => ({
  id: fact.id,
  kind: 'fact' as const,
  text: fact.text,
  facts: fact.quote,
  speaker: '',
  at: fact.validFrom.getTime(),
  importance: fact.isPinned ? 10 : fact.importance,
});
