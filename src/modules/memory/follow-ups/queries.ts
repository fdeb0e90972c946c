import type { Insertable } from 'kysely';
import { anyOf, type Db } from '#app/platform/db/index';
import type { FollowUpsTable } from '#app/platform/db/tables';

const columns = ['id', 'conversation_id', 'content', 'due_at', 'state', 'created_at'] as const;

export const insertFollowUps = (tx: Db, followUps: Insertable<FollowUpsTable>[]) =>
  tx.insertInto('follow_ups').values(followUps).execute();

/** Those of a time still near or ahead, the next one first. */
export const listFollowUps = (tx: Db, userId: number, since: Date, limit: number) =>
  tx
    .selectFrom('follow_ups')
    .select(columns)
    .where('user_id', '=', userId)
    .where('due_at', '>=', since)
    .orderBy('due_at')
    .limit(limit)
    .execute();

/** All there are, the first due first, with the messages they come from. */
export const listAllFollowUps = (tx: Db, userId: number) =>
  tx
    .selectFrom('follow_ups')
    .select([...columns, 'source_message_id'])
    .where('user_id', '=', userId)
    .orderBy('due_at')
    .orderBy('id')
    .execute();

export const setFollowUpState = (tx: Db, userId: number, ids: string[], state: 'raised' | 'done') =>
  tx
    .updateTable('follow_ups')
    .set({ state })
    .where('user_id', '=', userId)
    .where('id', '=', anyOf(ids))
    .where('state', '!=', 'done')
    .execute();

export const deleteFollowUp = (tx: Db, userId: number, id: string) =>
  tx
    .deleteFrom('follow_ups')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning([...columns, 'source_message_id'])
    .executeTakeFirst();

export async function deletePassed(db: Db, before: Date): Promise<number> {
  const result = await db.deleteFrom('follow_ups').where('due_at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}
