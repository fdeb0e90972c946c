import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import { after, drawToken } from './times.ts';
import { upkeepDue } from './upkeep.ts';

/** How long a claim holds without being renewed: a killed worker delays a user by this much. */
export const leaseMs = 15_000;

export interface Claim {
  conversationId: string;
  userId: number;
  persona: string;
  chatId: number | null;
  /** Of the conversation; one begun anew has the same id. */
  begunAt: Date;
  /** Fencing token: what a claim writes is refused once somebody else has claimed. */
  leaseToken: number;
  attempts: number;
}

const claimColumns = [
  'id as conversationId',
  'user_id as userId',
  'persona',
  'chat_id as chatId',
  'created_at as begunAt',
  'lease_token as leaseToken',
  'attempts',
] as const;

const isFree = sql<boolean>`(lease_until is null or lease_until < now())`;

const taken = () => ({
  lease_until: after(leaseMs),
  lease_token: drawToken(),
  attempts: sql<number>`attempts + 1`,
});

/** Of so many conversations one is claimed for its wait alone, so that premium holds up nobody for good. */
const fairEvery = 4;

/** Claims conversations that are owed a turn: premium first, but for the share of who waits longest. */
export function createClaimNext(db: Db) {
  /** Claims that have not brought their share yet. */
  let credit = 0;
  return async (limit: number): Promise<Claim[]> => {
    const share = Math.floor((credit + limit) / fairEvery);
    const claims = await claimReady(db, { longest: share, first: limit - share });
    credit = Math.max(0, credit + claims.length - share * fairEvery);
    return claims;
  };
}

