import type { MigrateConfig } from '../config/index.ts';
import type { Handle } from '../main.ts';
import { createMigrations } from '../platform/db/index.ts';
import { createLogger } from '../platform/logger.ts';
import { openDatabase } from './data.ts';

/** Applies what is missing and ends. */
export async function startMigrate(config: MigrateConfig): Promise<Handle> {
  const logger = createLogger(config.logLevel, config.role);
  const database = await openDatabase(config.database, logger);
  try {
    const applied = await createMigrations(database.db).up();
    logger.info({ applied }, 'the database is up to date');
  } finally {
    await database.close();
  }
  return { stop: async () => undefined };
}
