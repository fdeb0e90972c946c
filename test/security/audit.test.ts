import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Audit, createAudit } from '../../src/modules/audit/index.ts';
import { createKeyring } from '../../src/platform/crypto/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { onEachDatabase } from '../support/databases.ts';

const clock = () => new Date('2026-03-01T12:00:00Z');

onEachDatabase('the audit log', ({ open }) => {
  const encryptionKey = randomBytes(32).toString('base64url');
  let database: Database;
  let audit: Audit;

  beforeEach(async () => {
    database = await open();
    audit = createAudit({ database, keyring: createKeyring(encryptionKey), clock });
  });
  afterEach(() => database.close());

  const write = async (count: number) => {
    for (let number = 1; number <= count; number += 1) {
      await audit.record(database.db, {
        actorId: 7,
        action: 'grant.given',
        target: number,
        reason: `reason ${number}`,
        details: { days: number },
      });
    }
  };
  /** As the owner of the database, who can switch off what guards the table. */
  const tamper = (statement: string) =>
    database.db.transaction().execute(async (tx) => {
      await sql`alter table audit_log disable trigger all`.execute(tx);
      await sql.raw(statement).execute(tx);
      await sql`alter table audit_log enable trigger all`.execute(tx);
    });

  test('says who has done what to whom and why, newest first, page by page', async () => {
    await write(3);
    await audit.record(database.db, { actorId: null, action: 'login.refused' });
    const rows = await audit.list({ limit: 2 });
    expect(rows).toEqual([
      {
        seq: 4,
        at: clock(),
        actorId: null,
        action: 'login.refused',
        target: null,
        reason: null,
        details: null,
      },
      {
        seq: 3,
        at: clock(),
        actorId: 7,
        action: 'grant.given',
        target: '3',
        reason: 'reason 3',
        details: '{"days":3}',
      },
    ]);
    const seqs = async (which: object) =>
      (await audit.list({ limit: 9, ...which })).map(({ seq }) => seq);
    expect(await seqs({ before: 3 })).toEqual([2, 1]);
    expect(await seqs({ actorId: 7 })).toEqual([3, 2, 1]);
    expect(await seqs({ action: 'login.refused' })).toEqual([4]);
  });

  test('is whole, also when fifty write at once', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        audit.record(database.db, { actorId: index, action: 'ledger.read' }),
      ),
    );
    const verdict = await audit.verify();
    expect(verdict).toMatchObject({ is_whole: true, rows: 50, broken: null });
    expect(verdict.head).toMatch(/^50:[\da-f]{64}$/);
    const actors = (await audit.list({ limit: 100 })).map(({ actorId }) => actorId);
    expect(new Set(actors).size).toBe(50);
  });

  test('has nothing of what was not done: it goes with its transaction, first row and key included', async () => {
    const failing = database.db.transaction().execute(async (tx) => {
      await audit.record(tx, { actorId: 7, action: 'grant.given' });
      throw new Error('not done');
    });
    await expect(failing).rejects.toThrow('not done');
    expect(await audit.verify()).toEqual({ is_whole: true, rows: 0, head: null, broken: null });
    await write(2);
    expect(await audit.verify()).toMatchObject({ is_whole: true, rows: 2 });
  });

  test('is verified over many pages', async () => {
    await database.db.transaction().execute(async (tx) => {
      for (let number = 0; number < 401; number += 1) {
        await audit.record(tx, { actorId: number, action: 'ledger.read' });
      }
    });
    expect(await audit.verify()).toMatchObject({ is_whole: true, rows: 401 });
    await tamper('update audit_log set actor_id = 1 where seq = 300');
    expect((await audit.verify()).broken).toEqual({ seq: 300, reason: 'changed' });
  });

  describe('only grows', () => {
    test.each([
      "update audit_log set reason = 'another'",
      'delete from audit_log where seq = 2',
      'truncate audit_log',
    ])('the database refuses: %s', async (statement) => {
      await write(3);
      await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/append-only/);
      expect(await audit.verify()).toMatchObject({ is_whole: true, rows: 3 });
    });

    test('what users may do reaches none of it', async () => {
      await write(1);
      for (const statement of ['select * from audit_log', 'select * from audit_key']) {
        const asking = database.asUser(7, (tx) => sql.raw(statement).execute(tx));
        await expect(asking).rejects.toThrow(/permission denied/);
      }
    });
  });

  describe('whoever owns the database changes nothing unseen', () => {
    const copy = (from: number, seq: number) => `
      insert into audit_log (seq, at, actor_id, action, target, reason, details, previous_hash, hash)
      select ${seq}, at, actor_id, action, target, reason, details, previous_hash, hash
      from audit_log where seq = ${from}`;
    const cases: [string, string, { seq: number; reason: string }][] = [
      [
        'a reason',
        "update audit_log set reason = 'x' where seq = 3",
        { seq: 3, reason: 'changed' },
      ],
      [
        'an actor',
        'update audit_log set actor_id = 8 where seq = 1',
        { seq: 1, reason: 'changed' },
      ],
      [
        'a time',
        "update audit_log set at = at + interval '1 ms' where seq = 2",
        { seq: 2, reason: 'changed' },
      ],
      [
        'a word moved to the next field',
        "update audit_log set target = null, reason = '5' where seq = 5",
        { seq: 5, reason: 'changed' },
      ],
      ['a row taken out', 'delete from audit_log where seq = 4', { seq: 4, reason: 'missing' }],
      [
        'the first row taken out',
        'delete from audit_log where seq = 1',
        { seq: 1, reason: 'missing' },
      ],
      ['a row put in at the end', copy(5, 6), { seq: 6, reason: 'changed' }],
      [
        'a row taken out, and the next ones moved up',
        `delete from audit_log where seq = 2; update audit_log set seq = seq - 1 where seq = 3;
         update audit_log set seq = seq - 1 where seq = 4; update audit_log set seq = seq - 1 where seq = 5`,
        { seq: 2, reason: 'changed' },
      ],
      [
        'two rows swapped',
        `update audit_log set seq = 99 where seq = 2; update audit_log set seq = 2 where seq = 3;
         update audit_log set seq = 3 where seq = 99`,
        { seq: 2, reason: 'changed' },
      ],
      [
        'two rows swapped, but for their place in the chain',
        `update audit_log one set action = other.action, target = other.target, reason = other.reason,
           details = other.details
         from audit_log other where (one.seq, other.seq) in ((2, 3), (3, 2))`,
        { seq: 2, reason: 'changed' },
      ],
    ];
    test.each(cases)('%s is found, with its number', async (_what, statement, broken) => {
      await write(5);
      for (const part of statement.split(';')) await tamper(part);
      expect(await audit.verify()).toMatchObject({ is_whole: false, broken, rows: broken.seq - 1 });
    });

    test('a chain made anew with another key is not ours', async () => {
      await write(3);
      const forger = createAudit({
        database,
        keyring: createKeyring(randomBytes(32).toString('base64url')),
        clock,
      });
      await tamper('delete from audit_log');
      await sql`delete from audit_key`.execute(database.db);
      await forger.record(database.db, { actorId: 7, action: 'ledger.read' });
      expect((await audit.verify()).broken).toEqual({ seq: 1, reason: 'key-unreadable' });
      // Nor is anything done any more of which nothing could be kept.
      await expect(write(1)).rejects.toThrow('no key-encryption key');
    });

    test('a row that is a good one of another place is not linked here', async () => {
      await write(3);
      const { rows } = await sql<{ previous_hash: Uint8Array; hash: Uint8Array }>`
        select previous_hash, hash from audit_log where seq = 3`.execute(database.db);
      await tamper('delete from audit_log where seq >= 2');
      await audit.record(database.db, { actorId: 9, action: 'ledger.read' });
      const last = rows[0];
      await sql`insert into audit_log (seq, at, actor_id, action, target, reason, details, previous_hash, hash)
        values (3, ${clock()}, 7, 'grant.given', '3', 'reason 3', '{"days":3}',
          ${last?.previous_hash}, ${last?.hash})`.execute(database.db);
      expect((await audit.verify()).broken).toEqual({ seq: 3, reason: 'unlinked' });
    });

    test('an end that was cut off is missed by who has noted the head', async () => {
      await write(3);
      const { head } = await audit.verify();
      await write(2);
      expect(await audit.verify(head ?? '')).toMatchObject({ is_whole: true, rows: 5 });
      await tamper('delete from audit_log where seq >= 3');
      expect(await audit.verify()).toMatchObject({ is_whole: true, rows: 2 });
      expect(await audit.verify(head ?? '')).toMatchObject({
        is_whole: false,
        broken: { seq: 3, reason: 'not-as-noted' },
      });
      await write(1);
      expect((await audit.verify(head ?? '')).broken).toEqual({ seq: 3, reason: 'not-as-noted' });
    });
  });

  test('goes on under another ENCRYPTION_KEY, and needs the former one no more', async () => {
    await write(2);
    const current = randomBytes(32).toString('base64url');
    const withKeys = (former: string[]) =>
      createAudit({ database, keyring: createKeyring(current, former), clock });
    const rotating = withKeys([encryptionKey]);
    expect(await withKeys([]).rewrapKey()).toEqual({ rewrapped: 0, unreadable: 1 });
    expect(await rotating.verify()).toMatchObject({ is_whole: true, rows: 2 });
    expect(await rotating.rewrapKey()).toEqual({ rewrapped: 1, unreadable: 0 });
    expect(await rotating.rewrapKey()).toEqual({ rewrapped: 0, unreadable: 0 });
    await withKeys([]).record(database.db, { actorId: 7, action: 'ledger.read' });
    expect(await withKeys([]).verify()).toMatchObject({ is_whole: true, rows: 3 });
    expect((await audit.verify()).broken?.reason).toBe('key-unreadable');
  });
});
