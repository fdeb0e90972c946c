import { type RawBuilder, sql } from 'kysely';
import { anyOf, type Database, type Db } from '#app/platform/db/index';
import { levelStart } from './queries.ts';

/** Days without a talk that cost nothing. */
export const patienceDays = 14;

/** Days that one run makes up for at most, should the job not have run for long. */
const mostDays = 60;

const batchSize = 200;

export interface Faded {
  conversations: number;
  points: number;
}

/**
 * Takes a point for each day of a long silence, down to where the level begins. Safe to run twice and by
 * several workers. What is passed over because somebody is talking, or because of `mostDays`, is made up
 * for the next time.
 */
export async function fadeSilent({ db }: Database, today: string): Promise<Faded> {
  // UTC: a day is over everywhere two days later, whatever the time zone of the user.
  const lastDay = sql`${today}::date - 2`;
  const faded: Faded = { conversations: 0, points: 0 };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    // Without a lock: the search goes over very many conversations, and nobody may wait for it.
    const ids = await listFading(db, after, lastDay);
    const last = ids.at(-1);
    if (last === undefined) return faded;
    const taken = await db
      .transaction()
      .execute(async (tx) => takePoints(tx, await lockFree(tx, ids), lastDay));
    faded.points += taken.length;
    faded.conversations += new Set(taken).size;
    after = last;
  }
}

type Sql = RawBuilder<unknown>;

/** Points are taken day by day, so what the last one was taken for tells where to go on. */
const ledgerOf = (conversations: Sql) => sql`(
  select conversation_id, user_id, sum(points)::int as score,
    greatest(max(day) filter (where kind = 'first-talk-of-day') + ${patienceDays}::int,
      max(day) filter (where kind = 'silence')) as faded_to
  from affinity_events where conversation_id ${conversations}
  group by conversation_id, user_id)`;

async function listFading(db: Db, after: string, lastDay: Sql): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversations
    where id > ${after} and (
      select faded_to < ${lastDay} and score > ${levelStart}
      from ${ledgerOf(sql`= conversations.id`)} as ledger)
    order by id limit ${batchSize}`.execute(db);
  return rows.map((row) => row.id);
}

/** Those in which nobody is talking right now; what was found is looked at again behind the lock. */
async function lockFree(tx: Db, ids: string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => row.id);
}

/** Returns the conversation of each point taken. */
async function takePoints(tx: Db, conversationIds: string[], lastDay: Sql): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into affinity_events (id, user_id, conversation_id, kind, points, day)
    select gen_random_uuid(), user_id, conversation_id, 'silence', -1, faded_to + number
    from ${ledgerOf(sql`= any(${conversationIds}::uuid[])`)} as ledger, generate_series(1,
      least(${lastDay} - faded_to, score - ${levelStart}, ${mostDays}::int)) as number
    on conflict do nothing
    returning conversation_id as id`.execute(tx);
  return rows.map((row) => row.id);
}
