import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config/index.ts';
import { createMigrations, openEmbedded, openPostgres } from '../src/platform/db/index.ts';
import { createEngine } from '../src/platform/llm/engine.ts';
import type { Engine } from '../src/platform/llm/port.ts';
import { createLogger } from '../src/platform/logger.ts';
import { buildCore } from '../src/roles/core.ts';
import { buildServer, listen } from '../src/roles/server.ts';
import { createBenchDatabase } from './database.ts';
import { fillWithWaiting } from './fill.ts';
import { runFloor } from './floor.ts';

// The product as `npm start` composes it, on a database of its own; told what to do by messages.
const url = process.env['BENCH_DATABASE_URL'];
const dir = await mkdtemp(path.join(tmpdir(), 'evolveai-bench-'));
const postgres = url === undefined ? undefined : await createBenchDatabase(url);
const database = postgres
  ? openPostgres({ url: postgres.url, poolSize: 10 })
  : await openEmbedded(dir);
await createMigrations(database.db).up();

const config = readConfig('all', { LOG_LEVEL: 'silent', PORT: '0' });
const logger = createLogger('silent', 'bench');
const engineMs: number[] = [];
const offline = createEngine(config.engine, { logger, onCall: () => undefined });
let isSlow = false;
const release = Promise.withResolvers<void>();
const engine: Engine = {
  name: offline.name,
  model: offline.model,
  status: () => offline.status(),
  generateObject: (...args) => offline.generateObject(...args),
  async generate(...args) {
    if (isSlow) await release.promise;
    const start = performance.now();
    try {
      return await offline.generate(...args);
    } finally {
      engineMs.push(performance.now() - start);
    }
  },
};
const random = () => randomBytes(32).toString('base64url');
const secrets = { encryptionKey: random(), jwtSecret: random(), serviceKey: random() };
const core = buildCore({ config, secrets, database, engine, sender: undefined, logger });
const app = await buildServer({ core, config, secrets });
const address = await listen(app, config.http);

const commands: Record<string, (args: Record<string, number>) => Promise<object>> = {
  report: async () => ({ engineMs }),
  async forget() {
    engineMs.length = 0;
    return {};
  },
  floor: async ({ users = 1, seconds = 1 }) => ({
    perSecond: await runFloor(database, { users, seconds }),
  }),
  async fill({ turns = 1 }) {
    isSlow = true;
    return { waiting: await fillWithWaiting(core, turns, release.resolve) };
  },
};

process.on('message', async ({ command, ...args }: { command: string }) => {
  if (command !== 'stop') return process.send?.(await commands[command]?.(args));
  await app.close();
  await database.close();
  await postgres?.drop();
  await rm(dir, { recursive: true, force: true });
  process.disconnect();
});
process.send?.({ url: address, serviceKey: secrets.serviceKey });
