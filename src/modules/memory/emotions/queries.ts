import type { Insertable } from 'kysely';
import { anyOf, type Db } from '#app/platform/db/index';
import type { EmotionsTable } from '#app/platform/db/tables';

const columns = ['id', 'content', 'intensity', 'is_pinned', 'felt_at', 'created_at'] as const;

export const insertEmotions = (tx: Db, emotions: Insertable<EmotionsTable>[]) =>
  tx.insertInto('emotions').values(emotions).execute();

/** Newest first. */
export const listEmotions = (tx: Db, userId: number, limit: number) =>
  tx
    .selectFrom('emotions')
    .select(columns)
    .where('user_id', '=', userId)
    .orderBy('is_pinned', 'desc')
    .orderBy('felt_at', 'desc')
    .limit(limit)
    .execute();

/** All there are, oldest first, with the messages they come from. */
export const listAllEmotions = (tx: Db, userId: number) =>
  tx
    .selectFrom('emotions')
    .select([...columns, 'source_message_id'])
    .where('user_id', '=', userId)
    .orderBy('felt_at')
    .orderBy('id')
    .execute();

export const pinEmotion = (tx: Db, userId: number, id: string, isPinned: boolean) =>
  tx
    .updateTable('emotions')
    .set({ is_pinned: isPinned })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();

export const deleteEmotion = (tx: Db, userId: number, id: string) =>
  tx
    .deleteFrom('emotions')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning([...columns, 'source_message_id'])
    .executeTakeFirst();

/** Which of these messages a feeling was taken from. */
export async function listSourcesAmong(tx: Db, userId: number, messageIds: string[]) {
  const rows = await tx
    .selectFrom('emotions')
    .select('source_message_id')
    .where('user_id', '=', userId)
    .where('source_message_id', '=', anyOf(messageIds))
    .execute();
  return rows.flatMap((row) => row.source_message_id ?? []);
}