const claimReady = (db: Db, limits: { longest: number; first: number }): Promise<Claim[]> =>
  db
    .with('longest', (query) =>
      ready(query).orderBy('due_at').limit(limits.longest).forUpdate().skipLocked(),
    )
    .with('first', (query) =>
      ready(query)
        .where('id', 'not in', query.selectFrom('longest').select('id'))
        .orderBy('priority', 'desc')
        .orderBy('due_at')
        .limit(limits.first)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('conversations')
    .set(taken())
    .where('id', 'in', (query) =>
      query.selectFrom('longest').select('id').unionAll(query.selectFrom('first').select('id')),
    )
    .returning(claimColumns)
    .execute();

const ready = (query: Pick<Db, 'selectFrom'>) =>
  query
    .selectFrom('conversations')
    .select('id')
    .where('waiting_since', 'is not', null)
    .where('due_at', '<=', sql<Date>`now()`)
    .where(isFree);

/** Claims one conversation for a caller who waits for its answer, due or not. */
export const claimOne = (tx: Db, userId: number, conversationId: string) =>
  tx
    .updateTable('conversations')
    .set(taken())
    .where('id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('waiting_since', 'is not', null)
    .where(isFree)
    .returning(claimColumns)
    .executeTakeFirst();

/** Milliseconds until the next conversation is due; undefined when none waits. */
export async function nextDueMs(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select(
      sql<
        number | null
      >`(extract(epoch from min(greatest(due_at, coalesce(lease_until, due_at))) - now()) * 1000)::float8`.as(
        'ms',
      ),
    )
    .where('waiting_since', 'is not', null)
    .executeTakeFirst();
  return row?.ms ?? undefined;
}

/** Keeps claims alive; returns those that still hold. */
export async function renewLeases(db: Db, claims: Claim[]): Promise<Set<string>> {
  const ids = claims.map((claim) => claim.conversationId);
  const tokens = claims.map((claim) => claim.leaseToken);
  const rows = await db
    .updateTable('conversations')
    .set({ lease_until: after(leaseMs) })
    // A turn that settles meanwhile has given its lease back: it must not get it again.
    .where('lease_until', 'is not', null)
    .where(
      sql<boolean>`(id, lease_token) in (select * from unnest(${ids}::uuid[], ${tokens}::bigint[]))`,
    )
    .returning('id')
    .execute();
  return new Set(rows.map((row) => row.id));
}

export interface Quiet {
  /** Until the user has had a moment to go on; 0 or less: that is over. */
  waitMs: number;
  /** Messages have come that are not among the known ones. */
  hasMore: boolean;
}

/** Whether a user is still writing; undefined when the claim was lost. */
export async function readQuiet(
  db: Db,
  claim: Claim,
  knownIds: string[],
): Promise<Quiet | undefined> {
  return db
    .selectFrom('conversations')
    .select([
      sql<number>`coalesce(extract(epoch from quiet_until - now()) * 1000, 0)::float8`.as('waitMs'),
      sql<boolean>`exists (select 1 from messages where conversation_id = conversations.id
        and role = 'user' and turn_id is null and not (id = any(${knownIds}::uuid[])))`.as(
        'hasMore',
      ),
    ])
    .where('id', '=', claim.conversationId)
    .where('lease_token', '=', claim.leaseToken)
    .executeTakeFirst();
}

/** Of a claim that is given back without a turn: it was no attempt. */
export const isUntried = {
  lease_until: null,
  attempts: sql<number>`greatest(attempts - 1, 0)`,
};

/** Gives back a claim that has come to nothing: due when it was, or after the delay. */
export async function yieldClaim(tx: Db, claim: Claim, delayMs?: number): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({ ...isUntried, ...(delayMs !== undefined && { due_at: after(delayMs) }) })
    .where('id', '=', claim.conversationId)
    .where('user_id', '=', claim.userId)
    .where('lease_token', '=', claim.leaseToken)
    .execute();
}

/** Gives a claim back; the turn is tried again after the delay. False when it was lost meanwhile. */
export async function releaseClaim(tx: Db, claim: Claim, delayMs: number): Promise<boolean> {
  const row = await tx
    .updateTable('conversations')
    .set({ lease_until: null, due_at: after(delayMs) })
    .where('id', '=', claim.conversationId)
    .where('user_id', '=', claim.userId)
    .where('lease_token', '=', claim.leaseToken)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Ends a claim whose messages are answered: the conversation leaves the queue, or stays in it for
 * messages that came meanwhile. False when the claim was lost, then nothing else may be written.
 */
export async function finishClaim(
  tx: Db,
  claim: Claim,
  answeredIds: string[],
  upkeep: { messages: number; isUrgent: boolean } = { messages: 0, isUrgent: false },
): Promise<boolean> {
  const isLeft = sql<boolean>`exists (select 1 from messages where conversation_id = conversations.id
    and role = 'user' and turn_id is null and not (id = any(${answeredIds}::uuid[])))`;
  // The lock comes first: an update that waits for a message being accepted would look for what is left
  // with eyes from before it, and take the conversation out of the queue.
  const finish = tx
    .updateTable('conversations')
    .set({
      lease_until: null,
      attempts: 0,
      delay_told_at: null,
      waiting_since: sql`case when ${isLeft} then now() end`,
      // What came while the model was thinking has waited enough.
      due_at: sql`case when ${isLeft} then now() end`,
      kept_until: null,
      ...(upkeep.messages > 0 && upkeepDue(upkeep)),
    })
    .where('id', '=', claim.conversationId)
    .where('user_id', '=', claim.userId)
    .where('lease_token', '=', claim.leaseToken)
    .returning('id');
  const [, row] = await Promise.all([holdClaim(tx, claim), finish.executeTakeFirst()]);
  return row !== undefined;
}

/** Locks the claim for the rest of the transaction; false when it was lost. */
export async function holdClaim(tx: Db, claim: Claim): Promise<boolean> {
  const row = await tx
    .selectFrom('conversations')
    .select('lease_token')
    .where('id', '=', claim.conversationId)
    .where('user_id', '=', claim.userId)
    // Whoever has the claim: without the lock what follows could meet the winner halfway.
    .forUpdate()
    .executeTakeFirst();
  return row?.lease_token === claim.leaseToken;
}

/** For a database with a single process: whatever is leased at its start belongs to a dead one. */
export async function releaseAll(db: Db): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ lease_until: null, upkeep_lease_until: null })
    .where((eb) =>
      eb.or([eb('lease_until', 'is not', null), eb('upkeep_lease_until', 'is not', null)]),
    )
    .execute();
  await db
    .updateTable('outbox')
    .set({ lease_until: null })
    .where('lease_until', 'is not', null)
    .execute();
}

export interface QueueDepth {
  waiting: number;
  oldestSeconds: number;
  outbox: number;
}

/** What waits for the next day is no backlog: it waits since then. */
export async function readQueueDepth(db: Db): Promise<QueueDepth> {
  const { rows } = await sql<QueueDepth>`
    select
      count(*)::int as waiting,
      coalesce(extract(epoch from now() - min(waiting_since)), 0)::float8 as "oldestSeconds",
      (select count(*)::int from outbox where sent_at is null and failed_at is null) as outbox
    from conversations where waiting_since <= now()`.execute(db);
  return rows[0] ?? { waiting: 0, oldestSeconds: 0, outbox: 0 };
}
