import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMigrations, openEmbedded } from '../../src/platform/db/index.ts';
import { loadSecrets } from '../../src/platform/secrets.ts';
import { fillCrowd } from '../support/crowd.ts';
import { freePort, type Service, startService, waitFor } from '../support/process.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const root = path.resolve(import.meta.dirname, '../..');
const adminId = 900_001;
/** Another one: how often somebody may sign in is limited. */
const otherAdmin = '900002';
const people = Array.from({ length: 20 }, (_, index) => 75_000 + index);
let telegram: TelegramDouble;
let dir: string;
let env: Record<string, string>;
let service: Service;

/** A service with nothing set but the bot: its key is the one it has made for itself. */
beforeAll(async () => {
  telegram = await startTelegramDouble();
  dir = await mkdtemp(path.join(tmpdir(), 'evolveai-operator-'));
  const { encryptionKey } = await loadSecrets(dir, {});
  const database = await openEmbedded(dir);
  await createMigrations(database.db).up();
  await fillCrowd(database, encryptionKey, people, { language: 'ru' });
  await database.close();
  const port = await freePort();
  env = { DATA_DIR: dir, ADMIN_USER_IDS: `${adminId},${otherAdmin}`, PORT: String(port) };
  const bot = { TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`, TELEGRAM_API_ROOT: telegram.url };
  service = await startService({ ...env, ...bot, LOG_LEVEL: 'silent' }, { port });
});
afterAll(async () => {
  await service?.kill('SIGKILL');
  await telegram.stop();
  await rm(dir, { recursive: true, force: true });
});

function spawnEvolve(args: string[], more: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['scripts/evolve.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env, ...more },
  });
}
async function finish(child: ChildProcess) {
  const [out, err, code] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { out, err, code };
}
const broadcast = (...args: string[]) => finish(spawnEvolve(['broadcast', ...args]));
const idOf = (out: string) => /[\da-f-]{36}/.exec(out)?.[0] ?? '';
const received = (id: number) => telegram.user(id).receivedTexts;

test('a dry run counts, sends nothing, and leaves nothing that could be started', async () => {
  const { out, code } = await broadcast('dry-run', '--ru', 'Новости', '--language', 'ru');
  expect(code).toBe(0);
  expect(out).toContain('audience   language=ru\npeople     20 (ru 20, en 0)\nru         Новости');
  expect((await broadcast('start', idOf(out))).err).toMatch(/not possible while .* cancelled/);
  expect(people.flatMap(received)).toEqual([]);
});

test('a text from a file is previewed, sent, watched and reported', async () => {
  const file = path.join(dir, 'news.txt');
  await writeFile(file, 'Новости\nиз файла\n');
  const id = idOf((await broadcast('create', '--ru', `@${file}`)).out);
  expect((await broadcast('preview', id)).code).toBe(0);
  expect(received(adminId).at(-1)).toMatch(/^Новости\nиз файла\n\n– /);
  expect(people.flatMap(received)).toEqual([]);

  // Slow enough to be seen on its way.
  telegram.fail('sendMessage', { delayMs: 150 });
  const { out, code } = await broadcast('start', id, '--watch');
  telegram.heal();
  expect(code).toBe(0);
  expect(out).toMatch(/^\[#*-+\] +\d+ % {2}\d+\/20 {2}[\d.]+\/s.* sent \d+, blocked 0, failed 0$/m);
  expect(out).toMatch(/^\[#{30}\] 100 % {2}20\/20/m);
  expect(out).toMatch(/^state +done\ntotal +20\nsent +20\nblocked +0$/m);
  for (const person of people) expect(received(person)).toHaveLength(1);
  expect((await broadcast('status')).out).toMatch(
    new RegExp(`^${id}.*done +20 {2}Новости из файла`),
  );
  expect((await broadcast('start', id)).err).toContain('was started before');
});

test('Ctrl-C ends the watching and says that the broadcast goes on', async () => {
  telegram.fail('sendMessage', { delayMs: 200 });
  const id = idOf((await broadcast('create', '--en', 'Slow news')).out);
  const watching = spawnEvolve(['broadcast', 'start', id, '--watch']);
  const finished = finish(watching);
  await waitFor(() => people.some((person) => received(person).length === 2), 20_000);
  watching.kill('SIGINT');
  const { out, code } = await finished;
  expect(code).toBe(0);
  expect(out).toMatch(/^state +sending$/m);
  expect(out).toContain(`It goes on without this window. See it again: status ${id} --watch`);
  telegram.heal();
  expect((await broadcast('status', id, '--watch')).out).toMatch(/^state +done$/m);
});

test('it is paused, resumed and cancelled', async () => {
  telegram.fail('sendMessage', { delayMs: 500 });
  const asOther = ['--admin', otherAdmin];
  const id = idOf((await broadcast('create', '--en', 'News', ...asOther)).out);
  const outcome = async (action: string) => {
    const { out, err } = await broadcast(action, id, ...asOther);
    return /^state +(\w+)$/m.exec(out)?.[1] ?? err;
  };
  expect(await outcome('start')).toBe('sending');
  expect(await outcome('pause')).toBe('paused');
  expect(await outcome('resume')).toBe('sending');
  expect(await outcome('cancel')).toBe('cancelled');
  telegram.heal();
});

test.each([
  ['no command', [], /expected one of: dry-run/],
  ['no text', ['create'], /texts: expected a text/],
  ['a wrong condition', ['create', '--en', 'News', '--plan', 'gold'], /audience\.plan: /],
  ['an option there is none of', ['create', '--to', 'all'], /--to/],
  ['no id', ['start'], /which one\?/],
])('%s is explained with the usage', async (_what, args, explanation) => {
  const { err, code } = await broadcast(...args);
  expect(code).toBe(2);
  expect(err).toMatch(explanation);
  expect(err).toContain('usage: npm run evolve -- broadcast');
});

test('what the service refuses is said in plain words', async () => {
  const stranger = await broadcast('status', '--admin', String(people[0]));
  expect([stranger.code, stranger.err.trim()]).toEqual([
    1,
    'That user is not in the ADMIN_USER_IDS of the service.',
  ]);
  const away = await finish(
    spawnEvolve(['broadcast', 'status'], { API_BASE_URL: 'http://127.0.0.1:1' }),
  );
  expect([away.code, away.err.trim()]).toEqual([1, 'No service answers at http://127.0.0.1:1.']);
  const key = { SERVICE_KEY: 'Xm5TzXv0QnLr8CbJd2KyHf6GsPa4UeIo' };
  const wrong = await finish(spawnEvolve(['broadcast', 'status'], key));
  expect([wrong.code, wrong.err.trim()]).toEqual([1, 'The service has another SERVICE_KEY.']);
});

test('migrations are still asked for in the same way', async () => {
  const { out, code } = await finish(
    spawnEvolve(['migrate', 'status'], { DATA_DIR: path.join(dir, 'other') }),
  );
  expect([code, out]).toEqual([0, expect.stringContaining('0003-telegram')]);
  const unknown = await finish(spawnEvolve(['migrate', 'sideways']));
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('usage:')]);
  expect((await finish(spawnEvolve([]))).code).toBe(2);
});
