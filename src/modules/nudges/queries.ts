import { type Insertable, type RawBuilder, sql } from 'kysely';
import type { NudgeKind } from '#app/contract/profile';
import type { Db } from '#app/platform/db/index';
import type { NudgesTable } from '#app/platform/db/tables';
import { askedForMs, mostADay, mostUnanswered, pauseMs } from './rules.ts';
import { lockConversations } from '../users/index.ts';

type Sql = RawBuilder<unknown>;

/** What the clocks of a time zone show. */
export interface ZoneClock {
  time_zone: string;
  day: string;
  hour: number;
  /** What may be started at this hour. */
  kinds: NudgeKind[];
}

export interface Search {
  clocks: ZoneClock[];
  now: Date;
  /** Ids of the personas there are, the default first. */
  personas: string[];
  /** Only users above this id. */
  after: number;
  limit: number;
}

/** When a message came last, in whichever conversation: of each only the end is read. */
const newest = (userId: Sql, which: Sql) => sql`(
  select max(said.created_at) from conversations as talk
  cross join lateral (
    select created_at from messages where conversation_id = talk.id and ${which}
    order by seq desc limit 1) as said
  where talk.user_id = ${userId})`;

const newestOfAll = (userId: Sql) => newest(userId, sql`true`);

/** NOTE: both times are the database's, so that processes with different clocks agree. */
const countUnanswered = (userId: Sql) => sql`(
  select count(*)::int from nudges where nudges.user_id = ${userId}
    and nudges.created_at > coalesce(${newest(userId, sql`role = 'user'`)}, '-infinity'))`;

export async function listZones(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('users').select('time_zone').distinct().where(isOpted).execute();
  return rows.map((row) => row.time_zone);
}

// As the index `users_written_to` has it.
const isOpted = sql<boolean>`users.nudge_kinds <> '{}' and users.stopped_at is null`;

/** Users who may have to be written to, by id: the rules look at each again with its own data. */
export async function listCandidates(db: Db, search: Search): Promise<number[]> {
  const { clocks, now, personas, after, limit } = search;
  const user = sql`users.id`;
  const before = (ms: number) => sql`${new Date(now.getTime() - ms)}::timestamptz`;
  const { rows } = await sql<{ id: number }>`
    select users.id
    from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb)
      as clock (time_zone text, day date, hour int, kinds text[])
    join users on users.time_zone = clock.time_zone
    join conversations as place on place.user_id = users.id and place.persona = case
      when users.persona = any(${personas}::text[]) then users.persona
      else (${personas}::text[])[1] end
    where users.id > ${after} and ${isOpted} and users.adult_confirmed_at is not null
      and not case when quiet_from <= quiet_to then hour >= quiet_from and hour < quiet_to
        else hour >= quiet_from or hour < quiet_to end
      -- Groups have negative ids.
      and place.chat_id > 0 and not place.is_blocked
      and place.onboarding is null and place.waiting_since is null
      and exists (
        select 1 from unnest(users.nudge_kinds) as wish
        where wish = any(clock.kinds) and case wish
          when 'follow-up' then exists (
            select 1 from follow_ups
            where follow_ups.user_id = users.id and conversation_id = place.id
              and state = 'open' and due_at <= ${before(0)} and due_at >= ${before(askedForMs)})
          when 'anniversary' then ${isYearly(sql`place.id`, sql`clock.day`)}
          else true end
        and (wish = 'follow-up' or not exists (
          select 1 from nudges where nudges.user_id = users.id
            and nudges.day = clock.day and nudges.kind = wish)))
      and (select count(*) from nudges
        where nudges.user_id = users.id and nudges.day = clock.day) < ${mostADay}
      and coalesce(${newestOfAll(user)} <= ${before(pauseMs)}, true)
      and ${countUnanswered(user)} < ${mostUnanswered}
      -- What a model has just failed on is not tried every minute.
      and not exists (
        select 1 from llm_calls where llm_calls.user_id = users.id and purpose = 'nudge'
          and outcome <> 'ok' and llm_calls.created_at > now() - interval '1 hour')
    order by users.id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** The day may be one of the first talk; who began on 29 February has theirs on 1 March, too. */
const isYearly = (conversationId: Sql, day: Sql) => sql`exists (
  select 1 from (
    select day from affinity_events
    where conversation_id = ${conversationId} and kind = 'first-talk-of-day'
    order by day limit 1) as first
  where first.day < ${day}
    and to_char(${day}, 'MM-DD') in (to_char(first.day, 'MM-DD'),
      case to_char(first.day, 'MM-DD') when '02-29' then '03-01' end))`;

/**
 * Nobody writes to the user, and nobody changes what the user has chosen, until the transaction ends. In
 * the order in which turns take their locks, conversation before user. Returns since when the account is
 * there, if it is.
 */
export async function holdUser(tx: Db, userId: number): Promise<Date | undefined> {
  const [, user] = await Promise.all([
    lockConversations(tx, userId),
    tx
      .selectFrom('users')
      .select('created_at')
      .where('id', '=', userId)
      .forNoKeyUpdate()
      .executeTakeFirst(),
  ]);
  return user?.created_at;
}

export const findConversation = (tx: Db, userId: number, persona: string) =>
  tx
    .selectFrom('conversations')
    .select(['id', 'chat_id', 'is_blocked', 'onboarding', 'waiting_since', 'created_at'])
    .where('user_id', '=', userId)
    .where('persona', '=', persona)
    .executeTakeFirst();

export const listStarted = (tx: Db, userId: number, day: string) =>
  tx
    .selectFrom('nudges')
    .select('kind')
    .where('user_id', '=', userId)
    .where('day', '=', day)
    .execute();

export async function readSilence(tx: Db, userId: number) {
  const user = sql`${userId}::bigint`;
  const { rows } = await sql<{ lastMessageAt: Date | null; unanswered: number }>`
    select ${newestOfAll(user)} as "lastMessageAt", ${countUnanswered(user)} as unanswered`.execute(
    tx,
  );
  return rows[0] ?? { lastMessageAt: null, unanswered: 0 };
}

/** False when somebody else has taken the place, or has written for the same reason. */
export async function insertNudge(tx: Db, nudge: Insertable<NudgesTable>): Promise<boolean> {
  const row = await tx
    .insertInto('nudges')
    .values(nudge)
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst();
  return row !== undefined;
}

/** What writing first has cost since midnight (UTC), over all users, in millionths of a US dollar. */
export async function readSpentToday(db: Db): Promise<number> {
  const row = await db
    .selectFrom('llm_calls')
    .select(sql<number>`coalesce(sum(cost_micros), 0)::float8`.as('spent'))
    .where('purpose', '=', 'nudge')
    .where('created_at', '>=', sql<Date>`date_trunc('day', now(), 'UTC')`)
    .executeTakeFirst();
  return row?.spent ?? 0;
}
