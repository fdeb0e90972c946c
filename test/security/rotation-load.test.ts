import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createKeyring, type Keyring } from '../../src/platform/crypto/index.ts';
import { type Database, openPostgres } from '../../src/platform/db/index.ts';
import { listTasks } from '../../src/worker/schedule.ts';
import { type Caller, startTestApp, type TestApp } from '../support/app.ts';
import { fillCrowd } from '../support/crowd.ts';
import { createTestPostgres, onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { apiOf, type Service, startService, testSecrets, waitFor } from '../support/process.ts';

/** A process, who has asked it something before, and what is asked of it now. */
interface Running {
  service: TestApp;
  callers: Map<number, Promise<Caller>>;
  inHand: Set<Promise<unknown>>;
}

const newKey = () => randomBytes(32).toString('base64url');

/** How many users' data keys a key-encryption key, and nothing else, can unwrap. */
async function countReadable({ db }: Database, keyring: Keyring): Promise<string> {
  const rows = await db.selectFrom('users').select(['id', 'data_key', 'data_key_kek']).execute();
  const readable = rows.filter(({ id, data_key: wrapped, data_key_kek: kek }) => {
    try {
      return keyring.unwrap(id, { wrapped, kek }).length === 32;
    } catch {
      return false;
    }
  });
  return `${readable.length} of ${rows.length}`;
}

const atOnce = 6;
const pauseMs = 50;

/** Some of the people are always reading what is theirs; how often each may is limited, so there are many. */
function startLoad(read: (userId: number) => Promise<string | undefined>, userIds: number[]) {
  const failures: string[] = [];
  let reads = 0;
  const over = new AbortController();
  const readers = Array.from({ length: atOnce }, async () => {
    while (!over.signal.aborted) {
      const userId = userIds[randomInt(userIds.length)] ?? 0;
      const failure = await read(userId).catch((error: unknown) => String(error));
      if (failure !== undefined) failures.push(`${userId}: ${failure}`);
      reads += 1;
      await sleep(pauseMs);
    }
  });
  return {
    /** There was some more to read. */
    async goOn(): Promise<void> {
      const enough = reads + atOnce * 3;
      await waitFor(() => reads >= enough, 60_000, 5);
    },
    async end() {
      over.abort();
      await Promise.all(readers);
      return { failures, reads };
    },
  };
}

onEachDatabase('a change of the encryption key while people talk', ({ open }) => {
  const [former, current] = [newKey(), newKey()];
  const userIds = Array.from({ length: 40 }, (_, index) => 8_500_001 + index);
  const processes: Running[] = [];
  let database: Database;
  let nextId = 8_600_000;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(async () => {
    for (const { service } of processes) await service.close();
    await database.close();
  });

  /** Starts the process anew with other keys, as a rolling update does. */
  async function restart(at: number, encryptionKey: string, env: Record<string, string>) {
    const before = processes[at];
    const service = await startTestApp({ database, engine: scriptedEngine(), encryptionKey, env });
    processes[at] = { service, callers: new Map(), inHand: new Set() };
    // What it has in hand it finishes; the other is asked from now on.
    await Promise.all(before?.inHand ?? []);
    await before?.service.close();
  }
  function processAt(at: number): Running {
    const running = processes[at];
    if (!running) throw new Error(`there is no process ${at}`);
    return running;
  }
  const coreAt = (at: number) => processAt(at).service.core;
  const rewrap = (at: number) =>
    listTasks(coreAt(at))
      .find(({ name }) => name === 'rewrap-data-keys')
      ?.run();

  /** Asks whichever process is there, with a token of that one. */
  function ask<T>(userId: number, work: (caller: Caller) => Promise<T>): Promise<T> {
    const { service, callers, inHand } = processAt(randomInt(processes.length));
    const caller = callers.get(userId) ?? service.as(userId);
    callers.set(userId, caller);
    const asked = caller.then(work).finally(() => inHand.delete(asked));
    inHand.add(asked);
    return asked;
  }

  /** A sentence or a look at the history, and now and then somebody who has never been here. */
  async function read(userId: number): Promise<string | undefined> {
    if (Math.random() < 0.1) return talk((nextId += 1), 'New here');
    const { status, body } = await ask(userId, (caller) =>
      caller.get(`/chat_history/${userId}?limit=200`),
    );
    return status === 200 && body.messages[0]?.text === 'Before' ? undefined : `history: ${status}`;
  }
  async function talk(userId: number, message: string): Promise<string | undefined> {
    // Whoever is new begins at one process and may go on at the other.
    await ask(userId, async () => undefined);
    const { status } = await ask(userId, (caller) => caller.post('/chat', { message }));
    return status === 200 ? undefined : `chat: ${status}`;
  }

  /** The database is away after some data keys. */
  async function stopInMiddle(job: () => Promise<unknown> | undefined): Promise<void> {
    const { asUser } = database;
    let left = 5;
    database.asUser = (userId, work) => {
      // Of all that is done at this time only the job asks in this order.
      const isJob = String(new Error('').stack).includes('rewrapKeys');
      if (isJob && left === 0) return Promise.reject(new Error('gone in the middle'));
      if (isJob) left -= 1;
      return asUser(userId, work);
    };
    try {
      await expect(job()).rejects.toThrow('gone in the middle');
    } finally {
      database.asUser = asUser;
    }
  }

  test('fails nobody, goes on after it was stopped, and never goes back', async () => {
    for (const at of [0, 1]) await restart(at, former, {});
    for (const userId of userIds) expect(await talk(userId, 'Before')).toBeUndefined();
    const load = startLoad(read, userIds);
    await load.goOn();
    for (const at of [0, 1]) {
      await restart(at, former, { ENCRYPTION_KEY_NEXT: current });
      await load.goOn();
    }

    await restart(0, current, { ENCRYPTION_KEY_PREVIOUS: former });
    await load.goOn();
    await stopInMiddle(() => rewrap(0));
    await load.goOn();
    // The process that has not been changed yet does not take back what was done.
    expect(await rewrap(1)).toEqual({ rewrapped: 0, unreadable: 0 });
    await load.goOn();

    await restart(1, current, { ENCRYPTION_KEY_PREVIOUS: former });
    await load.goOn();
    expect(await rewrap(1)).toMatchObject({ unreadable: 0, rewrapped: expect.any(Number) });
    expect(await rewrap(0)).toEqual({ rewrapped: 0, unreadable: 0 });
    for (const at of [0, 1]) {
      await restart(at, current, {});
      await load.goOn();
    }
    const { failures, reads } = await load.end();
    expect(failures).toEqual([]);
    expect(reads).toBeGreaterThan(atOnce * 20);
    expect(nextId).toBeGreaterThan(8_600_000);
    const all = userIds.length + nextId - 8_600_000;
    expect(await countReadable(database, createKeyring(current))).toBe(`${all} of ${all}`);
    expect(await countReadable(database, createKeyring(former))).toBe(`0 of ${all}`);
  }, 120_000);

  test('in the wrong order is seen at once, and nothing is lost by it', async () => {
    const newest = newKey();
    const userId = 8_700_001;
    // It has nobody's key in memory.
    await restart(1, current, {});
    await restart(0, newest, { ENCRYPTION_KEY_PREVIOUS: current });
    await rewrap(0);
    const late = await processAt(1).service.as(userIds[0] ?? 0);
    const { status, body } = await late.get(`/profile/${userIds[0]}`);
    expect([status, body.code]).toEqual([500, 'internal']);
    await processAt(0).service.tokenFor(userId);
    await restart(1, newest, { ENCRYPTION_KEY_PREVIOUS: current });
    expect(await read(userIds[0] ?? 0)).toBeUndefined();
    expect(await talk(userId, 'Here')).toBeUndefined();
  });
});

describe.skipIf(!inject('postgres'))('a process killed while it rewraps', () => {
  const [former, current] = [newKey(), newKey()];
  const people = 1_500;
  let cleanUp: (() => Promise<unknown>)[] = [];

  afterAll(async () => {
    for (const step of cleanUp.toReversed()) await step();
    cleanUp = [];
  });

  test('fails nobody who asks another one, and goes on when it is back', async () => {
    const { url, drop } = await createTestPostgres();
    cleanUp.push(drop);
    const database = openPostgres({ url, poolSize: 2 });
    cleanUp.push(() => database.close());
    const ids = Array.from({ length: people }, (_, index) => 8_900_001 + index);
    await fillCrowd(database, former, ids);
    const base = { ...testSecrets, DATABASE_URL: url, LLM_PROVIDER: 'offline', LOG_LEVEL: 'info' };
    const changed = { ...base, ENCRYPTION_KEY: current, ENCRYPTION_KEY_PREVIOUS: former };
    async function start(env: Record<string, string>, role = 'all'): Promise<Service> {
      const service = await startService(env, { role });
      cleanUp.push(() => service.kill('SIGKILL'));
      return service;
    }
    const rewrapped = async () => {
      const { rows } = await database.db
        .selectFrom('users')
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .where('data_key_kek', '=', createKeyring(current).currentKek)
        .executeTakeFirstOrThrow();
      return Number(rows);
    };

    const server = await start(
      { ...base, ENCRYPTION_KEY: former, ENCRYPTION_KEY_NEXT: current },
      'api',
    );
    const api = apiOf(server, testSecrets.SERVICE_KEY);
    const load = startLoad(async (userId) => {
      // The process unwraps the key, unless it has done so for this person lately.
      await api.status(userId);
      return undefined;
    }, ids);

    const worker = await start(changed);
    await waitFor(async () => (await rewrapped()) > 20, 60_000, 2);
    await worker.kill('SIGKILL');
    const inMiddle = await rewrapped();
    expect(inMiddle).toBeLessThan(people);
    await load.goOn();
    const again = await start(changed);
    await waitFor(async () => (await rewrapped()) === people, 90_000, 100);
    await load.goOn();
    expect((await load.end()).failures).toEqual([]);
    await again.kill('SIGTERM');
    expect(again.output()).toMatch(/"job":"rewrap-data-keys","rewrapped":\d+,"unreadable":0/);
    expect(await countReadable(database, createKeyring(current))).toBe(`${people} of ${people}`);
  }, 180_000);
});
