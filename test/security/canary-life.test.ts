import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, inject, test } from 'vitest';
import {
  dumpRedis,
  findInFiles,
  findInTables,
  findOnDisk,
  holds,
  readActivity,
  readLogPosition,
} from '../support/canary.ts';
import { createTestPostgres } from '../support/databases.ts';
import { startGeminiDouble } from '../support/gemini.ts';
import { startService, testSecrets, waitFor } from '../support/process.ts';
import { startTelegramDouble } from '../support/telegram.ts';
import { drawMarks, live, type Marks } from './canary-life.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Stands in the database in clear, so that the search is known to find what is there. */
const control = 'vera';

/** What was said is read by its owner, so that all of it did get in. */
const kinds =
  'fact loop name sender caption file poll reply emotion city edited forwarded document below option transcript';

const embedded = ['the embedded database', 'SIGABRT', false] as const;
const places = inject('postgres')
  ? [embedded, ['PostgreSQL', 'SIGUSR2', true] as const]
  : [embedded];

describe('of a life with a companion nothing is in clear', () => {
  let cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of cleanUp.toReversed()) await step();
    cleanUp = [];
  });

  /** The program with a place of its own for everything it might leave somewhere. */
  async function start({ words }: Marks, databaseUrl?: string) {
    const dir = await mkdtemp(path.join(tmpdir(), 'evolveai-canary-'));
    cleanUp.push(() => rm(dir, { recursive: true, force: true }));
    const [home, temporary, reports, data] = ['home', 'tmp', 'reports', 'data'].map((name) =>
      path.join(dir, name),
    ) as [string, string, string, string];
    for (const each of [home, temporary, reports]) await mkdir(each);
    const telegram = await startTelegramDouble();
    const gemini = await startGeminiDouble();
    cleanUp.push(telegram.stop, gemini.stop);
    const said = `${words.en} ${words.ru}`;
    const service = await startService({
      ...testSecrets,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      DATA_DIR: data,
      HOME: home,
      TMPDIR: temporary,
      LOG_LEVEL: 'trace',
      GOOGLE_API_KEY: 'a-key-of-a-test',
      GEMINI_BASE_URL: gemini.url,
      TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
      TELEGRAM_API_ROOT: telegram.url,
      METRICS_TOKEN: 'metrics-of-a-test',
      CRASH_SAID: Buffer.from(said).toString('hex'),
      NODE_OPTIONS: [
        `--import ${path.join(root, 'test/support/crash-on-signal.ts')}`,
        `--report-directory ${reports} --report-on-fatalerror --report-uncaught-exception`,
        '--report-on-signal --report-signal SIGQUIT',
      ].join(' '),
    });
    cleanUp.push(() => service.kill('SIGKILL'));
    return { dir, reports, service, telegram, gemini };
  }

  /** What processes leave behind in the folder they were started in when they crash. */
  const leftInRoot = async () =>
    (await readdir(root)).filter((name) => /^core|^report\.|\.heapsnapshot$|\.log$/.test(name));

  const within = (content: string | Buffer, { stems }: Marks) =>
    stems.filter((stem) => holds(Buffer.from(content), stem));

  test.each(places)(
    'with %s, whatever fails and however it ends (%s)',
    async (_title, signal, isPostgres) => {
      const marks = drawMarks();
      const { stems } = marks;
      const before = await leftInRoot();
      const postgres = isPostgres ? await createTestPostgres() : undefined;
      if (postgres) cleanUp.push(postgres.drop);
      const since = postgres && (await readLogPosition(postgres.url));
      const started = await start(marks, postgres?.url);
      const { dir, reports, service, telegram } = started;

      const life = await live(service, started, marks);
      const lost = kinds
        .split(' ')
        .filter((kind) => !stems.some((stem) => life.exported.includes(`${stem}${kind}`)));
      expect(lost).toEqual([]);
      expect(telegram.calls.some(({ method }) => method === 'sendMessage')).toBe(true);
      await life.fail();
      expect(within(await life.metrics(), marks)).toEqual([]);
      await life.hang();
      if (postgres) {
        await checkPostgres(postgres.url, marks, since ?? '');
      }
      service.process.kill('SIGQUIT');
      await waitFor(async () => (await readdir(reports)).length > 0, 20_000);

      const code = await service.kill(signal);
      expect(code).toBe(isPostgres ? 1 : null);
      const output = service.output();
      expect(within(output, marks)).toEqual([]);
      expect(output).toContain('"level":');
      expect(output.includes('The program crashed: Error\n    at ')).toBe(isPostgres);
      expect(await leftInRoot()).toEqual(before);
      const [report = ''] = await readdir(reports);
      const reported = await readFile(path.join(reports, report), 'utf8');
      expect(reported).not.toContain(testSecrets.ENCRYPTION_KEY);
      expect(within(await dumpRedis(), marks)).toEqual([]);
      for (const stem of stems) expect(await findInFiles(dir, stem)).toEqual([]);
      expect(await findInFiles(dir, isPostgres ? 'nodejsVersion' : control)).not.toEqual([]);
    },
    180_000,
  );

  async function checkPostgres(url: string, marks: Marks, since: string): Promise<void> {
    const { stems } = marks;
    const activity = await readActivity(url);
    expect(activity).toContain('evolveai');
    expect(within(activity, marks)).toEqual([]);
    const { stdout: dump } = await promisify(execFile)('pg_dump', [url], {
      maxBuffer: 512 * 1024 * 1024,
      encoding: 'buffer',
    });
    expect(holds(dump, control)).toBe(true);
    for (const stem of stems) {
      expect(holds(dump, stem)).toBe(false);
      expect(await findInTables(url, stem)).toEqual([]);
    }
    const onDisk = await findOnDisk(url, [...stems, control], since);
    for (const stem of stems) expect(onDisk.get(stem)).toEqual([]);
    const places = onDisk.get(control)?.map((name) => path.dirname(name).split('/')[0]);
    expect(places).toContain('base');
    expect(places).toContain('pg_wal');
  }
});
