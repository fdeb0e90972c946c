import { sql } from 'kysely';
import { anyOf, type Db } from '#app/platform/db/index';

/** Holds the conversation for the rest of the transaction; undefined: the two have never spoken. */
export const lockConversation = (tx: Db, userId: number, conversationId: string) =>
  tx
    .selectFrom('conversations')
    .select(['chat_id as chatId', sql<boolean>`waiting_since is not null`.as('isWaiting')])
    .where('id', '=', conversationId)
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();

/** The newest turn an engine has answered; the questions of the beginning are none. */
export async function findLastTurn(
  tx: Db,
  userId: number,
  conversationId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('messages')
    .select('turn_id')
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('role', '=', 'companion')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('llm_calls')
          .select('llm_calls.id')
          .where('llm_calls.user_id', '=', userId)
          .where('llm_calls.purpose', '=', 'chat')
          .whereRef('llm_calls.turn_id', '=', 'messages.turn_id'),
      ),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.turn_id ?? undefined;
}

export const listOfTurn = (tx: Db, userId: number, turnId: string) =>
  tx
    .selectFrom('messages')
    .select(['id', 'seq', 'role', 'content', 'telegram_message_id'])
    .where('user_id', '=', userId)
    .where('turn_id', '=', turnId)
    .orderBy('seq')
    .execute();

export const deleteMessages = (tx: Db, userId: number, ids: string[]) =>
  tx.deleteFrom('messages').where('user_id', '=', userId).where('id', '=', anyOf(ids)).execute();

/** Nothing more of a turn leaves; returns the ids of what has. */
export async function deleteDeliveries(tx: Db, userId: number, turnId: string): Promise<number[]> {
  const rows = await tx
    .deleteFrom('outbox')
    .where('user_id', '=', userId)
    .where('turn_id', '=', turnId)
    .returning('telegram_message_id')
    .execute();
  return rows.flatMap((row) => row.telegram_message_id ?? []);
}

/** The message waits for an answer again. */
export const askAgain = (tx: Db, userId: number, id: string, content: Uint8Array) =>
  tx
    .updateTable('messages')
    .set({ turn_id: null, content })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .execute();

export const owe = (tx: Db, userId: number, conversationId: string) =>
  tx
    .updateTable('conversations')
    .set({ waiting_since: sql`now()`, due_at: sql`now()`, quiet_until: null })
    .where('id', '=', conversationId)
    .where('user_id', '=', userId)
    .execute();
