import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import { notify } from '../signals.ts';
import { type Claim, isUntried } from './queue.ts';
import { after } from './times.ts';

/** Gives a claim back whose messages wait for the next day: nobody is owed a turn before. */
export async function keepClaim(tx: Db, claim: Claim, ms: number): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({ ...isUntried, waiting_since: after(ms), due_at: after(ms), kept_until: after(ms) })
    .where('id', '=', claim.conversationId)
    .where('user_id', '=', claim.userId)
    .where('lease_token', '=', claim.leaseToken)
    .execute();
}

/** Messages that turns have in hand which answer the user in other conversations. */
export async function countInHand(
  tx: Db,
  { userId, conversationId }: Pick<Claim, 'userId' | 'conversationId'>,
): Promise<number> {
  const row = await tx
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .select(sql<number>`count(*)::int`.as('messages'))
    .where('messages.user_id', '=', userId)
    .where('conversation_id', '!=', conversationId)
    .where('role', '=', 'user')
    .where('turn_id', 'is', null)
    .where('lease_until', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return row?.messages ?? 0;
}

/** Messages that wait for the next day, with whichever persona. */
export async function countKept(tx: Db, userId: number): Promise<number> {
  const row = await tx
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .select(sql<number>`count(*)::int`.as('messages'))
    .where('messages.user_id', '=', userId)
    .where('role', '=', 'user')
    .where('turn_id', 'is', null)
    .where('kept_until', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return row?.messages ?? 0;
}

/** Premium has begun: what waits comes before others, and what the limit has kept is due now. */
export async function wakeKept(tx: Db, userId: number): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({ priority: 1 })
    .where('user_id', '=', userId)
    .where('waiting_since', 'is not', null)
    .execute();
  await reviewKept(tx, userId);
}

/** The limit or the day may be another one: whether what was kept is kept on shows in a turn. */
export async function reviewKept(tx: Db, userId: number): Promise<void> {
  const woken = await tx
    .updateTable('conversations')
    .set({ kept_until: null, waiting_since: sql`now()`, due_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('kept_until', 'is not', null)
    .where('waiting_since', 'is not', null)
    .returning('id')
    .execute();
  if (woken.length > 0) await notify(tx, 'turn_waiting');
}
