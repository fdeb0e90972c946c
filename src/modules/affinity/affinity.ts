import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '#app/platform/db/index';

/** Most points one local day can bring, whatever is said. */
export const dailyCap = 25;

/** What moves the score, and by how much; in this order a day's cap is used up. */
const points = { 'first-talk-of-day': 8, 'shared-fact': 4, talk: 1 } as const;

export type AffinityEvent = keyof typeof points;

/** What the ledger says before a turn. */
export interface Standing {
  score: number;
  pointsToday: number;
  eventsToday: number;
}

export interface AffinityEntry {
  kind: AffinityEvent;
  points: number;
}

export interface Affinity {
  score(tx: Db, conversationId: string): Promise<number>;
  standing(tx: Db, conversationId: string, day: string): Promise<Standing>;
  record(tx: Db, turn: TurnReference, entries: AffinityEntry[]): Promise<void>;
}

export interface TurnReference {
  userId: number;
  conversationId: string;
  turnId: string;
  /** The user's local day. */
  day: string;
}

/** What a turn brings: pure, bounded by the day's cap, blind to what was said. */
export function entriesOf(standing: Standing, turn: { sharedFact: boolean }): AffinityEntry[] {
  const kinds: AffinityEvent[] = [
    ...(standing.eventsToday === 0 ? ['first-talk-of-day' as const] : []),
    ...(turn.sharedFact ? ['shared-fact' as const] : []),
    'talk',
  ];
  let left = dailyCap - standing.pointsToday;
  return kinds.flatMap((kind) => {
    const granted = Math.max(0, Math.min(points[kind], left));
    left -= granted;
    return granted === 0 ? [] : [{ kind, points: granted }];
  });
}

export function createAffinity(): Affinity {
  return {
    async score(tx, conversationId) {
      const row = await tx
        .selectFrom('affinity_events')
        .select(sql<number>`coalesce(sum(points), 0)::int`.as('score'))
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return row?.score ?? 0;
    },

    async standing(tx, conversationId, day) {
      const row = await tx
        .selectFrom('affinity_events')
        .select([
          sql<number>`coalesce(sum(points), 0)::int`.as('score'),
          sql<number>`coalesce(sum(points) filter (where day = ${day}), 0)::int`.as('pointsToday'),
          sql<number>`(count(*) filter (where day = ${day}))::int`.as('eventsToday'),
        ])
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return row ?? { score: 0, pointsToday: 0, eventsToday: 0 };
    },

    async record(tx, { userId, conversationId, turnId, day }, entries) {
      if (entries.length === 0) return;
      const ids = { user_id: userId, conversation_id: conversationId, turn_id: turnId, day };
      const rows = entries.map((entry) => ({ id: uuid(), ...ids, ...entry }));
      await tx.insertInto('affinity_events').values(rows).execute();
    },
  };
}
