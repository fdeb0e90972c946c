import { scryptSync } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { type AdminVisitor, comeIn, fromPage, newAddress, visitorOf } from '../support/admin.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

const admins = Array.from({ length: 40 }, (_, index) => 906_000 + index);
const right = 'a password of the operator';
const quarter = 15 * 60_000;

/** The least that the settings take: many are tried here. */
function quickHash(password: string): string {
  const salt = Buffer.alloc(16, 1);
  const hash = scryptSync(password, salt, 32, { N: 2 ** 14, r: 8, p: 1 });
  return `scrypt$16384$8$1$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

onEachDatabase("the operator's password", ({ open }) => {
  let database: Database;
  let service: TestApp;
  let now = new Date('2026-03-01T12:00:00Z');
  let admin = 0;
  let visitor: AdminVisitor;
  const pass = (ms: number) => void (now = new Date(now.getTime() + ms));

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({
      database,
      engine: scriptedEngine(),
      clock: () => now,
      env: { ADMIN_USER_IDS: admins.join(','), ADMIN_PASSWORD_HASH: quickHash(right) },
    });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });
  beforeEach(async () => {
    admin = admins.pop() ?? 0;
    visitor = await comeIn(service, admin);
  });

  const give = (password: string, who = visitor, address = who.address) =>
    fromPage(
      service,
      'POST',
      '/admin/password',
      { password },
      {
        cookie: who.cookie,
        address,
        headers: { 'x-csrf-token': who.csrf },
      },
    );
  const wrongKept = async (who = admin) =>
    (await service.core.audit.list({ limit: 200, actorId: who, action: 'login.password-wrong' }))
      .length;

  /** A pool that has one would let the others wait for theirs, one after the other. */
  const openConnections = () =>
    Promise.all(Array.from({ length: 8 }, () => sql`select pg_sleep(0.2)`.execute(database.db)));

  test('without it a link opens nothing', async () => {
    expect((await visitor.get('/admin/session')).body.is_complete).toBe(false);
    for (const url of ['/admin/audit', '/admin/ledger', '/metrics']) {
      const { status, body } = await visitor.get(url);
      expect([url, status, body.code]).toEqual([url, 403, 'password-required']);
    }
    const { body } = await visitor.post('/admin/grants', {
      user_id: admin,
      days: 1,
      reason: 'mine',
    });
    expect(body.code).toBe('password-required');
  });

  test('with it the session is complete, under another cookie', async () => {
    const answer = await give(right);
    expect([answer.status, answer.body.is_complete]).toEqual([200, true]);
    const after = visitorOf(service, answer, visitor.address);
    expect(after.cookie).not.toBe(visitor.cookie);
    expect(after.csrf).not.toBe(visitor.csrf);
    expect((await visitor.get('/admin/session')).body.code).toBe('session-over');
    expect((await after.get('/admin/audit')).status).toBe(200);
    expect((await give('anything', after)).body.is_complete).toBe(true);
  });

  test('a wrong one is refused and kept, and the session stays as it was', async () => {
    for (const wrong of [right.toUpperCase(), `${right} `, 'x']) {
      const { status, body } = await give(wrong);
      expect([status, body.code]).toEqual([401, 'password-wrong']);
    }
    expect((await visitor.get('/admin/audit')).body.code).toBe('password-required');
    expect(await wrongKept()).toBe(3);
  });

  test('five tries in a quarter of an hour for an administrator, from wherever and at once', async () => {
    await openConnections();
    const answers = await Promise.all(
      Array.from({ length: 7 }, () => give('wrong', visitor, newAddress())),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body.code).toBe('rate-limited');
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(quarter / 1000 - 2);
    const again = await comeIn(service, admin);
    expect((await give(right, again)).status).toBe(429);
    expect(await wrongKept()).toBe(5);
    pass(quarter);
    expect((await give(right, await comeIn(service, admin))).status).toBe(200);
  });

  test('five tries in a quarter of an hour from an address, for whomever', async () => {
    const other = await comeIn(service, admins.pop() ?? 0);
    const address = newAddress();
    for (const who of [visitor, other, visitor, other, visitor]) {
      expect((await give('wrong', who, address)).status).toBe(401);
    }
    expect((await give(right, other, address)).status).toBe(429);
    expect((await give(right, other, newAddress())).status).toBe(200);
  });

  test('the right one begins the count anew', async () => {
    for (let count = 0; count < 4; count += 1) await give('wrong');
    expect((await give(right)).status).toBe(200);
    visitor = await comeIn(service, admin);
    for (let count = 0; count < 4; count += 1) {
      expect((await give('wrong')).status).toBe(401);
    }
  });

  test('has ten minutes after the link', async () => {
    pass(10 * 60_000);
    expect((await give(right)).body.code).toBe('session-over');
  });
});
