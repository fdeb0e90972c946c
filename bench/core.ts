import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AllConfig, readConfig } from '../src/config/index.ts';
import { createMigrations, openEmbedded, openPostgres } from '../src/platform/db/index.ts';
import type { Engine } from '../src/platform/llm/port.ts';
import { createLogger, type Logger } from '../src/platform/logger.ts';
import { buildCore } from '../src/roles/core.ts';
import { createBenchDatabase } from './database.ts';

type CreateEngine = (config: AllConfig, logger: Logger) => Engine;

/** The domain as `npm start` composes it, on a database of its own that goes when it is closed. */
export async function openBenchCore(createEngine: CreateEngine, url?: string) {
  const dir = await mkdtemp(path.join(tmpdir(), 'evolveai-bench-'));
  const postgres = url === undefined ? undefined : await createBenchDatabase(url);
  const database = postgres
    ? openPostgres({ url: postgres.url, poolSize: 10 })
    : await openEmbedded(dir);
  await createMigrations(database.db).up();
  const config = readConfig('all', { LOG_LEVEL: 'silent', PORT: '0', DATA_DIR: dir });
  const logger = createLogger('silent', 'bench');
  const secrets = {
    encryptionKey: randomBytes(32).toString('base64url'),
    jwtSecret: randomBytes(32).toString('hex'),
    serviceKey: randomBytes(32).toString('hex'),
  };
  const engine = createEngine(config, logger);
  const core = buildCore({ config, secrets, database, engine, sender: undefined, logger });
  return {
    core,
    config,
    secrets,
    database,
    async close() {
      await database.close();
      await postgres?.drop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
