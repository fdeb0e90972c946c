import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import { lockConversations } from '../../users/index.ts';

/** Of a user, the oldest first. */
export const listConversations = (tx: Db, userId: number) =>
  tx
    .selectFrom('conversations')
    .select(['id', 'persona', 'chat_id', 'onboarding', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** Messages after a position, oldest first, whoever has said them and whether answered or not. */
export const listMessagesAfter = (
  tx: Db,
  userId: number,
  conversationId: string,
  { after, limit }: { after: number; limit: number },
) =>
  tx
    .selectFrom('messages')
    .select(['id', 'seq', 'role', 'content', 'has_image', 'telegram_message_id', 'created_at'])
    .where('user_id', '=', userId)
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();

/** Newest first; with content only as long as all of it together is not larger than the limit. */
export const listFiles = (tx: Db, userId: number, limitBytes: number) =>
  tx
    .selectFrom('attachments')
    .select([
      'id',
      'message_id',
      'media_type',
      sql<number>`octet_length(content)`.as('sealed_bytes'),
      sql<Uint8Array | null>`case
        when sum(octet_length(content)) over (order by id desc) <= ${limitBytes}::bigint then content
      end`.as('content'),
    ])
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .execute();

/** Newest first. */
export const listFileIds = (tx: Db, userId: number) =>
  tx
    .selectFrom('attachments')
    .select('id')
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .execute();

export const findFile = (tx: Db, userId: number, id: string) =>
  tx
    .selectFrom('attachments')
    .select([
      'id',
      'message_id',
      'media_type',
      sql<number>`octet_length(content)`.as('sealed_bytes'),
      'content',
    ])
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Removes every conversation with all that hangs on it. */
export async function deleteConversations(tx: Db, userId: number): Promise<void> {
  await lockConversations(tx, userId);
  await tx.deleteFrom('conversations').where('user_id', '=', userId).execute();
}
