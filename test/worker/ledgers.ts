import { randomUUID } from 'node:crypto';
import {
  type AffinityEvent,
  createAffinity,
  eventsOf,
  type TurnEvents,
} from '../../src/modules/affinity/index.ts';
import { lockConversation } from '../../src/modules/affinity/queries.ts';
import type { Database } from '../../src/platform/db/index.ts';

const affinity = createAffinity();

/** A local day, counted from the first. */
export const day = (number: number) =>
  new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

let nextUserId = 61_000;

export type Ledger = Awaited<ReturnType<typeof openLedger>>;

/** A user with a conversation of their own. */
export async function openLedger(database: Database) {
  const userId = nextUserId;
  nextUserId += 1;
  const conversationId = randomUUID();
  await database.db
    .insertInto('users')
    .values({ id: userId, data_key: Buffer.alloc(1), data_key_kek: 'x' })
    .execute();
  await database.db
    .insertInto('conversations')
    .values({ id: conversationId, user_id: userId, persona: 'vera' })
    .execute();
  let windowSeq = 0;

  const read = <T>(what: (tx: Database['db']) => Promise<T>) => database.readAsUser(userId, what);
  const record = (place: { day: string; turnId: string | null }, events: AffinityEvent[]) =>
    database.asUser(userId, async (tx) => {
      const [, granted] = await Promise.all([
        lockConversation(tx, conversationId),
        affinity.record(tx, { userId, conversationId, ...place }, events),
      ]);
      return granted;
    });
  return {
    conversationId,
    record,
    /** A turn, as it settles. */
    talk: (on: string, turn: Partial<TurnEvents> = {}, turnId = randomUUID()) =>
      record({ day: on, turnId }, eventsOf({ ...nothing, ...turn })),
    judge(on: string, judged: unknown, seq = (windowSeq += 10)) {
      const place = { userId, conversationId, day: on, windowSeq: seq };
      return database.asUser(userId, (tx) => affinity.judge(tx, place, judged));
    },
    /** Points out of nowhere, for a test about what comes after. */
    async grant(on: string, points: number) {
      const row = { id: randomUUID(), user_id: userId, conversation_id: conversationId };
      const event = { turn_id: null, kind: 'talk', points, day: on };
      await database.db
        .insertInto('affinity_events')
        .values({ ...row, ...event })
        .execute();
    },
    score: () => read((tx) => affinity.score(tx, conversationId)),
    scoreAfter: (turnId: string, at = new Date()) =>
      read((tx) => affinity.scoreAfter(tx, { conversationId, turnId, at })),
    standing: (on: string) => read((tx) => affinity.standing(tx, conversationId, on)),
    story: () =>
      read((tx) =>
        affinity.story(tx, conversationId, {
          metAt: new Date(day(0)),
          memories: [],
          feelings: [],
          now: new Date(day(400)),
          timeZone: 'UTC',
        }),
      ),
    rows: () =>
      database.db
        .selectFrom('affinity_events')
        .select(['kind', 'points', 'day'])
        .where('conversation_id', '=', conversationId)
        .orderBy('created_at')
        .execute(),
  };
}

const nothing: TurnEvents = { sharedFact: false, apologised: false, insulted: false };
