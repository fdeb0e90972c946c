import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeExample, describeSettings } from '../../scripts/settings-docs.ts';
import { jobNames } from '../../src/contract/jobs.ts';
import { errorCodes } from '../../src/contract/problem.ts';
import { languages } from '../../src/contract/shared.ts';
import { createTexts } from '../../src/lib/texts.ts';
import { describeTables } from '../../src/platform/db/table-types.ts';
import { listTasks } from '../../src/worker/schedule.ts';
import { openTestEmbedded } from '../support/databases.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const sources = ['src', 'web', 'scripts', 'test', 'bench'].flatMap((dir) =>
  readdirSync(path.join(root, dir), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file) && !file.startsWith('dist'))
    .map((file) => path.join(dir, file)),
);

test('a file is at most 400 lines long, unless a program writes it', () => {
  const written = sources.filter((file) => !read(file).startsWith('// Made by `npm run'));
  const long = written.filter((file) => read(file).split('\n').length > 401);
  expect(long).toEqual([]);
});

test('only config reads the environment', () => {
  const readers = sources
    .filter((file) => file.startsWith('src/') && !file.startsWith('src/config/'))
    .filter((file) => /process\.env|process\[|\benv\b.*from 'node:process'/.test(read(file)));
  expect(readers).toEqual([]);
});

test('.env.example and docs/configuration.md are made from the settings there are', () => {
  expect(read('.env.example')).toBe(describeExample());
  expect(read('docs/configuration.md')).toBe(describeSettings());
});

test('no statement asks for all columns, whichever they are when it runs', () => {
  const asking = sources
    .filter((file) => file.startsWith('src/'))
    .filter((file) => /selectAll\(|returningAll\(/.test(read(file)));
  expect(asking).toEqual([]);
});

test('every error code has a text in every language', () => {
  const texts = createTexts(path.join(root, 'locales'));
  const missing = languages.flatMap((language) =>
    errorCodes.filter((code) => texts.format(language, `error-${code}`).trim() === ''),
  );
  expect(missing).toEqual([]);
});

test('every error code the code throws is in the contract', () => {
  const thrown = sources
    .filter((file) => /^src\/(?!client)/.test(file) && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...read(file).matchAll(/new AppError\(\s*'[a-z-]+',\s*'([a-z-]+)'/g),
      ...(file === 'src/api/errors.ts' ? read(file).matchAll(/code: '([a-z-]+)'/g) : []),
    ])
    .map((match) => match[1] ?? '');
  const unknown = [...new Set(thrown)].filter(
    (code) => !errorCodes.some((known) => known === code),
  );
  expect(unknown).toEqual([]);
  expect(thrown.length).toBeGreaterThan(20);
});

test('every job name has its file and is scheduled', () => {
  const files = readdirSync(path.join(root, 'src/worker/tasks')).map((file) =>
    path.basename(file, '.ts'),
  );
  expect(files.toSorted()).toEqual([...jobNames].toSorted());
  const scheduled = listTasks({} as Parameters<typeof listTasks>[0]).map((task) => task.name);
  expect(scheduled.toSorted()).toEqual([...jobNames].toSorted());
});

test('table types are those of the migrated database', async () => {
  const database = await openTestEmbedded();
  // Of tests only: see test/support/global-setup.ts.
  await sql`alter table users alter column ai_notice_at drop default`.execute(database.db);
  expect(read('src/platform/db/tables.ts')).toBe(await describeTables(database.db));
  await database.close();
});

/** What dependency-cruiser finds below a folder, as `rule: from → to`. */
async function findViolations(baseDir: string, dirs: string[]) {
  const config = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(
    dirs,
    { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir },
    undefined,
    { tsConfig: undefined },
  );
  if (typeof output === 'string') throw new Error('expected the result as an object');
  const { violations, totalCruised } = output.summary;
  return {
    violations: violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    totalCruised,
  };
}

test('imports follow the rules of the house', async () => {
  const { violations, totalCruised } = await findViolations(root, ['src', 'web']);
  expect(violations).toEqual([]);
  // With a compiler it does not understand it cruises nothing and finds nothing.
  expect(totalCruised).toBeGreaterThan(60);
}, 60_000);

test('an import against the rules is found', async () => {
  const forbidden = [
    ['contract-stands-alone', 'src/contract/x.ts', 'src/lib/y.ts'],
    ['lib-stands-alone', 'src/lib/x.ts', 'src/platform/y.ts'],
    ['config-reads-contract', 'src/config/x.ts', 'src/platform/y.ts'],
    ['platform', 'src/platform/x.ts', 'src/modules/users/index.ts'],
    ['module-door', 'src/modules/users/x.ts', 'src/modules/memory/queries.ts'],
    ['modules', 'src/modules/users/x.ts', 'src/api/y.ts'],
    ['api', 'src/api/x.ts', 'src/modules/memory/queries.ts'],
    ['worker', 'src/worker/x.ts', 'src/api/y.ts'],
    ['client', 'src/client/x.ts', 'src/platform/y.ts'],
    ['bot', 'src/bot/x.ts', 'src/platform/y.ts'],
    ['web', 'web/x.ts', 'src/client/y.ts'],
    ['only-main-imports-roles', 'src/api/z.ts', 'src/roles/y.ts'],
  ] as const;
  const dir = mkdtempSync(path.join(tmpdir(), 'evolveai-house-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text, { flag: 'a' });
  };
  for (const [, from, to] of forbidden) {
    const target = path.relative(path.dirname(from), to);
    write(to, 'export const y = 1;\n');
    write(from, `export * from '${target.startsWith('.') ? target : `./${target}`}';\n`);
  }
  write('src/lib/one.ts', "export * from './two.ts';\n");
  write('src/lib/two.ts', "export * from './one.ts';\n");
  write('tsconfig.json', '{}');
  const { violations } = await findViolations(dir, ['src', 'web']);
  for (const [rule, from, to] of forbidden)
    expect(violations).toContain(`${rule}: ${from} → ${to}`);
  expect(violations).toContain('no-cycles: src/lib/one.ts → src/lib/two.ts');
  rmSync(dir, { recursive: true });
}, 60_000);
