import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '#app/platform/db/index';
import {
  type AffinityEntry,
  type AffinityEvent,
  type AffinityKind,
  dailyCap,
  judgementsADay,
} from './events.ts';
import { levels } from './levels.ts';
import type { LedgerDay } from './story.ts';

/** What the ledger says on a local day of the user. */
export interface Standing {
  score: number;
  /** What the day has brought so far, of at most `dailyCap`. */
  pointsToday: number;
  lastTalkDay: string | null;
  /** When a conflict began that can still be made up for. */
  openConflictAt: Date | null;
  judgementsToday: number;
  /** The last message of the newest window that was judged. */
  judgedUpTo: number | null;
}

/** Where entries belong. */
export interface LedgerPlace {
  userId: number;
  conversationId: string;
  /** Null: no turn caused it. */
  turnId: string | null;
  /** The user's local day. */
  day: string;
  /** Of a judgement: the last message of its window. */
  windowSeq?: number;
}

export interface Granted {
  /** In the order of the events; what the rules refuse is missing. */
  entries: AffinityEntry[];
  before: number;
  after: number;
}

/** The first score of the level a score is in: what the user never falls below. */
export const levelStart = sql<number>`(select max(step) from unnest(${levels.map(
  (level) => level.from,
)}::int[]) as step where step <= score)`;

/** The last score of that level; null in the highest one. */
const levelEnd = sql<number>`(select min(step) - 1 from unnest(${levels.map(
  (level) => level.from,
)}::int[]) as step where step > score)`;

/** For so long a conflict can be made up for, and a second repair is worth nothing. */
const conflictDays = 7;

export async function readScore(tx: Db, conversationId: string): Promise<number> {
  const row = await tx
    .selectFrom('affinity_events')
    .select(sql<number>`coalesce(sum(points), 0)::int`.as('score'))
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  return row?.score ?? 0;
}

export interface PastTurn {
  conversationId: string;
  turnId: string;
  /** When its reply was said. */
  at: Date;
}

/** Everything up to the entries of the turn; one that brought nothing has left what was there. */
export async function readScoreAfter(tx: Db, { conversationId, turnId, at }: PastTurn) {
  const last = tx
    .selectFrom('affinity_events')
    .select((eb) => eb.fn.max('created_at').as('at'))
    .where('turn_id', '=', turnId);
  const row = await tx
    .selectFrom('affinity_events')
    .select(sql<number>`coalesce(sum(points), 0)::int`.as('score'))
    .where('conversation_id', '=', conversationId)
    .where('created_at', '<=', sql<Date>`coalesce((${last}), ${at})`)
    .executeTakeFirst();
  return row?.score ?? 0;
}

export async function readStanding(tx: Db, conversationId: string, day: string): Promise<Standing> {
  const row = await ledgerOn(tx, conversationId, day).executeTakeFirstOrThrow();
  return {
    score: row.score,
    pointsToday: row.points_today,
    lastTalkDay: row.last_talk_day,
    openConflictAt: row.is_conflict_open ? row.conflict_at : null,
    judgementsToday: row.judgements_today,
    judgedUpTo: row.judged_up_to,
  };
}

/** Whoever writes to a ledger holds this lock, so that writers take turns. */
export const lockConversation = (tx: Db, conversationId: string) =>
  tx
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', conversationId)
    .forUpdate()
    .execute();

/**
 * Writes what the rules allow, judged by the ledger as it is at this moment.
 * NOTE: the caller's transaction holds the lock of the conversation. Under READ COMMITTED a statement
 * sees what was committed before it began, and this one begins after the lock was won: it sees the
 * entries of everybody who held the lock before, and nobody adds one until the transaction ends. Taking
 * the lock within this statement would not do: what it sees would be older than the lock.
 */
