import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { Deletion } from '#app/platform/deletion-log';

/** Of these deletions those whose account is there, and older than they are. */
export async function listUndeleted(db: Db, deletions: Deletion[]): Promise<Set<number>> {
  const { ids, times } = columnsOf(deletions);
  const { rows } = await sql<{ id: number }>`
    select users.id from users
    join unnest(${ids}::bigint[], ${times}::timestamptz[]) as gone (user_id, deleted_at)
      on gone.user_id = users.id and users.created_at < gone.deleted_at`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Locks the account of a deletion, if it is there and older. */
export async function holdUndeleted(tx: Db, deletion: Deletion): Promise<boolean> {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('id', '=', deletion.user_id)
    .where('created_at', '<', new Date(deletion.deleted_at))
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** What the deletion kept for whoever comes back is kept again, beside what the account itself says. */
export const addToTombstone = (tx: Db, deletion: Deletion) =>
  tx
    .updateTable('tombstones')
    .set({
      deleted_at: deletion.deleted_at,
      had_trial: sql<boolean>`had_trial or ${deletion.had_trial}`,
      underage_at: sql<Date | null>`coalesce(underage_at, ${deletion.underage_at}::timestamptz)`,
    })
    .where('user_id', '=', deletion.user_id)
    .execute();

/** Tombstones the database does not know; those it knows, or knows newer ones of, stay as they are. */
export async function restoreTombstones(db: Db, deletions: Deletion[]): Promise<number> {
  const { ids, times, trials, locks } = columnsOf(deletions);
  const { numAffectedRows } = await sql`
    insert into tombstones (user_id, deleted_at, had_trial, underage_at)
    select * from unnest(${ids}::bigint[], ${times}::timestamptz[], ${trials}::boolean[],
      ${locks}::timestamptz[])
    on conflict (user_id) do update set
      deleted_at = excluded.deleted_at,
      had_trial = tombstones.had_trial or excluded.had_trial,
      underage_at = excluded.underage_at
    -- What is written in the log has no microseconds.
    where excluded.deleted_at > date_trunc('milliseconds', tombstones.deleted_at)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

const columnsOf = (deletions: Deletion[]) => ({
  ids: deletions.map((each) => each.user_id),
  times: deletions.map((each) => each.deleted_at),
  trials: deletions.map((each) => each.had_trial),
  locks: deletions.map((each) => each.underage_at),
});

export const listTombstones = (db: Db) =>
  db
    .selectFrom('tombstones')
    .select(['user_id', 'deleted_at', 'had_trial', 'underage_at'])
    .orderBy('deleted_at')
    .execute();
