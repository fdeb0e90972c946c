import type { FactCategory } from '#app/contract/categories';
import type { Emotion, Fact, Memories } from '#app/contract/memories';
import type { Database, Db } from '#app/platform/db/index';
import type { UserKeys } from '../users/index.ts';
import { deleteOrphans } from './embeddings/queries.ts';
import { readRoom } from './daily-room.ts';
import { createEmbeddings, type Vectors } from './embeddings/embeddings.ts';
import { saveEmotions } from './emotions/emotions.ts';
import { learnFacts } from './facts/learn.ts';
import { readFollowUps, removePassed, saveFollowUps } from './follow-ups/follow-ups.ts';
import { setFollowUpState } from './follow-ups/queries.ts';
import { createLibrary } from './library.ts';
import { createOwnerDesk } from './owner-desk.ts';
import { bumpVersion, holdMemory, listForgottenSources } from './queries.ts';
import { type FactQuery, recallFacts } from './recall.ts';
import { type TakenBack, unlearn } from './unlearn.ts';
import { isSince } from './since.ts';
import type { FindMentions, Held, KeptFact, Learned, Owner } from './types.ts';

export interface Memory {
  /**
   * All that is true today, from the process when `version` (of the user's row) is what it holds; else
   * its queries are issued at once.
   */
  read(tx: Db, owner: Owner, version: number): Promise<Held>;
  /** The vectors of a user's items by this model of embeddings; issues its one query at once. */
  vectors(tx: Db, owner: Owner, model: string): Promise<Vectors>;
  /** The facts that matter for what was said, best first. */
  recall(held: Held, query: FactQuery): KeptFact[];
  /** Writes what was learned, in the transaction of a turn or of the upkeep. Returns how many facts are new. */
  learn(tx: Db, owner: Owner, conversationId: string, learned: Learned): Promise<number>;
  /** Takes back what was learned from messages that are taken back themselves. */
  unlearn(tx: Db, owner: Owner, taken: TakenBack): Promise<void>;
  /**
   * Whether what was read of a user may still be written: nothing was forgotten or wiped since, and no
   * consent changed. Holds the user's memory.
   */
  isStill(tx: Db, userId: number, seen: Seen): Promise<boolean>;
  /** Open loops the companion has asked about, and those the user came back to. */
  settleFollowUps(
    tx: Db,
    userId: number,
    settled: { raised: string[]; done: string[] },
  ): Promise<void>;

  /** What the owner sees and may do. */
  overview(userId: number, query: OverviewQuery): Promise<Omit<Memories, 'user_id'>>;
  /** A fact with its history. @throws AppError not-found */
  get(userId: number, id: string): Promise<Fact>;
  /** @throws AppError `memory-refused` for what must not be kept. */
  add(userId: number, fact: { text: string; category: FactCategory }): Promise<Fact>;
  change(userId: number, id: string, changes: MemoryChanges): Promise<Fact | Emotion>;
  /** Removes a memory, what it took the place of, and whatever else would bring it back. */
  forget(userId: number, id: string): Promise<void>;
  /**
   * Removes everything that is remembered; the talk stays, and nothing said so far is learned, summarised
   * or recalled again.
   */
  wipe(userId: number): Promise<void>;

  /** Removes what nobody sees any more: passed open loops, vectors without their item. */
  cleanUp(): Promise<{ followUps: number; vectors: number }>;

  /** Of a user who is gone: nothing stays in the process. */
  forgetUser(userId: number): void;
}

/** The state of a user's memory when something was read of it. */
export interface Seen {
  /** How many messages and memories the user had asked to forget. */
  forgotten: number;
  rememberedSince: Date | null;
  mayRemember: boolean;
}

export interface OverviewQuery {
  query?: string | undefined;
  category?: FactCategory | undefined;
}

export interface MemoryChanges {
  text?: string | undefined;
  category?: FactCategory | undefined;
  is_pinned?: boolean | undefined;
}

export interface MemoryDependencies {
  database: Database;
  keys: UserKeys;
  findMentions: FindMentions;
  clock: () => Date;
}

export function createMemory(dependencies: MemoryDependencies): Memory {
  const { database, clock } = dependencies;
  const library = createLibrary(clock);
  const embeddings = createEmbeddings();
  return {
    read: library.read,
    vectors: embeddings.read,
    recall: (held, query) => recallFacts(library, held, query),

    async learn(tx, owner, conversationId, { facts, emotions, followUps }) {
      if (facts.length + emotions.length + followUps.length === 0) return 0;
      const { versionBefore, mayRemember, rememberedSince } = await bumpVersion(tx, owner.userId);
      // Taken back while this was found.
      if (!mayRemember) return 0;
      const known = library.peek(owner.userId, versionBefore)?.facts;
      const [unwanted, room] = await Promise.all([
        listForgottenSources(tx, owner.userId),
        readRoom(tx, owner.userId),
      ]);
      const forgotten = new Set(unwanted.map((row) => row.message_id));
      const isWanted = ({ source }: { source: { id: string; saidAt: Date } | undefined }) =>
        !source || (!forgotten.has(source.id) && isSince(source.saidAt, rememberedSince));
      const { added } = await learnFacts(tx, owner, {
        staged: facts.filter(isWanted).slice(0, room.facts),
        known,
        now: clock(),
      });
      await saveEmotions(tx, owner, emotions.filter(isWanted).slice(0, room.emotions));
      if (followUps.length > 0) {
        const planned = await readFollowUps(tx, owner, clock());
        const wanted = followUps.filter(isWanted).slice(0, room.followUps);
        await saveFollowUps(tx, owner, conversationId, wanted, planned);
      }
      return added.length;
    },

    async unlearn(tx, owner, taken) {
      await unlearn(tx, owner, taken);
      embeddings.forgetUser(owner.userId);
    },

    async isStill(tx, userId, seen) {
      const { mayRemember, rememberedSince } = await holdMemory(tx, userId);
      const forgotten = (await listForgottenSources(tx, userId)).length;
      return (
        mayRemember === seen.mayRemember &&
        rememberedSince?.getTime() === seen.rememberedSince?.getTime() &&
        forgotten === seen.forgotten
      );
    },

    async settleFollowUps(tx, userId, { raised, done }) {
      if (raised.length + done.length === 0) return;
      await Promise.all([
        bumpVersion(tx, userId),
        raised.length > 0 && setFollowUpState(tx, userId, raised, 'raised'),
        done.length > 0 && setFollowUpState(tx, userId, done, 'done'),
      ]);
    },

    cleanUp: async () => ({
      followUps: await removePassed(database.db, clock()),
      vectors: await deleteOrphans(database.db),
    }),

    ...createOwnerDesk({ ...dependencies, library, embeddings }),
    forgetUser(userId) {
      library.forget(userId);
      embeddings.forgetUser(userId);
    },
  };
}
