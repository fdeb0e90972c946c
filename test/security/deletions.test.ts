import { appendFile, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { fillAccount, listUserTables } from '../support/accounts.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

onEachDatabase('the log of deletions', ({ open }) => {
  const engine = scriptedEngine();
  let database: Database;
  let service: TestApp;
  let dir: string;
  let file: string;
  let nextId = 93_000;

  beforeAll(async () => {
    database = await open();
    dir = await mkdtemp(path.join(tmpdir(), 'evolveai-deletions-'));
    file = path.join(dir, 'deletions.log');
    service = await startTestApp({ database, engine, env: { DELETIONS_FILE: file } });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function meet(): Promise<number> {
    const userId = (nextId += 1);
    await service.as(userId);
    return userId;
  }
  const leave = async (userId: number) =>
    (await (await service.as(userId)).delete(`/profile/${userId}`)).status;
  const find = (userId: number) => service.core.users.find(userId);
  const tombstoneOf = (userId: number) =>
    database.db
      .selectFrom('tombstones')
      .selectAll()
      .where('user_id', '=', userId)
      .executeTakeFirst();
  const apply = () => service.core.accounts.deletions.apply();
  const linesOf = async (userId: number) =>
    (await readFile(file, 'utf8')).split('\n').filter((line) => line.includes(`:${userId},`));

  test('holds who has left and when, and nothing else of them', async () => {
    const userId = (nextId += 1);
    await fillAccount({ service, engine, userId });
    expect(await leave(userId)).toBe(204);
    const [line = '', ...more] = await linesOf(userId);
    expect(more).toEqual([]);
    const tombstone = await tombstoneOf(userId);
    expect(JSON.parse(line)).toEqual({
      user_id: userId,
      deleted_at: tombstone?.deleted_at.toISOString(),
      had_trial: false,
      underage_at: null,
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('has a deletion before the database has: what cannot be written down is not deleted', async () => {
    const blocked = path.join(dir, 'a-folder');
    await mkdir(blocked);
    const { encryptionKey } = service;
    const env = { DELETIONS_FILE: blocked };
    const other = await startTestApp({ database, engine, encryptionKey, env });
    const userId = await meet();
    const user = await other.as(userId);
    expect((await user.delete(`/profile/${userId}`)).status).toBe(500);
    expect(await find(userId)).toBeDefined();
    // Nor does such a process start.
    await expect(other.core.accounts.deletions.apply()).rejects.toThrow(/EISDIR/);
    await other.close();
  });

  test('a deletion that was written down and never committed is made up for', async () => {
    const userId = await meet();
    const { created_at: begunAt } = await database.db
      .selectFrom('users')
      .select('created_at')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    const deletedAt = new Date(begunAt.getTime() + 1_000).toISOString();
    const rest = { had_trial: true, underage_at: '2026-01-02T03:04:05.000Z' };
    await appendFile(
      file,
      `\n${JSON.stringify({ user_id: userId, deleted_at: deletedAt, ...rest })}\n`,
    );
    expect(await apply()).toMatchObject({ removed: 1 });
    expect(await find(userId)).toBeUndefined();
    const tables = await listUserTables(database.db);
    const left = await Promise.all(
      tables.map(async ({ table, count }) => [table, await count(database.db, userId)] as const),
    );
    expect(left.filter(([, rows]) => rows > 0)).toEqual([['tombstones', 1]]);
    const tombstone = await tombstoneOf(userId);
    expect(tombstone?.had_trial).toBe(true);
    expect(tombstone?.deleted_at.toISOString()).toBe(deletedAt);
    expect(tombstone?.underage_at?.toISOString()).toBe(rest.underage_at);
    expect(await apply()).toMatchObject({ removed: 0 });
  });

  test('gives a database that never knew of an account what was kept of it', async () => {
    const userId = (nextId += 1);
    const entry = {
      user_id: userId,
      deleted_at: '2026-05-06T07:08:09.123Z',
      had_trial: true,
      underage_at: '2026-05-06T07:00:00.000Z',
    };
    await appendFile(file, `\n${JSON.stringify(entry)}\n`);
    expect((await apply()).tombstones).toBe(1);
    const tombstone = await tombstoneOf(userId);
    expect({
      ...tombstone,
      deleted_at: tombstone?.deleted_at.toISOString(),
      underage_at: tombstone?.underage_at?.toISOString(),
    }).toEqual(entry);
    // What has changed since is not put back.
    await database.db
      .updateTable('tombstones')
      .set({ underage_at: null })
      .where('user_id', '=', userId)
      .execute();
    expect((await apply()).tombstones).toBe(0);
    expect((await tombstoneOf(userId))?.underage_at).toBeNull();
    expect(await service.core.accounts.deletions.list()).toContainEqual(
      expect.objectContaining({ user_id: userId, had_trial: true }),
    );
  });

  test('who comes back at once is not removed by the deletion before', async () => {
    const userId = await meet();
    for (let round = 0; round < 3; round += 1) {
      expect(await leave(userId)).toBe(204);
      await service.as(userId);
      await apply();
      expect(await find(userId)).toBeDefined();
    }
    expect(await linesOf(userId)).toHaveLength(3);
  });

  test('a line that was cut short harms no other, and what is no deletion is not passed over', async () => {
    const [one, other] = [await meet(), await meet()];
    await leave(one);
    await appendFile(file, '\n{"user_id":93999,"delet');
    await leave(other);
    const known = (await service.core.accounts.deletions.list()).map(({ user_id }) => user_id);
    expect(known).toEqual(expect.arrayContaining([one, other]));
    expect(known).not.toContain(93_999);
    await appendFile(file, '\n{"user_id":"somebody"}\n');
    await expect(apply()).rejects.toThrow(/line \d+: not a deletion/);
  });
});
