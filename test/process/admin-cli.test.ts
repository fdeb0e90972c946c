import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPasswordRight } from '../../src/platform/crypto/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { adminId, startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

const root = path.resolve(import.meta.dirname, '../..');
let database: Database;
let service: TestApp;
let env: Record<string, string>;

beforeAll(async () => {
  database = await openTestEmbedded();
  service = await startTestApp({ database, engine: scriptedEngine() });
  env = {
    API_BASE_URL: await service.app.listen({ host: '127.0.0.1', port: 0 }),
    SERVICE_KEY: service.serviceKey,
    ADMIN_USER_IDS: String(adminId),
  };
});
afterAll(async () => {
  await service.close();
  await database.close();
});

async function evolve(args: string[], input = '') {
  const child: ChildProcess = spawn(process.execPath, ['scripts/evolve.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  child.stdin?.end(input);
  const [out, err, code] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { out, err, code };
}

const record = () => service.core.audit.record(database.db, { actorId: 7, action: 'ledger.read' });

test('the audit log of a running service is checked', async () => {
  await record();
  const { out, code } = await evolve(['audit', 'verify']);
  expect([out.split('\n')[0], code]).toEqual(['whole: 1 rows', 0]);
  expect(out).toMatch(/^head {3}1:[\da-f]{64}$/m);
});

test('a head of before must still be in it', async () => {
  const { head } = await service.core.audit.verify();
  await record();
  const later = await evolve(['audit', 'verify', '--noted', head ?? '']);
  expect([later.out.split('\n')[0], later.code]).toEqual(['whole: 2 rows', 0]);
  const other = await evolve(['audit', 'verify', '--noted', `2:${'0'.repeat(64)}`]);
  expect(other.code).toBe(1);
  expect(other.out).toMatch(/^BROKEN at row 2: the row that was noted is not there as it was/);
});

test.each([[['audit']], [['audit', 'verify', '--head', 'x']], [['admin']]])(
  '%j means nothing: how it is written is shown',
  async (args) => {
    const { err, code } = await evolve(args);
    expect([code, /usage: npm run evolve/.test(err)]).toEqual([2, true]);
  },
);

test('who is no administrator may not ask', async () => {
  expect(await evolve(['audit', 'verify', '--admin', '5'])).toMatchObject({
    err: 'That user is not in the ADMIN_USER_IDS of the service.\n',
    code: 1,
  });
});

test('a password becomes a setting, and is not in it', async () => {
  const { out, code } = await evolve(['admin', 'hash-password'], 'a password of the operator\n');
  expect(code).toBe(0);
  const hash = /^ADMIN_PASSWORD_HASH='(scrypt\$.+)'\n$/.exec(out)?.[1] ?? '';
  expect(await isPasswordRight('a password of the operator', hash)).toBe(true);
  expect(out).not.toContain('operator');
});

test('a short password becomes nothing', async () => {
  expect(await evolve(['admin', 'hash-password'], 'short\n')).toMatchObject({ out: '', code: 1 });
});
