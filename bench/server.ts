import { createEngine } from '../src/platform/llm/engine.ts';
import { buildServer, listen } from '../src/roles/server.ts';
import { openBenchCore } from './core.ts';
import { fillWithWaiting } from './fill.ts';
import { runFloor } from './floor.ts';

// The product as `npm start` composes it, on a database of its own; told what to do by messages.
const engineMs: number[] = [];
let isSlow = false;
const release = Promise.withResolvers<void>();
const bench = await openBenchCore((config, logger) => {
  const offline = createEngine(config.engine, { logger, onCall: () => undefined });
  return {
    ...offline,
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
}, process.env['BENCH_DATABASE_URL']);
const { core, config, secrets, database } = bench;
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
  await bench.close();
  process.disconnect();
});
process.send?.({ url: address, serviceKey: secrets.serviceKey });
