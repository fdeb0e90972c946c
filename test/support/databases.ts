import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { describe, inject } from 'vitest';
import { fromPglite, pgliteParsers } from '../../src/platform/db/embedded.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { openPostgres } from '../../src/platform/db/postgres.ts';
import { runOn, withDatabase } from './global-setup.ts';

export interface TestDatabase {
  name: 'embedded' | 'postgres';
  /** A migrated database of its own; closing it removes it. */
  open(): Promise<Database>;
}

/** Runs a suite on the embedded database and, when TEST_DATABASE_URL is set, on PostgreSQL. */
export function onEachDatabase(title: string, suite: (database: TestDatabase) => void): void {
  describe(`${title} (embedded)`, () => {
    suite({ name: 'embedded', open: openTestEmbedded });
  });
  const postgres = inject('postgres');
  describe.skipIf(!postgres)(`${title} (PostgreSQL)`, () => {
    suite({ name: 'postgres', open: () => openTestPostgres() });
  });
}

export async function openTestEmbedded(): Promise<Database> {
  const dump = await readFile(inject('embeddedTemplate'));
  const pglite = await PGlite.create({ loadDataDir: new Blob([dump]), parsers: pgliteParsers });
  return fromPglite(pglite);
}

export async function openTestPostgres(): Promise<Database & { url: string }> {
  const { url, drop } = await createTestPostgres();
  const database = openPostgres({ url, poolSize: 8 });
  const close = async () => {
    await database.close();
    await drop();
  };
  return { ...database, url, close };
}

/** A PostgreSQL database of its own for processes that open it themselves. */
export async function createTestPostgres(): Promise<{ url: string; drop: () => Promise<void> }> {
  const postgres = inject('postgres');
  if (!postgres) throw new Error('TEST_DATABASE_URL is not set');
  const name = `evolveai_test_${randomBytes(6).toString('hex')}`;
  await runOn(postgres.url, `create database ${name} template ${postgres.template}`);
  return {
    url: withDatabase(postgres.url, name),
    drop: () => runOn(postgres.url, `drop database if exists ${name} with (force)`),
  };
}
