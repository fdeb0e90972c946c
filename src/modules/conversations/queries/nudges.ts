import type { Db } from '#app/platform/db/index';

/**
 * Takes back what the companion has started and what has not left yet. Of what not even began to leave
 * nothing stays in the history: it was never said.
 */
export async function takeBackNudges(tx: Db, userId: number): Promise<void> {
  const started = tx.selectFrom('nudges').select('turn_id').where('user_id', '=', userId);
  await tx
    .deleteFrom('messages')
    .where('user_id', '=', userId)
    .where('role', '=', 'companion')
    .where('turn_id', 'in', started)
    .where('turn_id', 'in', (query) =>
      query
        .selectFrom('outbox')
        .select('turn_id')
        .where('user_id', '=', userId)
        .groupBy('turn_id')
        .having((eb) => eb.fn.max('attempts'), '=', 0),
    )
    .execute();
  await tx
    .deleteFrom('outbox')
    .where('user_id', '=', userId)
    .where('turn_id', 'in', started)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .execute();
}
