import type { Insertable } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { SummariesTable } from '#app/platform/db/tables';

const columns = ['conversation_id', 'number', 'content', 'through_seq', 'created_at'] as const;

/** The one in force. */
export const findNewestSummary = (tx: Db, userId: number, conversationId: string) =>
  tx
    .selectFrom('summaries')
    .select(columns)
    .where('user_id', '=', userId)
    .where('conversation_id', '=', conversationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Of each conversation of a user. */
export const listSummaries = (tx: Db, userId: number) =>
  tx.selectFrom('summaries').select(columns).where('user_id', '=', userId).execute();

/** False when somebody else has written this number. */
export async function insertSummary(tx: Db, row: Insertable<SummariesTable>): Promise<boolean> {
  const inserted = await tx
    .insertInto('summaries')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Each summary takes in the one before it, so only a few of the last are of use. */
export const deleteSummariesBefore = (
  tx: Db,
  userId: number,
  conversationId: string,
  number: number,
) =>
  tx
    .deleteFrom('summaries')
    .where('user_id', '=', userId)
    .where('conversation_id', '=', conversationId)
    .where('number', '<', number)
    .execute();

export const updateSummary = (
  tx: Db,
  userId: number,
  { conversationId, number }: { conversationId: string; number: number },
  content: Uint8Array,
) =>
  tx
    .updateTable('summaries')
    .set({ content })
    .where('user_id', '=', userId)
    .where('conversation_id', '=', conversationId)
    .where('number', '=', number)
    .execute();
