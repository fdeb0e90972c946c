import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type GeminiDouble, startGeminiDouble } from '../support/gemini.ts';
import {
  apiOf,
  freePort,
  type Service,
  startService,
  testSecrets,
  waitFor,
} from '../support/process.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const root = path.resolve(import.meta.dirname, '../..');
let dir: string;
let gemini: GeminiDouble;
let telegram: TelegramDouble;
const running: Service[] = [];

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'evolveai-start-'));
  gemini = await startGeminiDouble();
  telegram = await startTelegramDouble();
});
afterEach(async () => {
  for (const service of running.splice(0)) await service.kill('SIGKILL');
});
afterAll(async () => {
  await gemini.stop();
  await telegram.stop();
  await rm(dir, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<Service> {
  const service = await startService({ DATA_DIR: dir, ...env });
  running.push(service);
  return service;
}

/** Runs the program to its end. */
function run(role: string, env: Record<string, string>) {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['src/main.ts', role], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, output: stdout + stderr };
}

const visit = async ({ url }: Service, cookie?: string) => {
  const response = await fetch(`${url}/auth/guest`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: '{}',
  });
  const { user_id: userId, access_token: token } = (await response.json()) as {
    user_id: number;
    access_token: string;
  };
  const given = response.headers.get('set-cookie')?.split(';')[0];
  // Before that nobody is answered.
  await fetch(`${url}/profile`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ user_id: userId, data: { is_adult: true } }),
  });
  return { userId, token, cookie: given ?? '' };
};
const chat = async ({ url }: Service, token: string, message: string) => {
  const response = await fetch(`${url}/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ message }),
  });
  return ((await response.json()) as { response_text: string }).response_text;
};

// Two starts of the whole product, each of which compiles its rules.
test(
  'with nothing set it says what it is, and a second start finds everything again',
  {
    timeout: 90_000,
  },
  async () => {
    const first = await start();
    await waitFor(() => first.output().includes('EvolveAI is running.'), 20_000);
    expect(first.output()).toContain(`Chat page   ${first.url}/`);
    expect(first.output()).toContain('offline: simple rules, no language model');
    expect(first.output()).toContain('GOOGLE_API_KEY');
    const visitor = await visit(first);
    expect(await chat(first, visitor.token, 'Привет!')).toContain('офлайн');
    expect(await chat(first, visitor.token, 'Are you human?')).toMatch(/AI/);
    expect((await stat(path.join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await first.kill('SIGTERM')).toBe(0);

    const second = await start();
    const same = await visit(second, visitor.cookie);
    expect(same.userId).toBe(visitor.userId);
    const history = await fetch(`${second.url}/chat_history/${same.userId}`, {
      headers: { authorization: `Bearer ${same.token}` },
    });
    const { messages } = (await history.json()) as { messages: { text: string }[] };
    expect(messages.map(({ text }) => text)).toContain('Привет!');
  },
);

test('a second process on the same data is refused in plain words', async () => {
  await start();
  const second = run('all', { DATA_DIR: dir, PORT: String(await freePort()) });
  expect(second.status).toBe(1);
  expect(second.output).toMatch(/in use by process \d+/);
  expect(second.output).not.toContain('    at ');
});

test('a taken port is named', async () => {
  const service = await start();
  const other = await mkdtemp(path.join(tmpdir(), 'evolveai-port-'));
  const { status, output } = run('all', { DATA_DIR: other, PORT: new URL(service.url).port });
  await rm(other, { recursive: true, force: true });
  expect([status, output.includes('is taken by another program')]).toEqual([1, true]);
});

test('wrong settings are all named at once, without a value, and nothing starts', () => {
  const { status, output } = run('api', { PORT: 'eighty', JWT_SECRET: 'hunter2', DB_HOST: 'db' });
  expect(status).toBe(1);
  for (const name of ['PORT', 'JWT_SECRET']) expect(output).toContain(`${name}:`);
  expect(output).not.toMatch(/eighty|hunter2|    at /);
});

test('missing secrets in production are all named', () => {
  const { status, output } = run('worker', { DATABASE_URL: 'postgres://u@127.0.0.1:1/x' });
  expect(status).toBe(1);
  for (const name of ['ENCRYPTION_KEY', 'JWT_SECRET', 'SERVICE_KEY'])
    expect(output).toContain(name);
});

test('an unknown role gets the list', () => {
  const { status, output } = run('everything', {});
  expect([status, output.includes('api | bot | worker | migrate | all')]).toEqual([2, true]);
});

test('asked to stop, it finishes the turn in hand and leaves with everything stored', async () => {
  const service = await start({
    ...testSecrets,
    GOOGLE_API_KEY: 'key',
    GEMINI_BASE_URL: gemini.url,
    TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
    TELEGRAM_API_ROOT: telegram.url,
  });
  const user = telegram.user(9_001, { language_code: 'en' });
  const says = async (text: string, count: number) => {
    user.sends(text);
    await waitFor(() => user.received.length >= count, 20_000);
  };
  await says('/start', 2);
  await says('yes', 3);
  await says('Robin', 4);
  await says('skip', 5);
  gemini.requests.length = 0;
  gemini.scripts.push({ parts: [{ text: 'A slow ' }, { text: 'answer.' }], chunkDelayMs: 1_500 });
  user.sends('Tell me something.');
  await waitFor(() => gemini.requests.length > 0, 20_000);
  const began = performance.now();
  const code = await service.kill('SIGTERM');
  expect(code).toBe(0);
  // The promise is 25 seconds, after which the process is ended from outside.
  expect(performance.now() - began).toBeLessThan(25_000);
  expect(user.receivedTexts.at(-1)).toBe('A slow answer.');
  expect(telegram.pending()).toBe(0);

  const again = await start(testSecrets);
  const history = await apiOf(again, testSecrets.SERVICE_KEY).history(user.id);
  expect(history.at(-1)?.text).toBe('A slow answer.');
});

test('nothing that was said is in the log', async () => {
  const service = await start({ LOG_LEVEL: 'trace' });
  const visitor = await visit(service);
  await chat(service, visitor.token, 'my secret is marmalade');
  expect(service.output()).not.toContain('marmalade');
  expect(await readFile(path.join(dir, 'secrets.json'), 'utf8')).not.toContain('marmalade');
});