export async function appendEvents(
  tx: Db,
  place: LedgerPlace,
  events: AffinityEvent[],
): Promise<Granted> {
  const { userId, conversationId, turnId, day, windowSeq = null } = place;
  // Ids of version 7 rise, so their order is the order of the events.
  const ids = events.map(() => uuid());
  const kinds = events.map((event) => event.kind);
  const points = events.map((event) => event.points);
  const followUpIds = events.map((event) => event.followUpId ?? null);
  const { rows } = await sql<AddedRow>`
    with ledger as ${ledgerOn(tx, conversationId, day)},
    asked as (
      select id, kind, points, follow_up_id
      from unnest(${ids}::uuid[], ${kinds}::text[], ${points}::int[], ${followUpIds}::uuid[])
        as event (id, kind, points, follow_up_id)
    ),
    allowed as (
      select id, kind, follow_up_id,
        case when kind = 'repair' and is_repaired_lately then 0 else points end as points
      from asked, ledger
      where case kind
          when 'first-talk-of-day' then coalesce(last_talk_day < ${day}::date, true)
          when 'repair' then is_conflict_open
          when 'kept-promise' then not exists (
            select 1 from affinity_events as kept where kept.follow_up_id = asked.follow_up_id)
          else true
        end
        -- Windows only go forward.
        and (${windowSeq}::bigint is null
          or judgements_today < ${judgementsADay}
            and ${windowSeq}::bigint > coalesce(judged_up_to, 0))
    ),
    granted as (
      select id, kind, follow_up_id, case
          when points < 0 then greatest(points, ${levelStart} - score)
          -- A level rises in a talk, where it can be told, never behind the user's back.
          when kind = 'quality' then greatest(0, least(points, ${dailyCap} - points_today,
            coalesce(${levelEnd}, points + score) - score))
          else greatest(0, least(points, ${dailyCap} - points_today - coalesce(
            sum(points) over (order by id rows between unbounded preceding and 1 preceding), 0)))
        end as points
      from allowed, ledger
    ),
    added as (
      insert into affinity_events (id, user_id, conversation_id, turn_id, kind, points, day,
        window_seq, follow_up_id, created_at)
      select id, ${userId}::bigint, ${conversationId}::uuid, ${turnId}::uuid, kind, points,
        ${day}::date, case when kind = 'quality' then ${windowSeq}::bigint end, follow_up_id,
        clock_timestamp()
      from granted
      -- The other kinds also say that something happened: later rules and the story ask for it.
      where points <> 0 or kind not in ('talk', 'shared-fact')
      on conflict do nothing
      returning id, kind, points
    )
    select ledger.score as before, added.kind, added.points
    from ledger left join added on true order by added.id`.execute(tx);
  return readGranted(rows);
}

/** Every entry of a user with whomever, oldest first. */
export const listEntries = (tx: Db, userId: number) =>
  tx
    .selectFrom('affinity_events')
    .select(['conversation_id', 'kind', 'points', 'day', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** What was talked about each day, oldest first. */
export const listDays = (tx: Db, conversationId: string): Promise<LedgerDay[]> =>
  tx
    .selectFrom('affinity_events')
    .select([
      'day',
      sql<number>`sum(points)::int`.as('points'),
      sql<boolean>`bool_or(kind = 'first-talk-of-day')`.as('hasTalk'),
      sql<boolean>`bool_or(kind = 'repair')`.as('isMadeUp'),
    ])
    .where('conversation_id', '=', conversationId)
    .groupBy('day')
    .orderBy('day')
    .execute();

/**
 * The ledger in one row, as the rules want to know it. A later day counts as today: who flies west
 * lives a day twice, and it brings its points once.
 */
function ledgerOn(tx: Db, conversationId: string, day: string) {
  const today = sql`${day}::date`;
  const lately = sql`day > ${today} - ${conflictDays}::int`;
  const conflictAt = sql`max(created_at) filter (where kind = 'conflict' and ${lately})`;
  return tx
    .selectFrom('affinity_events')
    .select([
      sql<number>`coalesce(sum(points), 0)::int`.as('score'),
      sql<number>`coalesce(sum(points) filter (where points > 0 and day >= ${today}), 0)::int`.as(
        'points_today',
      ),
      sql<string | null>`max(day) filter (where kind = 'first-talk-of-day')`.as('last_talk_day'),
      sql<Date | null>`${conflictAt}`.as('conflict_at'),
      sql<boolean>`coalesce(${conflictAt} > coalesce(max(created_at) filter (where kind = 'repair'), '-infinity'), false)`.as(
        'is_conflict_open',
      ),
      sql<boolean>`count(*) filter (where kind = 'repair' and ${lately}) > 0`.as(
        'is_repaired_lately',
      ),
      sql<number>`(count(*) filter (where kind = 'quality' and day >= ${today}))::int`.as(
        'judgements_today',
      ),
      sql<number | null>`max(window_seq)`.as('judged_up_to'),
    ])
    .where('conversation_id', '=', conversationId);
}

interface AddedRow {
  before: number;
  kind: AffinityKind | null;
  points: number | null;
}

function readGranted(rows: AddedRow[]): Granted {
  const before = rows[0]?.before ?? 0;
  const entries = rows.flatMap(({ kind, points }) =>
    kind === null || points === null ? [] : [{ kind, points }],
  );
  return { entries, before, after: entries.reduce((sum, entry) => sum + entry.points, before) };
}
