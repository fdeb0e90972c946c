export { anyOf } from './any-of.ts';
export { isDatabaseAway } from './away.ts';
export type { Channel, Database, Db } from './database.ts';
export { openEmbedded } from './embedded.ts';
export { createMigrations, type Migrations, migrationsDir } from './migrate.ts';
export { openPostgres } from './postgres.ts';
