import { createHmac } from 'node:crypto';

/** What a hash covers besides the hash before it. */
export interface AuditRow {
  seq: number;
  at: Date;
  actorId: number | null;
  action: string;
  target: string | null;
  reason: string | null;
  details: string | null;
}

export interface Link extends AuditRow {
  previousHash: Uint8Array;
  hash: Uint8Array;
}

/** Before the first row. */
export const noHash = Buffer.alloc(32);

/** Keyed: without the key nobody can make a chain that holds. One row has one encoding. */
export function hashOf(key: Uint8Array, row: AuditRow, previousHash: Uint8Array): Buffer {
  const { seq, at, actorId, action, target, reason, details } = row;
  const fields = [1, seq, at.toISOString(), actorId, action, target, reason, details];
  return createHmac('sha256', key).update(previousHash).update(JSON.stringify(fields)).digest();
}

export type Break = 'missing' | 'changed' | 'unlinked';

/** Why a row does not follow the one before it; undefined: it does. */
export function findBreak(
  key: Uint8Array,
  link: Link,
  before: { seq: number; hash: Uint8Array },
): { seq: number; reason: Break } | undefined {
  const expected = before.seq + 1;
  if (link.seq !== expected) return { seq: expected, reason: 'missing' };
  const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;
  if (!isSame(link.hash, hashOf(key, link, link.previousHash))) {
    return { seq: link.seq, reason: 'changed' };
  }
  if (!isSame(link.previousHash, before.hash)) return { seq: link.seq, reason: 'unlinked' };
  return undefined;
}
