import { type Insertable, sql } from 'kysely';
import { anyOf, type Db } from '#app/platform/db/index';
import type { AttachmentsTable, MessagesTable } from '#app/platform/db/tables';
import { leaseMs } from './queue.ts';
import { isSettled } from './settled.ts';
import { after } from './times.ts';

/** Creates the conversation or refreshes where its user is reached; returns its state. */
export const upsertConversation = (
  tx: Db,
  conversation: {
    id: string;
    userId: number;
    persona: string;
    chatId: number | null;
  },
) =>
  tx
    .insertInto('conversations')
    .values({
      id: conversation.id,
      user_id: conversation.userId,
      persona: conversation.persona,
      chat_id: conversation.chatId,
    })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'persona']).doUpdateSet({
        chat_id: sql`coalesce(excluded.chat_id, conversations.chat_id)`,
        is_blocked: sql`conversations.is_blocked and excluded.chat_id is null`,
      }),
    )
    .returning([
      'id',
      'onboarding',
      'chat_id',
      sql<boolean>`xmax = 0`.as('isNew'),
      sql<boolean>`(select adult_confirmed_at is not null from users
        where users.id = conversations.user_id)`.as('isAdult'),
      sql<Date | null>`(select underage_at from users
        where users.id = conversations.user_id)`.as('underageAt'),
      sql<boolean>`(select distress <> 'calm' from users
        where users.id = conversations.user_id)`.as('wasDistressed'),
    ])
    .executeTakeFirstOrThrow();

/** Returns nothing when this message is stored already. */
export const insertMessage = (tx: Db, message: Insertable<MessagesTable>) =>
  tx
    .insertInto('messages')
    .values(message)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();

export const insertAttachments = (tx: Db, attachments: Insertable<AttachmentsTable>[]) =>
  tx.insertInto('attachments').values(attachments).execute();

export interface WaitingMark {
  conversationId: string;
  userId: number;
  messageId: string;
  /** Of the plan its user has now. */
  priority: number;
  dueMs: number;
  quietMs: number;
  capMs: number;
  /** The token of a caller who wants the turn for itself, if nobody works on it. */
  claimToken: number | undefined;
  /** A message that would be an answer while the conversation is in its onboarding. */
  mayAnswerOnboarding: boolean;
}

/** To who has said to be under 18 nobody owes a turn. */
const isOpen = sql<boolean>`not exists (select 1 from users
  where users.id = conversations.user_id and underage_at is not null)`;

/**
 * A turn is owed for the message, unless it was not stored (a repetition) or answers the onboarding.
 * Waiting again moves the times, up to the cap after the first message; what comes when a turn is being
 * made and its user has had the moment to go on belongs to the next turn.
 */
export const markWaiting = (tx: Db, mark: WaitingMark) => {
  const isFree = sql`(lease_until is null or lease_until < now())`;
  // Of what is kept for the next day the time is ahead.
  const since = sql<Date>`least(waiting_since, now())`;
  const capped = sql`${since} + ${mark.capMs} * interval '1 millisecond'`;
  return tx
    .updateTable('conversations')
    .set({
      priority: mark.priority,
      waiting_since: since,
      due_at: sql`least(${after(mark.dueMs)}, ${capped})`,
      quiet_until: sql`case when ${isFree} or quiet_until > now()
        then least(${after(mark.quietMs)}, ${capped}) else quiet_until end`,
      ...(mark.claimToken !== undefined && {
        lease_until: sql`case when ${isFree} then ${after(leaseMs)} else lease_until end`,
        lease_token: sql`case when ${isFree} then ${mark.claimToken} else lease_token end`,
        attempts: sql`case when ${isFree} then attempts + 1 else attempts end`,
      }),
    })
    .where('id', '=', mark.conversationId)
    .where('user_id', '=', mark.userId)
    .$if(mark.mayAnswerOnboarding, (query) => query.where('onboarding', 'is', null))
    .where(isOpen)
    .where((eb) =>
      eb.exists(eb.selectFrom('messages').select('id').where('id', '=', mark.messageId)),
    )
    .returning([
      'lease_token as leaseToken',
      'attempts',
      'chat_id as chatId',
      'created_at as begunAt',
      sql<boolean>`coalesce(quiet_until > now(), false)`.as('isStillWriting'),
    ])
    .executeTakeFirst();
};

// Prepared statements name their columns: see platform/db/preparing-client.ts.
const columns = [
  'id',
  'seq',
  'role',
  'turn_id',
  'content',
  'has_image',
  'telegram_message_id',
  'request_digest',
  'created_at',
] as const;

export const findByTelegramId = (tx: Db, conversationId: string, telegramMessageId: number) =>
  tx
    .selectFrom('messages')
    .select(columns)
    .where('conversation_id', '=', conversationId)
    .where('telegram_message_id', '=', telegramMessageId)
    .where('role', '=', 'user')
    .executeTakeFirst();

export const findByIdempotencyKey = (tx: Db, userId: number, key: Uint8Array) =>
  tx
    .selectFrom('messages')
    .select(columns)
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();

export const findMessage = (tx: Db, userId: number, id: string) =>
  tx
    .selectFrom('messages')
    .select(columns)
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();

export const findReply = (tx: Db, userId: number, turnId: string) =>
  tx
    .selectFrom('messages')
    .select(columns)
    .where('turn_id', '=', turnId)
    .where('user_id', '=', userId)
    .where('role', '=', 'companion')
    .executeTakeFirst();

/** What was said under these turns, oldest first. */
export const listReplies = (tx: Db, userId: number, turnIds: string[]) =>
  tx
    .selectFrom('messages')
    .select(['id', 'content'])
    .where('turn_id', '=', anyOf(turnIds))
    .where('user_id', '=', userId)
    .where('role', '=', 'companion')
    .orderBy('seq')
    .execute();

/** The user's messages that no turn has answered, oldest first. */
export const listUnanswered = (tx: Db, userId: number, conversationId: string) =>
  tx
    .selectFrom('messages')
    .select(columns)
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('role', '=', 'user')
    .where('turn_id', 'is', null)
    .orderBy('seq')
    .limit(50)
    .execute();

/** Newest first, before a position when one is given. */
export const listMessages = (
  tx: Db,
  userId: number,
  conversationId: string,
  { limit, before }: { limit: number; before?: number | undefined },
) =>
  tx
    .selectFrom('messages')
    .select(columns)
    .select((query) =>
      query
        .selectFrom('conversations')
        .select('kept_until')
        .whereRef('conversations.id', '=', 'messages.conversation_id')
        .where('kept_until', '>', sql<Date>`now()`)
        .where('messages.role', '=', 'user')
        .where('messages.turn_id', 'is', null)
        .as('kept_until'),
    )
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();

export const listAttachments = (tx: Db, userId: number, messageIds: string[]) =>
  tx
    .selectFrom('attachments')
    .select(['id', 'media_type', 'content'])
    .where('user_id', '=', userId)
    .where('message_id', 'in', messageIds)
    .execute();

export const findAttachment = (tx: Db, userId: number, id: string) =>
  tx
    .selectFrom('attachments')
    .select(['id', 'content'])
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();

export const deleteMessagesBefore = async (db: Db, time: Date): Promise<number> => {
  const result = await db
    .deleteFrom('messages')
    .where('created_at', '<', time)
    .where(isSettled)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
};

/** What the user said, to whomever, newest first. */
export const listNewestSaid = (tx: Db, userId: number, limit: number) =>
  tx
    .selectFrom('messages')
    .select(['id', 'content'])
    .where('user_id', '=', userId)
    .where('role', '=', 'user')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
