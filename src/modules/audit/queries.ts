import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { WrappedKey } from '#app/platform/crypto/index';
import type { AuditRow, Link } from './chain.ts';

/** Until the transaction ends nobody else appends. */
export async function lockChain(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('audit_log', 0))`.execute(tx);
}

export async function findLast(tx: Db): Promise<{ seq: number; hash: Uint8Array } | undefined> {
  return tx
    .selectFrom('audit_log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertLink(tx: Db, link: Link): Promise<void> {
  const { actorId, previousHash, ...row } = link;
  await tx
    .insertInto('audit_log')
    .values({ ...row, actor_id: actorId, previous_hash: previousHash })
    .execute();
}

/** The next links of the chain, oldest first. */
export async function listLinks(db: Db, after: number, limit: number): Promise<Link[]> {
  return db
    .selectFrom('audit_log')
    .select(['seq', 'at', 'actor_id as actorId', 'action', 'target', 'reason', 'details'])
    .select(['previous_hash as previousHash', 'hash'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

export interface Listing {
  limit: number;
  before?: number | undefined;
  actorId?: number | undefined;
  action?: string | undefined;
}

/** Newest first. */
export async function listRows(db: Db, listing: Listing): Promise<AuditRow[]> {
  const { limit, before, actorId, action } = listing;
  let query = db
    .selectFrom('audit_log')
    .select(['seq', 'at', 'actor_id as actorId', 'action', 'target', 'reason', 'details']);
  if (before !== undefined) query = query.where('seq', '<', before);
  if (actorId !== undefined) query = query.where('actor_id', '=', actorId);
  if (action !== undefined) query = query.where('action', '=', action);
  return query.orderBy('seq', 'desc').limit(limit).execute();
}

export async function findKey(db: Db): Promise<WrappedKey | undefined> {
  return db.selectFrom('audit_key').select(['wrapped_key as wrapped', 'kek']).executeTakeFirst();
}

export async function insertKey(tx: Db, { wrapped, kek }: WrappedKey): Promise<void> {
  await tx.insertInto('audit_key').values({ wrapped_key: wrapped, kek }).execute();
}

/** Unless somebody else has been first. */
export async function updateKey(db: Db, former: string, key: WrappedKey): Promise<boolean> {
  const row = await db
    .updateTable('audit_key')
    .set({ wrapped_key: key.wrapped, kek: key.kek })
    .where('kek', '=', former)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
