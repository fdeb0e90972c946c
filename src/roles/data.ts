import type { DatabaseConfig, DataConfig, Secrets } from '../config/index.ts';
import type { Handle } from '../main.ts';
import {
  createMigrations,
  type Database,
  openEmbedded,
  openPostgres,
} from '../platform/db/index.ts';
import type { Logger } from '../platform/logger.ts';
import { loadSecrets } from '../platform/secrets.ts';
import type { Core } from './core.ts';

export async function openDatabase(config: DatabaseConfig, logger: Logger): Promise<Database> {
  if (config.kind === 'embedded') return openEmbedded(config.dataDir);
  const onError = (error: Error) => logger.warn({ error }, 'a database connection broke');
  return openPostgres({ ...config, onError });
}

/**
 * Starts what needs a database; it is closed after the handle stops, and when starting fails, so that
 * the process ends.
 */
export async function startOnDatabase(
  config: DatabaseConfig,
  logger: Logger,
  start: (database: Database) => Promise<Handle>,
): Promise<Handle> {
  const database = await openDatabase(config, logger);
  try {
    const handle = await start(database);
    return {
      async stop() {
        await handle.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}

/** What was deleted after the backup a database was restored from is deleted again before anybody is served. */
export async function deleteAgain({ accounts, logger }: Core): Promise<void> {
  const counts = await accounts.deletions.apply();
  if (counts.removed > 0) logger.warn(counts, 'accounts of a restored backup were deleted again');
}

/** Generated beside the embedded database; with PostgreSQL the settings have been checked for them. */
export async function resolveSecrets({ database, secrets }: DataConfig): Promise<Secrets> {
  if (database.kind === 'embedded') return loadSecrets(database.dataDir, secrets);
  const { encryptionKey, jwtSecret, serviceKey } = secrets;
  if (!encryptionKey || !jwtSecret || !serviceKey) throw new Error('a secret is missing');
  return { encryptionKey, jwtSecret, serviceKey };
}

/** Refuses to serve a database that this version does not know. */
export async function requireMigrated(database: Database): Promise<void> {
  const missing = (await createMigrations(database.db).status()).filter(
    ({ appliedAt }) => !appliedAt,
  );
  if (missing.length > 0) {
    throw new Error(
      `The database is not migrated: ${missing.map(({ name }) => name).join(', ')}. Run the role migrate first.`,
    );
  }
}
