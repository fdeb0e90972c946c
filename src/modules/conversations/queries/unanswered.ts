import type { Db } from '#app/platform/db/index';

/** A message that waits for its answer, by our id or Telegram's. */
export type Unanswered = { userId: number } & ({ id: string } | { telegramMessageId: number });

/** Until the end of the transaction no turn can settle over it. */
export const lockUnanswered = (tx: Db, which: Unanswered) =>
  tx
    .selectFrom('messages')
    .select(['id', 'content'])
    .where('user_id', '=', which.userId)
    .where('role', '=', 'user')
    .where('turn_id', 'is', null)
    .$call((query) =>
      'id' in which
        ? query.where('id', '=', which.id)
        : query.where('telegram_message_id', '=', which.telegramMessageId),
    )
    .forUpdate()
    .executeTakeFirst();

export const replaceContent = (
  tx: Db,
  { userId, id, content }: { userId: number; id: string; content: Uint8Array },
) =>
  tx
    .updateTable('messages')
    .set({ content })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .execute();
