import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import { isSettled } from './settled.ts';

// What stands in the prompt and what is behind it: a summary says where one ends and the other begins.

/** What a reader of old messages needs. */
const brief = ['id', 'seq', 'role', 'turn_id', 'content', 'has_image', 'created_at'] as const;

/** Up to here the messages of a conversation are in its summary. */
const foldedSeq = (conversationId: string) =>
  sql<number>`coalesce((select max(through_seq) from summaries
    where conversation_id = ${conversationId}), 0)`;

/** What was answered and said since the newest summary, newest first: the prompt's history. */
export const listWindow = (tx: Db, userId: number, conversationId: string, limit: number) =>
  tx
    .selectFrom('messages')
    .select(brief)
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('seq', '>', foldedSeq(conversationId))
    .where(isSettled)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();

/** What the summaries took in, after a position, oldest first; of too many the newest. */
export const listFolded = (
  tx: Db,
  userId: number,
  conversationId: string,
  { after: position, limit }: { after: number; limit: number },
) =>
  tx
    .selectFrom((messages) =>
      messages
        .selectFrom('messages')
        .select(brief)
        .where('conversation_id', '=', conversationId)
        .where('user_id', '=', userId)
        .where('seq', '>', position)
        .where('seq', '<=', foldedSeq(conversationId))
        .orderBy('seq', 'desc')
        .limit(limit)
        .as('folded'),
    )
    .select(brief)
    .orderBy('seq')
    .execute();

/** Settled messages after a position, oldest first. */
export const listSettledAfter = (
  tx: Db,
  userId: number,
  conversationId: string,
  { after: position, limit }: { after: number; limit: number },
) =>
  tx
    .selectFrom('messages')
    .select(brief)
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('seq', '>', position)
    .where(isSettled)
    .orderBy('seq')
    .limit(limit)
    .execute();

/** The position of the oldest message that waits for an answer; beyond all when none does. */
export async function oldestUnansweredSeq(
  tx: Db,
  userId: number,
  conversationId: string,
): Promise<number> {
  const row = await tx
    .selectFrom('messages')
    .select((eb) => eb.fn.min<number | null>('seq').as('seq'))
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('role', '=', 'user')
    .where('turn_id', 'is', null)
    .executeTakeFirst();
  return row?.seq ?? Number.MAX_SAFE_INTEGER;
}

/** What the user said, the summaries took in, and has no vector of this model yet; newest first. */
export const listFoldedWithout = (
  tx: Db,
  userId: number,
  conversationId: string,
  { model, among, limit }: { model: string; among: number; limit: number },
) =>
  tx
    .selectFrom((messages) =>
      messages
        .selectFrom('messages')
        .select(['id', 'seq', 'content', 'created_at'])
        .where('conversation_id', '=', conversationId)
        .where('user_id', '=', userId)
        .where('role', '=', 'user')
        .where('seq', '<=', foldedSeq(conversationId))
        .orderBy('seq', 'desc')
        .limit(among)
        .as('folded'),
    )
    .select(['id', 'content', 'created_at'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('embeddings')
            .select('item_id')
            .whereRef('item_id', '=', 'folded.id')
            .where('model', '=', model),
        ),
      ),
    )
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
