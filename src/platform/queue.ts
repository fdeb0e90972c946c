import { type ConstructorOptions, fromPglite, PgBoss } from 'pg-boss';
import type { JobName } from '../contract/jobs.ts';
import type { Database } from './db/index.ts';
import type { Logger } from './logger.ts';

export interface Task {
  name: JobName;
  /** Cron in UTC; fires once however many workers run. */
  schedule: string;
  /** Safe to run twice; returns counts for the log. */
  run: () => Promise<Record<string, number>>;
}

export interface TaskQueue {
  /** Listens for jobs, registers schedules; every task also runs once now, for what was missed. */
  start(tasks: Task[]): Promise<void>;
  stop(): Promise<void>;
}

/** Background jobs in the same database. Turns and deliveries do not pass through here. */
export function createTaskQueue(database: Database, logger: Logger): TaskQueue {
  const boss = new PgBoss({ ...connectionOf(database), schema: 'pgboss' });
  boss.on('error', (error) => logger.warn({ error }, 'the job queue has a problem'));

  return {
    async start(tasks) {
      await boss.start();
      for (const task of tasks) {
        await boss.createQueue(task.name, { policy: 'short', retryLimit: 3, retryBackoff: true });
        // Before anybody works on it: the first look finds it, the next comes much later.
        await boss.send(task.name, null, { singletonKey: 'start' });
        await boss.work(task.name, { pollingIntervalSeconds: 10 }, async () => {
          const counts = await task.run();
          const hasDone = Object.values(counts).some((count) => count > 0);
          logger[hasDone ? 'info' : 'debug']({ job: task.name, ...counts }, 'job done');
        });
        await boss.schedule(task.name, task.schedule, null, { tz: 'UTC' });
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

function connectionOf({ source }: Database): ConstructorOptions {
  return source.kind === 'embedded'
    ? { db: fromPglite(source.pglite), backend: 'pglite' }
    : { connectionString: source.url, max: 3 };
}
