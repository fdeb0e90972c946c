import { UsageError } from './evolve/usage-error.ts';

interface Topic {
  usage: string;
  run(args: string[]): Promise<void>;
}

// Loaded when asked for, so that a command brings no more than it needs.
const topics: Record<string, () => Promise<Topic>> = {
  migrate: () => import('./evolve/migrate.ts'),
  admin: () => import('./evolve/admin.ts'),
  audit: () => import('./evolve/audit.ts'),
  broadcast: () => import('./evolve/broadcast.ts'),
  deletions: () => import('./evolve/deletions.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(topics, name) ? topics[name] : undefined;
const topic = await load?.();
try {
  if (!topic) throw new UsageError(`expected one of: ${Object.keys(topics).join(', ')}`);
  await topic.run(args);
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(error instanceof Error ? error.message : String(error));
  if (isUsage && topic) console.error(`\n${topic.usage}`);
  process.exitCode = isUsage ? 2 : 1;
}
