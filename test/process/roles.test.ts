import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestPostgres } from '../support/databases.ts';
import { freePort, testSecrets, waitFor } from '../support/process.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Running {
  child: ChildProcess;
  output: () => string;
}

/** As `compose.yaml` runs them: each role a process of its own, with what it needs and nothing else. */
describe.skipIf(!inject('postgres'))('the roles apart', () => {
  let telegram: TelegramDouble;
  let database: Awaited<ReturnType<typeof createTestPostgres>>;
  const running: Running[] = [];

  beforeAll(async () => {
    telegram = await startTelegramDouble();
    database = await createTestPostgres();
  });
  afterAll(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await telegram?.stop();
    await database?.drop();
  });

  async function start(role: string, env: Record<string, string>, says: string): Promise<Running> {
    const child = spawn(process.execPath, ['src/main.ts', role], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const service = { child, output: () => output };
    running.push(service);
    await waitFor(() => output.includes(says) || child.exitCode !== null, 30_000);
    expect(output).toContain(says);
    return service;
  }

  test('migrate, api, worker and bot make one product, and each stops when asked', async () => {
    const port = String(await freePort());
    const data = { ...testSecrets, DATABASE_URL: database.url };
    const bot = { TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`, TELEGRAM_API_ROOT: telegram.url };
    const migration = await start('migrate', { DATABASE_URL: database.url }, 'up to date');
    await waitFor(() => migration.child.exitCode !== null, 10_000);
    expect(migration.child.exitCode).toBe(0);

    await start('api', { ...data, PORT: port }, 'listening');
    await start('worker', { ...data, ...bot }, 'the worker is running');
    const { SERVICE_KEY } = testSecrets;
    const apart = { ...bot, SERVICE_KEY, API_BASE_URL: `http://127.0.0.1:${port}` };
    await start('bot', apart, 'the bot is running');

    const user = telegram.user(8_001, { language_code: 'en' });
    const says = async (text: string, count: number) => {
      user.sends(text);
      await waitFor(() => user.received.length >= count, 20_000);
    };
    await says('/start', 2);
    await says('yes', 3);
    await says('Robin', 4);
    await says('skip', 5);
    await says('How are you today?', 6);
    await waitFor(() => user.receivedTexts.join('\n').includes('GOOGLE_API_KEY'), 20_000);

    for (const { child } of running.slice(1)) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
    }
    expect(telegram.pending()).toBe(0);
  }, 120_000);

  test('an API whose database is not migrated refuses to serve, and says what to run', async () => {
    const empty = new URL(database.url);
    empty.pathname = '/postgres';
    const { child, output } = await start(
      'api',
      { ...testSecrets, DATABASE_URL: empty.href, PORT: '0' },
      'Run the role migrate first',
    );
    await waitFor(() => child.exitCode !== null, 10_000);
    expect(child.exitCode).toBe(1);
    expect(output()).not.toContain('    at ');
  }, 60_000);
});
