import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import { notify } from '../signals.ts';

/** What the limit has kept for the next day is due now: the limit is another one, or the day is. */
export async function wakeKept(tx: Db, userId: number): Promise<void> {
  const woken = await tx
    .updateTable('conversations')
    .set({ kept_until: null, due_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('kept_until', 'is not', null)
    .where('waiting_since', 'is not', null)
    .returning('id')
    .execute();
  if (woken.length > 0) await notify(tx, 'turn_waiting');
}
