import { type RawBuilder, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { createTaskQueue, type Task, type TaskQueue } from '../../src/platform/queue.ts';
import { onEachDatabase, openTestPostgres } from '../support/databases.ts';
import { waitFor } from '../support/process.ts';

const within = 25_000;
const name = 'clean-up-messages';
const logger = createLogger('silent', 'test');

function countingTask(schedule: string) {
  let runs = 0;
  const task: Task = {
    name,
    schedule,
    run: async () => {
      runs += 1;
      return {};
    },
  };
  return { task, runs: () => runs };
}

const ask = async <T>({ db }: Database, query: RawBuilder<T>) => (await query.execute(db)).rows;
const jobsIn = (database: Database, state: string) =>
  ask(database, sql`select id from pgboss.job where name = ${name} and state = ${state}`);

onEachDatabase('the job queue', ({ open }) => {
  let database: Database;
  const queues: TaskQueue[] = [];
  beforeAll(async () => {
    database = await open();
  });
  afterEach(() => Promise.all(queues.splice(0).map((queue) => queue.stop())));
  afterAll(() => database.close());

  async function start(task: Task): Promise<TaskQueue> {
    const queue = createTaskQueue(database, logger);
    queues.push(queue);
    await queue.start([task]);
    return queue;
  }

  test('a task runs once when the queue starts, and again when it starts again', async () => {
    const counted = countingTask('0 3 1 1 *');
    const queue = await start(counted.task);
    await waitFor(() => counted.runs() === 1, within);
    await waitFor(async () => (await jobsIn(database, 'completed')).length === 1, within);
    await queue.stop();
    queues.length = 0;
    await start(counted.task);
    await waitFor(() => counted.runs() === 2, within);
    const schedules = await ask(
      database,
      sql<{ cron: string; timezone: string }>`select cron, timezone from pgboss.schedule`,
    );
    expect(schedules).toEqual([{ cron: '0 3 1 1 *', timezone: 'UTC' }]);
  });

  test('a task that fails is kept to be tried again, and the queue lives on', async () => {
    const before = (await jobsIn(database, 'retry')).length;
    const failing: Task = {
      ...countingTask('0 3 1 1 *').task,
      run: () => Promise.reject(new Error('the task failed')),
    };
    await start(failing);
    await waitFor(async () => (await jobsIn(database, 'retry')).length === before + 1, within);
    expect(await database.isHealthy()).toBe(true);
  });
});

describe.skipIf(!inject('postgres'))('two job queues on one database', () => {
  test('a schedule fires once for both', { timeout: 150_000 }, async () => {
    const database = await openTestPostgres();
    const counted = countingTask('* * * * *');
    const queues = [createTaskQueue(database, logger), createTaskQueue(database, logger)];
    for (const queue of queues) await queue.start([counted.task]);
    const scheduled = () =>
      ask(
        database,
        sql<{ fires: number }>`select count(*)::int as fires from pgboss.job
          where name = ${name} and singleton_key is distinct from 'start'
          group by date_trunc('minute', created_on)`,
      );
    // The second full minute: by then both have looked at the schedule more than once.
    await waitFor(async () => (await scheduled()).length >= 2, 140_000);
    expect((await scheduled()).map(({ fires }) => fires)).toEqual([1, 1]);
    await Promise.all(queues.map((queue) => queue.stop()));
    await database.close();
  });
});
