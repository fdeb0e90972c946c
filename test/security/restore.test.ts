import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import { startAll } from '../../src/roles/all.ts';
import { type Database, openEmbedded, openPostgres } from '../../src/platform/db/index.ts';
import { createTestPostgres } from '../support/databases.ts';
import { runOn } from '../support/global-setup.ts';
import { freePort, testSecrets } from '../support/process.ts';

const root = path.resolve(import.meta.dirname, '../..');
const [stays, leaves, returns] = [91_001, 91_002, 91_003];

/** The operator's way: the service stopped, its database put back to an older state, started. */
describe.each([
  ['embedded', false],
  ['PostgreSQL', true],
])('a restored backup (%s)', (_name, isPostgres) => {
  const isSkipped = isPostgres && !inject('postgres');
  let dir: string;
  let postgres: Awaited<ReturnType<typeof createTestPostgres>> | undefined;
  let env: Record<string, string>;

  beforeAll(async () => {
    if (isSkipped) return;
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    dir = await mkdtemp(path.join(tmpdir(), 'evolveai-restore-'));
    postgres = isPostgres ? await createTestPostgres() : undefined;
    env = {
      ...testSecrets,
      DATA_DIR: path.join(dir, 'data'),
      LOG_LEVEL: 'error',
      ...(postgres && { DATABASE_URL: postgres.url }),
    };
  });
  afterAll(async () => {
    if (isSkipped) return;
    vi.restoreAllMocks();
    for (const backup of [1, 2]) if (postgres) await drop(`${nameOf()}_${backup}`);
    await postgres?.drop();
    await rm(dir, { recursive: true, force: true });
  });

  const nameOf = () => new URL(postgres?.url ?? '').pathname.slice(1);
  const admin = (statement: string) => runOn(inject('postgres')?.url ?? '', statement);
  const drop = (name: string) => admin(`drop database if exists ${name} with (force)`);
  async function copyDatabase(from: string, to: string): Promise<void> {
    await drop(to);
    await admin(`create database ${to} template ${from}`);
  }

  const folder = (backup: number) => path.join(dir, `backup-${backup}`);
  const live = () => path.join(dir, 'data', 'db');
  async function backUp(backup: number): Promise<void> {
    if (postgres) await copyDatabase(nameOf(), `${nameOf()}_${backup}`);
    else await cp(live(), folder(backup), { recursive: true });
  }
  async function restore(backup: number): Promise<void> {
    if (postgres) return copyDatabase(`${nameOf()}_${backup}`, nameOf());
    await rm(live(), { recursive: true });
    await cp(folder(backup), live(), { recursive: true });
  }

  async function open(): Promise<Database> {
    if (postgres) return openPostgres({ url: postgres.url, poolSize: 2 });
    return openEmbedded(path.join(dir, 'data'));
  }
  /** Of the stopped service. */
  async function listAccounts(): Promise<number[]> {
    const database = await open();
    try {
      const rows = await database.db.selectFrom('users').select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    } finally {
      await database.close();
    }
  }
  /** The service runs for as long as this takes. */
  async function running(
    work: (
      ask: (userId: number, method: string, url: string, body?: object) => Promise<number>,
    ) => Promise<void>,
    more: Record<string, string> = {},
  ): Promise<void> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const service = await startAll(readConfig('all', { ...env, ...more, PORT: String(port) }));
    const post = (url: string, headers: Record<string, string>, body: object) =>
      fetch(address + url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    try {
      await work(async (userId, method, url, body) => {
        const signed = await post(
          '/auth',
          { 'x-service-key': testSecrets.SERVICE_KEY },
          { user_id: userId },
        );
        const { access_token: token } = (await signed.json()) as { access_token: string };
        const headers = {
          authorization: `Bearer ${token}`,
          ...(body && { 'content-type': 'application/json' }),
        };
        const request = { method, headers, ...(body && { body: JSON.stringify(body) }) };
        return (await fetch(address + url, request)).status;
      });
    } finally {
      await service.stop();
    }
  }
  async function evolve(args: string[], more: Record<string, string> = {}): Promise<string> {
    const child = spawn(process.execPath, ['scripts/evolve.ts', 'deletions', ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', ...env, ...more },
    });
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect(err).toBe('');
    return out;
  }
  const nobodyAsks = async () => undefined;

  test.skipIf(isSkipped)(
    'brings nobody back who was deleted after it, and removes nobody who came back',
    { timeout: 300_000 },
    async () => {
      await running(async (ask) => {
        for (const userId of [stays, leaves, returns]) {
          const data = { name: 'Robin', is_adult: true };
          expect(await ask(userId, 'POST', '/profile', { user_id: userId, data })).toBe(200);
        }
      });
      await backUp(1);
      await running(async (ask) => {
        for (const userId of [leaves, returns]) {
          expect(await ask(userId, 'DELETE', `/profile/${userId}`)).toBe(204);
        }
        expect(await ask(returns, 'GET', `/profile/${returns}`)).toBe(200);
      });
      await backUp(2);
      expect(await listAccounts()).toEqual([stays, returns]);
      const exported = await evolve(['export']);
      const lines = exported
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(lines).toMatchObject([{ user_id: leaves }, { user_id: returns }]);

      await restore(1);
      expect(await listAccounts()).toEqual([stays, leaves, returns]);
      await running(nobodyAsks);
      expect(await listAccounts()).toEqual([stays]);

      await restore(2);
      await running(nobodyAsks);
      expect(await listAccounts()).toEqual([stays, returns]);

      // On another machine, without the file: by what was exported.
      const elsewhere = { DELETIONS_FILE: path.join(dir, 'elsewhere', 'deletions.log') };
      await restore(1);
      await running(nobodyAsks, elsewhere);
      expect(await listAccounts()).toEqual([stays, leaves, returns]);
      const file = path.join(dir, 'exported.jsonl');
      await writeFile(file, exported);
      expect(await evolve(['apply', file], elsewhere)).toContain('accounts deleted again: 2');
      expect(await listAccounts()).toEqual([stays]);
      expect(await evolve(['apply', file], elsewhere)).toContain('accounts deleted again: 0');

      const kept = await readFile(path.join(dir, 'data', 'deletions.log'), 'utf8');
      expect(kept).not.toContain('Robin');
    },
  );
});
