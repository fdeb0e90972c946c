import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobName } from '../../src/contract/jobs.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { listTasks } from '../../src/worker/schedule.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { chatsOf } from './chats.ts';

const runTask = (name: JobName, { core }: TestApp) => {
  const task = listTasks(core).find((each) => each.name === name);
  if (!task) throw new Error(`there is no task ${name}`);
  return task.run();
};

onEachDatabase('clean-up-messages', ({ open }) => {
  const userId = 41_000;
  let database: Database;
  let service: TestApp;

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine: scriptedEngine() });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  const age = (table: 'messages' | 'outbox') =>
    sql`update ${sql.table(table)} set created_at = now() - interval '91 days'`.execute(
      database.db,
    );
  const textsLeft = async () => {
    const { messages } = await service.core.conversations.history(userId, 'vera', { limit: 50 });
    return messages.map(({ text }) => text);
  };

  test('removes what is answered, sent and old; what is new, owed or unsent stays', async () => {
    const chats = chatsOf(service);
    await chats.open(userId);
    const user = await service.as(userId);
    await user.post('/chat', { message: 'Old and answered' });
    await chats.write(userId, 'Old and still owed an answer');
    await chats.say(userId, 'Old and sent', 'Old and unsent');
    await database.db
      .updateTable('outbox')
      .set({ sent_at: new Date() })
      .where('part', '=', 0)
      .execute();
    await age('messages');
    await age('outbox');
    await user.post('/chat', { message: 'x' }, { prefer: 'respond-async' });
    await chats.say(userId, 'New');

    expect(await runTask('clean-up-messages', service)).toEqual({
      folding: 1,
      messages: 2,
      outbox: 1,
    });
    expect(await textsLeft()).toEqual(['Old and still owed an answer', 'x']);
    const rows = await database.db.selectFrom('outbox').select('part').orderBy('seq').execute();
    expect(rows.map(({ part }) => part)).toEqual([1, 0]);
    expect(await runTask('clean-up-messages', service)).toEqual({
      folding: 0,
      messages: 0,
      outbox: 0,
    });
    expect(await textsLeft()).toHaveLength(2);
  });
});

onEachDatabase('without a bot', ({ open }) => {
  test('there is no money to move, and none to look for', async () => {
    const service = await startTestApp({ database: await open(), engine: scriptedEngine() });
    expect(await runTask('settle-orders', service)).toEqual({});
    const found = { payments_found: 0, refunds_found: 0, unknown: 0 };
    expect(await runTask('reconcile-payments', service)).toEqual(found);
    expect(await runTask('check-plans', service)).toEqual({ told: 0, ended: 0, failed: 0 });
    await service.close();
    await service.core.database.close();
  });
});

onEachDatabase('rewrap-data-keys', ({ open }) => {
  const [former, current] = [randomBytes(32), randomBytes(32)].map((key) =>
    key.toString('base64url'),
  ) as [string, string];
  const people = [42_001, 42_002, 42_003];
  let database: Database;
  const services: TestApp[] = [];

  beforeAll(async () => {
    database = await open();
  });
  afterAll(async () => {
    for (const service of services) await service.close();
    await database.close();
  });

  async function start(encryptionKey: string, previous?: string): Promise<TestApp> {
    const service = await startTestApp({
      database,
      engine: scriptedEngine(),
      encryptionKey,
      ...(previous !== undefined && { env: { ENCRYPTION_KEY_PREVIOUS: previous } }),
    });
    services.push(service);
    return service;
  }
  const nameOf = async ({ core }: TestApp, userId: number) => (await core.users.get(userId)).name;

  test('after a rotation every user is read with the new key alone', async () => {
    const before = await start(former);
    for (const userId of people) {
      await before.core.users.ensure(userId);
      await before.core.users.update(userId, { name: `Name ${userId}` });
    }
    const rotating = await start(current, former);
    expect(await nameOf(rotating, 42_001)).toBe('Name 42001');
    expect(await runTask('rewrap-data-keys', rotating)).toEqual({ rewrapped: 3, unreadable: 0 });
    expect(await runTask('rewrap-data-keys', rotating)).toEqual({ rewrapped: 0, unreadable: 0 });
    const after = await start(current);
    for (const userId of people) expect(await nameOf(after, userId)).toBe(`Name ${userId}`);
    const withFormer = await start(former);
    await expect(nameOf(withFormer, 42_001)).rejects.toThrow('ENCRYPTION_KEY_PREVIOUS');
  });

  test('a key nobody can unwrap is counted and holds up no other', async () => {
    await database.db.deleteFrom('users').execute();
    const lost = await start(randomBytes(32).toString('base64url'));
    await lost.core.users.ensure(42_010);
    const old = await start(former);
    await old.core.users.ensure(42_011);
    const rotating = await start(current, former);
    expect(await runTask('rewrap-data-keys', rotating)).toEqual({ rewrapped: 1, unreadable: 1 });
    expect(await runTask('rewrap-data-keys', rotating)).toEqual({ rewrapped: 0, unreadable: 1 });
  });
});
