import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Db } from './database.ts';

export const migrationsDir = path.resolve(import.meta.dirname, '../../../migrations');

const downMark = '-- migrate:down';

export interface MigrationStatus {
  name: string;
  appliedAt: Date | undefined;
}

export interface Migrations {
  /** Applies what is missing, in order, and returns the names. Two at once are harmless: one waits. */
  up(): Promise<string[]>;
  /** Takes the newest one back. */
  down(): Promise<string[]>;
  status(): Promise<MigrationStatus[]>;
}

/** Every migration runs in one transaction with the rest, so a killed run leaves nothing half done. */
export function createMigrations(db: Db, dir = migrationsDir): Migrations {
  const migrator = new Migrator({ db, provider: { getMigrations: () => readMigrations(dir) } });

  return {
    up: async () => applied(await migrator.migrateToLatest()),
    down: async () => applied(await migrator.migrateDown()),
    status: async () =>
      (await migrator.getMigrations()).map(({ name, executedAt }) => ({
        name,
        appliedAt: executedAt,
      })),
  };
}

function applied(outcome: Awaited<ReturnType<Migrator['migrateToLatest']>>): string[] {
  const { error, results = [] } = outcome;
  if (error !== undefined) {
    const failed = results.find((result) => result.status === 'Error')?.migrationName;
    throw new Error(`migration ${failed ?? ''} failed: ${describe(error)}`, { cause: error });
  }
  return results.filter((result) => result.status === 'Success').map((r) => r.migrationName);
}

// NOTE: PGlite's errors carry chunks of its bundle; the message alone is what helps.
const describe = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function readMigrations(dir: string): Promise<Record<string, Migration>> {
  const files = (await readdir(dir)).filter((file) => file.endsWith('.sql')).toSorted();
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    const [up = '', down = ''] = (await readFile(path.join(dir, file), 'utf8')).split(downMark);
    migrations[path.basename(file, '.sql')] = { up: run(up), down: run(down) };
  }
  return migrations;
}

/** PGlite takes one statement at a time, so both databases get them that way. */
const run = (text: string) => async (db: Kysely<unknown>) => {
  for (const statement of splitStatements(text)) await sql.raw(statement).execute(db);
};

/** Splits at semicolons outside of strings, comments and dollar quotes. */
export function splitStatements(text: string): string[] {
  const token = /--[^\n]*|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|;|[^;'$-]+|[\s\S]/g;
  const statements: string[] = [];
  let current = '';
  for (const [part] of text.matchAll(token)) {
    if (part === ';') {
      statements.push(current.trim());
      current = '';
    } else if (!part.startsWith('--')) {
      current += part;
    }
  }
  return [...statements, current.trim()].filter((statement) => statement !== '');
}
