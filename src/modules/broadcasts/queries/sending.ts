import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';

/** How long a claim holds without being renewed: a killed worker delays a broadcast by this much. */
export const leaseMs = 15_000;

/** A worker's right to send a broadcast; the token fences off whoever lost it. */
export interface Claim {
  id: string;
  leaseToken: number;
  textEn: string | null;
  textRu: string | null;
}

export interface Recipient {
  userId: number;
  chatId: number;
  language: string;
  /** Said /stop since the broadcast started. */
  hasStopped: boolean;
  isBlocked: boolean;
}

export interface Settled {
  userId: number;
  state: 'sent' | 'blocked' | 'failed';
}

const after = (ms: number) => sql<Date>`now() + ${ms} * interval '1 millisecond'`;

/**
 * The broadcast that has been on its way longest, unless one is being sent: several at a time would
 * together be faster than Telegram allows.
 */
export const claimBroadcast = (db: Db): Promise<Claim[]> =>
  db
    .updateTable('broadcasts')
    .set({ lease_until: after(leaseMs), lease_token: randomInt(2 ** 47) })
    .where('id', '=', (subquery) =>
      subquery
        .selectFrom('broadcasts')
        .select('id')
        .where('state', '=', 'sending')
        .orderBy('started_at')
        .orderBy('id')
        .limit(1),
    )
    .where('state', '=', 'sending')
    // Asked again of a row that was waited for: who claims at the same moment comes too late.
    .where(sql<boolean>`(lease_until is null or lease_until < now())`)
    .where(
      sql<boolean>`not exists (select from broadcasts where state = 'sending' and lease_until >= now())`,
    )
    .returning(['id', 'lease_token as leaseToken', 'text_en as textEn', 'text_ru as textRu'])
    .execute();

/**
 * Writes down what became of the last recipient and finds the next one, renewing the claim: nobody when
 * all are settled, or the claim is lost, or the broadcast was paused. What was sent counts all the same.
 */
export const settleAndFindNext = (
  db: Db,
  { id, leaseToken }: Claim,
  last: Settled | undefined,
): Promise<Recipient | undefined> =>
  db
    .with('claim', (query) =>
      query
        .updateTable('broadcasts')
        .set({ lease_until: after(leaseMs) })
        .where('id', '=', id)
        .where('lease_token', '=', leaseToken)
        .where('state', '=', 'sending')
        .returning('id'),
    )
    .with('settled', (query) =>
      query
        .updateTable('broadcast_recipients')
        .set({ state: last?.state ?? 'waiting', settled_at: sql`now()` })
        .where('broadcast_id', '=', id)
        .where('user_id', '=', last?.userId ?? 0)
        .where('state', '=', 'waiting')
        .returning('user_id'),
    )
    .selectFrom('claim')
    .innerJoin('broadcast_recipients as r', 'r.broadcast_id', 'claim.id')
    .innerJoin('users as u', 'u.id', 'r.user_id')
    .select([
      'r.user_id as userId',
      'r.chat_id as chatId',
      'u.language',
      sql<boolean>`u.stopped_at is not null`.as('hasStopped'),
      // Of several conversations in the chat the one last written in is open again. After a reset there is none.
      sql<boolean>`coalesce((select bool_and(c.is_blocked) from conversations as c
        where c.user_id = r.user_id and c.chat_id = r.chat_id), false)`.as('isBlocked'),
    ])
    .where('r.state', '=', 'waiting')
    // The statement does not see what it settles itself.
    .where('r.user_id', '>', last?.userId ?? 0)
    .orderBy('r.user_id')
    .limit(1)
    .executeTakeFirst();

/** Nobody has written down what became of the message, and its recipient is still there. */
export async function isWaiting(db: Db, id: string, userId: number): Promise<boolean> {
  const row = await db
    .selectFrom('broadcast_recipients')
    .select('user_id')
    .where('broadcast_id', '=', id)
    .where('user_id', '=', userId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row !== undefined;
}

/** Of the rest of a broadcast: a person who does not want any more. */
export const removeRecipient = (db: Db, id: string, userId: number) =>
  db
    .deleteFrom('broadcast_recipients')
    .where('broadcast_id', '=', id)
    .where('user_id', '=', userId)
    .where('state', '=', 'waiting')
    .execute();

/** Keeps the claim for a wait that Telegram has asked for, and as long as usual after it. */
export const holdFor = (db: Db, { id, leaseToken }: Claim, waitMs: number) =>
  db
    .updateTable('broadcasts')
    .set({ lease_until: after(waitMs + leaseMs) })
    .where('id', '=', id)
    .where('lease_token', '=', leaseToken)
    .execute();

/** Gives the claim back; nobody takes it before the rest of a wait is over. */
export const releaseBroadcast = (db: Db, { id, leaseToken }: Claim, waitMs: number) =>
  db
    .updateTable('broadcasts')
    .set({ lease_until: after(waitMs) })
    .where('id', '=', id)
    .where('lease_token', '=', leaseToken)
    .execute();

/** Ends a broadcast of which nobody waits any more; true when it did. */
export async function finishBroadcast(db: Db, { id, leaseToken }: Claim): Promise<boolean> {
  const row = await db
    .updateTable('broadcasts')
    .set({ state: 'done', finished_at: sql`now()`, lease_until: null })
    .where('id', '=', id)
    .where('lease_token', '=', leaseToken)
    .where('state', '=', 'sending')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('broadcast_recipients as r')
            .select('r.user_id')
            .whereRef('r.broadcast_id', '=', 'broadcasts.id')
            .where('r.state', '=', 'waiting'),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
