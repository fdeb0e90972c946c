import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import { isSettled } from './settled.ts';
import { after, drawToken } from './times.ts';

/** How long a claim on the upkeep holds; a killed worker delays it by this much, and no turn. */
const upkeepLeaseMs = 300_000;
/** So many new messages of the user are looked at together, or fewer a while after the first of them. */
const batch = 8;
const pauseMs = 20 * 60_000;

export interface UpkeepClaim {
  conversationId: string;
  userId: number;
  persona: string;
  token: number;
  attempts: number;
  extractedSeq: number;
}

/** What a settled turn does to the upkeep of its conversation. */
export const upkeepDue = ({ messages, isUrgent }: { messages: number; isUrgent: boolean }) => ({
  upkeep_messages: sql<number>`upkeep_messages + ${messages}`,
  upkeep_due_at: isUrgent
    ? // After a failure its own delay holds.
      sql<Date>`case when upkeep_attempts > 0 then coalesce(upkeep_due_at, now()) else now() end`
    : sql<Date>`case when upkeep_messages + ${messages} >= ${batch} then now()
        else coalesce(upkeep_due_at, ${after(pauseMs)}) end`,
});

/** The conversations whose upkeep is due, the longest overdue first. */
export const claimUpkeep = (db: Db, limit: number): Promise<UpkeepClaim[]> =>
  db
    .updateTable('conversations')
    .set({
      upkeep_lease_until: after(upkeepLeaseMs),
      upkeep_token: drawToken(),
      upkeep_attempts: sql`upkeep_attempts + 1`,
      // What is said from now on counts for the next time.
      upkeep_messages: 0,
    })
    .where('id', 'in', (subquery) =>
      subquery
        .selectFrom('conversations')
        .select('id')
        .where('upkeep_due_at', '<=', sql<Date>`now()`)
        .where(sql<boolean>`(upkeep_lease_until is null or upkeep_lease_until < now())`)
        .orderBy('upkeep_due_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning([
      'id as conversationId',
      'user_id as userId',
      'persona',
      'upkeep_token as token',
      'upkeep_attempts as attempts',
      'extracted_seq as extractedSeq',
    ])
    .execute();

/** Locks the claim for the rest of the transaction; false when it was lost. */
export async function holdUpkeep(tx: Db, claim: UpkeepClaim): Promise<boolean> {
  const row = await tx
    .selectFrom('conversations')
    .select('upkeep_token')
    .where('id', '=', claim.conversationId)
    .where('user_id', '=', claim.userId)
    .forUpdate()
    .executeTakeFirst();
  return row?.upkeep_token === claim.token;
}

/** Everything up to this message was looked at. */
export const setExtracted = (tx: Db, claim: UpkeepClaim, seq: number) =>
  tx
    .updateTable('conversations')
    .set({ extracted_seq: seq })
    .where('id', '=', claim.conversationId)
    .where('user_id', '=', claim.userId)
    .execute();

/** Done: due again when enough was said meanwhile, or after a while. */
export const finishUpkeep = (tx: Db, claim: UpkeepClaim) =>
  tx
    .updateTable('conversations')
    .set({
      upkeep_lease_until: null,
      upkeep_attempts: 0,
      upkeep_due_at: sql<Date>`case when upkeep_messages >= ${batch} then now()
        when upkeep_messages > 0 then ${after(pauseMs)} end`,
    })
    .where('id', '=', claim.conversationId)
    .where('user_id', '=', claim.userId)
    .where('upkeep_token', '=', claim.token)
    .execute();

/** Not now: tried again after the delay. */
export const postponeUpkeep = (tx: Db, claim: UpkeepClaim, delayMs: number) =>
  tx
    .updateTable('conversations')
    .set({ upkeep_lease_until: null, upkeep_due_at: after(delayMs) })
    .where('id', '=', claim.conversationId)
    .where('user_id', '=', claim.userId)
    .where('upkeep_token', '=', claim.token)
    .execute();

/** Makes the upkeep due of conversations with messages from before a time that no summary has taken in. */
export async function requestFolding(db: Db, before: Date): Promise<number> {
  const result = await db
    .updateTable('conversations')
    .set({ upkeep_due_at: sql<Date>`now()` })
    .where('id', 'in', (messages) =>
      messages
        .selectFrom('messages')
        .select('conversation_id')
        .where('created_at', '<', before)
        .where(isSettled)
        .where(
          'seq',
          '>',
          sql<number>`coalesce((select max(through_seq) from summaries
            where summaries.conversation_id = messages.conversation_id), 0)`,
        ),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
