import type { Database, Db } from '#app/platform/db/index';
import { type AffinityEvent, eventsOfJudgement } from './events.ts';
import { type Faded, fadeSilent } from './fade.ts';
import {
  appendEvents,
  type Granted,
  type LedgerPlace,
  listDays,
  lockConversation,
  type PastTurn,
  readScore,
  readScoreAfter,
  readStanding,
  type Standing,
} from './queries.ts';
import { buildStory, type StoryEntry, type StorySource } from './story.ts';

export interface Affinity {
  score(tx: Db, conversationId: string): Promise<number>;
  /** The score as a turn has left it. */
  scoreAfter(tx: Db, turn: PastTurn): Promise<number>;
  /** What the ledger says on a local day of the user. */
  standing(tx: Db, conversationId: string, day: string): Promise<Standing>;
  /** One statement. The caller's transaction must have locked the row of the conversation before. */
  record(tx: Db, place: LedgerPlace, events: AffinityEvent[]): Promise<Granted>;
  /**
   * Counts the model's judgement of the messages up to `windowSeq`: whatever it is, -5 to 5, once per
   * window and twice a day. Locks the conversation itself; issue it first in its transaction.
   */
  judge(tx: Db, place: JudgedWindow, judged: unknown): Promise<Granted>;
  /** Takes a point for every day of a long silence that is over by `today` (UTC). */
  fadeSilent(database: Database, today: string): Promise<Faded>;
  /** The timeline of two, oldest first. */
  story(tx: Db, conversationId: string, source: Omit<StorySource, 'days'>): Promise<StoryEntry[]>;
}

export type JudgedWindow = Omit<LedgerPlace, 'turnId' | 'windowSeq'> & { windowSeq: number };

export function createAffinity(): Affinity {
  return {
    score: readScore,
    scoreAfter: readScoreAfter,
    standing: readStanding,
    record: appendEvents,
    async judge(tx, place, judged) {
      const [, granted] = await Promise.all([
        lockConversation(tx, place.conversationId),
        appendEvents(tx, { ...place, turnId: null }, eventsOfJudgement(judged)),
      ]);
      return granted;
    },
    fadeSilent,
    async story(tx, conversationId, source) {
      return buildStory({ ...source, days: await listDays(tx, conversationId) });
    },
  };
}
