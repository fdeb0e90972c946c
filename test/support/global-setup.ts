import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { fromPglite } from '../../src/platform/db/embedded.ts';
import { createMigrations } from '../../src/platform/db/migrate.ts';
import { openPostgres } from '../../src/platform/db/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Dump of a migrated embedded database. */
    embeddedTemplate: string;
    /** Migrated PostgreSQL database to clone, when TEST_DATABASE_URL is set. */
    postgres: { url: string; template: string } | null;
  }
}

/**
 * Users of tests have been told that an AI speaks, for good, unless the test is about it: see
 * `forgetNotice`.
 */
const haveNoticed = "alter table users alter column ai_notice_at set default '9999-01-01'";

/** Migrates once; every test file works on its own copy. */
export default async function setup(project: TestProject) {
  const dir = await mkdtemp(path.join(tmpdir(), 'evolveai-test-'));
  const embeddedTemplate = path.join(dir, 'template.tar');
  await writeFile(embeddedTemplate, await dumpMigrated());
  project.provide('embeddedTemplate', embeddedTemplate);

  const url = process.env['TEST_DATABASE_URL'];
  const postgres = url ? { url, template: await createTemplate(url) } : null;
  if (!postgres)
    console.info('TEST_DATABASE_URL is not set: the suites on PostgreSQL are skipped.');
  project.provide('postgres', postgres);

  return async () => {
    await rm(dir, { recursive: true, force: true });
    if (postgres) await runOn(postgres.url, `drop database if exists ${postgres.template}`);
  };
}

async function dumpMigrated(): Promise<Buffer> {
  const pglite = await PGlite.create();
  const { db } = fromPglite(pglite);
  await createMigrations(db).up();
  await sql.raw(haveNoticed).execute(db);
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  return Buffer.from(await dump.arrayBuffer());
}

async function createTemplate(url: string): Promise<string> {
  const template = `evolveai_template_${process.pid}`;
  await runOn(url, `drop database if exists ${template}`);
  await runOn(url, `create database ${template}`);
  const database = openPostgres({ url: withDatabase(url, template), poolSize: 2 });
  await createMigrations(database.db).up();
  await sql.raw(haveNoticed).execute(database.db);
  await database.close();
  return template;
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function runOn(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
