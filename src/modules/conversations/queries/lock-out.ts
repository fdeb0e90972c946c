import type { Db } from '#app/platform/db/index';
import { drawToken } from './times.ts';

/** Nobody is owed a turn in it any more; a worker that has one in hand finds its claim lost. */
export async function closeConversation(
  tx: Db,
  closing: { userId: number; conversationId: string; onboarding: Uint8Array },
): Promise<void> {
  const { userId, conversationId, onboarding } = closing;
  await tx
    .updateTable('conversations')
    .set({
      onboarding,
      waiting_since: null,
      due_at: null,
      kept_until: null,
      lease_until: null,
      lease_token: drawToken(),
      attempts: 0,
      upkeep_due_at: null,
      upkeep_token: drawToken(),
    })
    .where('id', '=', conversationId)
    .where('user_id', '=', userId)
    .execute();
  await tx
    .updateTable('messages')
    .set((eb) => ({ turn_id: eb.ref('id') }))
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('role', '=', 'user')
    .where('turn_id', 'is', null)
    .execute();
}

/** What was said and has not left; help does. */
export const dropUnsaid = (tx: Db, userId: number) =>
  tx
    .deleteFrom('outbox')
    .where('user_id', '=', userId)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('is_urgent', '=', false)
    .execute();

/** What was asked before it was closed is asked anew. */
export const openConversations = (tx: Db, userId: number) =>
  tx.updateTable('conversations').set({ onboarding: null }).where('user_id', '=', userId).execute();
