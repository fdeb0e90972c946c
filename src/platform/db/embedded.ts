import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { runAsUser } from './scope.ts';

/**
 * PostgreSQL inside this process, in `<dataDir>/db`.
 * NOTE: it never calls fsync: a killed process loses nothing, a power cut may.
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(dataDir);
  const pglite = await PGlite.create({
    dataDir: path.join(dataDir, 'db'),
    parsers: pgliteParsers,
    postgresqlconf: ['shared_buffers = 16MB'],
  }).catch(async (error: unknown) => {
    await unlock();
    throw error;
  });
  return fromPglite(pglite, unlock);
}

// The same JavaScript values as from the `pg` driver: numbers for int8, text for dates.
export const pgliteParsers = { 20: Number, 1082: (value: string) => value };

export function fromPglite(
  pglite: PGlite,
  afterClose: () => Promise<void> = async () => undefined,
): Database {
  const db: Database['db'] = new Kysely({ dialect: new PGliteDialect({ pglite }) });
  return {
    source: { kind: 'embedded', pglite },
    db,
    asUser: (userId, work) => runAsUser(db, userId, work),
    readAsUser: (userId, work) => runAsUser(db, userId, work),
    listen: (channel, callback) => pglite.listen(channel, callback),
    isHealthy: () =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await afterClose();
    },
  };
}
