import { ConfigError, type Role, readConfig } from './config/index.ts';
import { endOnCrash } from './platform/crash.ts';

/** A running role. */
export interface Handle {
  stop(): Promise<void>;
}

type Start<R extends Role> = (config: ReturnType<typeof readConfig<R>>) => Promise<Handle>;

// Loaded when asked for, so that a role brings no more than it needs.
const roles: { [R in Role]: () => Promise<Start<R>> } = {
  api: async () => (await import('./roles/api.ts')).startApi,
  bot: async () => (await import('./roles/bot.ts')).startBot,
  worker: async () => (await import('./roles/worker.ts')).startWorker,
  migrate: async () => (await import('./roles/migrate.ts')).startMigrate,
  all: async () => (await import('./roles/all.ts')).startAll,
};

const stopWithinMs = 24_000;

async function run<R extends Role>(role: R): Promise<void> {
  const config = readConfig(role);
  const start: Start<R> = await roles[role]();
  const starting = start(config);
  if (role === 'migrate') return (await starting).stop();

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    // What hangs must not hold up a new version; what was accepted is stored.
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    // Asked while it still starts, it starts first: half of it would be left open else.
    starting.then((handle) => handle.stop()).catch(fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await starting;
}

function fail(error: unknown): void {
  const isExplained = error instanceof ConfigError || !(error instanceof Error);
  console.error(isExplained ? String(error).replace(/^ConfigError: /, '') : error.message);
  process.exitCode = 1;
}

endOnCrash((text) => console.error(text));
const role = process.argv[2] ?? '';
if (role in roles) {
  run(role as Role).catch(fail);
} else {
  console.error(`Which role? node src/main.ts <${Object.keys(roles).join(' | ')}>`);
  process.exitCode = 2;
}
