import type { AuditAction, AuditVerdict } from '#app/contract/audit';
import type { Keyring } from '#app/platform/crypto/index';
import type { Database, Db } from '#app/platform/db/index';
import { type AuditRow, findBreak, hashOf, noHash } from './chain.ts';
import * as queries from './queries.ts';

/** Ids only: nothing of what users say or are called. */
export interface AuditEntry {
  /** Null: nobody knows who it was. */
  actorId: number | null;
  action: AuditAction;
  /** Whom or what it was done to: an id. */
  target?: string | number | null | undefined;
  reason?: string | undefined;
  details?: Record<string, string | number | boolean | null | undefined> | undefined;
}

export interface Audit {
  /**
   * Appends, in the transaction of what it tells of where there is one. There it comes last: until the
   * transaction ends, nobody else can append.
   */
  record(on: Db, entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(listing: queries.Listing): Promise<AuditRow[]>;
  /**
   * Walks the whole chain. Rows cut off at its end are missed by nothing but a head that was noted
   * elsewhere: `number:hash`.
   */
  verify(noted?: string): Promise<AuditVerdict>;
  /** After ENCRYPTION_KEY was changed; the chain stays as it is. */
  rewrapKey(): Promise<{ rewrapped: number; unreadable: number }>;
}

interface Dependencies {
  database: Database;
  keyring: Keyring;
  clock: () => Date;
}

/** In place of the user whose data key would be wrapped. */
const nobody = 0;
const pageSize = 200;

export function createAudit({ database, keyring, clock }: Dependencies): Audit {
  const { db } = database;

  /** Read each time: one that was made in a transaction may be gone with it. */
  async function keyFor(tx: Db): Promise<Uint8Array> {
    const known = await queries.findKey(tx);
    if (known) return keyring.unwrap(nobody, known);
    const { dataKey, ...wrapped } = keyring.createDataKey(nobody);
    await queries.insertKey(tx, wrapped);
    return dataKey;
  }

  async function append(tx: Db, entry: AuditEntry): Promise<void> {
    await queries.lockChain(tx);
    const key = await keyFor(tx);
    const { seq, hash } = (await queries.findLast(tx)) ?? { seq: 0, hash: noHash };
    const { actorId, action, target, reason, details } = entry;
    const row = {
      seq: seq + 1,
      at: clock(),
      actorId,
      action,
      target: target === undefined || target === null ? null : String(target),
      reason: reason ?? null,
      details: details ? JSON.stringify(details) : null,
    };
    const link = { ...row, previousHash: hash, hash: hashOf(key, row, hash) };
    await queries.insertLink(tx, link);
  }

  /** Undefined: it is not the key of this service. */
  async function findKey(): Promise<Uint8Array | undefined> {
    const known = await queries.findKey(db);
    try {
      return known && keyring.unwrap(nobody, known);
    } catch {
      return undefined;
    }
  }

  return {
    record: (on, entry) =>
      on.isTransaction ? append(on, entry) : on.transaction().execute((tx) => append(tx, entry)),

    list: (listing) => queries.listRows(db, listing),

    async verify(noted) {
      const key = await findKey();
      let before: { seq: number; hash: Uint8Array } = { seq: 0, hash: noHash };
      let isNotedSeen = noted === undefined;
      const verdict = (broken: AuditVerdict['broken']): AuditVerdict => ({
        is_whole: broken === null,
        rows: before.seq,
        head: before.seq > 0 ? headOf(before) : null,
        broken,
      });
      for (;;) {
        const page = await queries.listLinks(db, before.seq, pageSize);
        for (const link of page) {
          if (!key) return verdict({ seq: link.seq, reason: 'key-unreadable' });
          const found = findBreak(key, link, before);
          if (found) return verdict(found);
          before = link;
          isNotedSeen ||= headOf(link) === noted;
        }
        if (page.length < pageSize) break;
      }
      const seq = Number.parseInt(noted ?? '', 10);
      return verdict(isNotedSeen ? null : { seq, reason: 'not-as-noted' });
    },

    async rewrapKey() {
      const known = await queries.findKey(db);
      if (!known || known.kek === keyring.currentKek) return { rewrapped: 0, unreadable: 0 };
      try {
        const rewrapped = keyring.rewrap(nobody, known);
        const isDone = await queries.updateKey(db, known.kek, rewrapped);
        return { rewrapped: isDone ? 1 : 0, unreadable: 0 };
      } catch {
        return { rewrapped: 0, unreadable: 1 };
      }
    },
  };
}

const headOf = ({ seq, hash }: { seq: number; hash: Uint8Array }) =>
  `${seq}:${Buffer.from(hash).toString('hex')}`;
