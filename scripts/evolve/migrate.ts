import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../../src/config/index.ts';
import { createMigrations, type Migrations, migrationsDir } from '../../src/platform/db/index.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { openDatabase } from '../../src/roles/data.ts';
import { UsageError } from './usage-error.ts';

export const usage = `usage: npm run evolve -- migrate <command>
  new <subject>   an empty migration with the next number
  up              applies what is missing
  down            takes the newest one back
  status          which are applied, and when`;

const list = (names: string[]) => (names.length > 0 ? names.join('\n') : 'nothing to do');

const commands: Record<string, (subject: string) => Promise<string>> = {
  new: createMigration,
  up: async () => list(await withMigrations((migrations) => migrations.up())),
  down: async () => list(await withMigrations((migrations) => migrations.down())),
  status: async () => {
    const all = await withMigrations((migrations) => migrations.status());
    return list(all.map(({ name, appliedAt }) => `${appliedAt?.toISOString() ?? '—'}  ${name}`));
  },
};

export async function run([name = '', subject = '']: string[]): Promise<void> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`expected one of: ${Object.keys(commands).join(', ')}`);
  console.log(await command(subject));
}

/** Creates `migrations/NNNN-subject.sql` with its way back left open. */
async function createMigration(subject: string): Promise<string> {
  if (!/^[a-z][a-z0-9-]*$/.test(subject)) throw new Error('subject: expected words-like-this');
  const numbers = (await readdir(migrationsDir)).map((file) => Number.parseInt(file, 10));
  const next = String(Math.max(0, ...numbers.filter(Number.isFinite)) + 1).padStart(4, '0');
  const file = path.join(migrationsDir, `${next}-${subject}.sql`);
  await writeFile(file, '\n-- migrate:down\n\n', { flag: 'wx' });
  return path.relative(process.cwd(), file);
}

async function withMigrations<T>(work: (migrations: Migrations) => Promise<T>): Promise<T> {
  const config = readConfig('migrate');
  const database = await openDatabase(config.database, createLogger('warn', 'migrate'));
  try {
    return await work(createMigrations(database.db));
  } finally {
    await database.close();
  }
}
