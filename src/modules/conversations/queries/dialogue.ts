import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import { notify } from '../signals.ts';

/** While questions wait for their answers, what was written before waits too. */
export const setOnboarding = (
  tx: Db,
  change: { userId: number; conversationId: string; sealed: Uint8Array | null },
) =>
  tx
    .updateTable('conversations')
    .set({
      onboarding: change.sealed,
      ...(change.sealed && { waiting_since: null, due_at: null }),
    })
    .where('id', '=', change.conversationId)
    .where('user_id', '=', change.userId)
    .execute();

/** Where questions of the user wait, with whichever persona. */
export const listOnboardings = (tx: Db, userId: number) =>
  tx
    .selectFrom('conversations')
    .select(['id', 'onboarding'])
    .where('user_id', '=', userId)
    .where('onboarding', 'is not', null)
    .execute();

/** These messages are answered by this turn. */
export const markAnswered = (tx: Db, userId: number, messageIds: string[], turnId: string) =>
  tx
    .updateTable('messages')
    .set({ turn_id: turnId })
    .where('user_id', '=', userId)
    .where('id', 'in', messageIds)
    .execute();

/** Owes a turn again when messages are left that nobody answered. */
export async function resumeWaiting(tx: Db, userId: number, conversationId: string): Promise<void> {
  // NOTE: the caller has locked the conversation (`setOnboarding`), so no message is overlooked.
  const resumed = await tx
    .updateTable('conversations')
    .set({ waiting_since: sql`now()`, due_at: sql`now()` })
    .where('id', '=', conversationId)
    .where('user_id', '=', userId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('messages')
          .select('messages.id')
          .whereRef('messages.conversation_id', '=', 'conversations.id')
          .where('messages.role', '=', 'user')
          .where('messages.turn_id', 'is', null),
      ),
    )
    .returning('id')
    .executeTakeFirst();
  if (resumed) await notify(tx, 'turn_waiting');
}

/** The first time since the conversation was last answered; says where to tell it. */
export const markDelayTold = (tx: Db, userId: number, conversationId: string) =>
  tx
    .updateTable('conversations')
    .set({ delay_told_at: sql`now()` })
    .where('id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('delay_told_at', 'is', null)
    .returning(
      sql<number | null>`case when exists (
        select 1 from messages where conversation_id = conversations.id and role = 'user'
          and turn_id is null and telegram_message_id is not null) then chat_id end`.as('chatId'),
    )
    .executeTakeFirst();

/** When the first word between the two was said; null before it. */
export async function findBeginning(
  tx: Db,
  userId: number,
  conversationId: string,
): Promise<Date | null> {
  const row = await tx
    .selectFrom('conversations')
    .select('created_at')
    .where('id', '=', conversationId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** The private chat with the user, whichever persona was met there first. */
export async function findChat(tx: Db, userId: number): Promise<number | null> {
  const row = await tx
    .selectFrom('conversations')
    .select('chat_id')
    .where('user_id', '=', userId)
    .where('chat_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row?.chat_id ?? null;
}
