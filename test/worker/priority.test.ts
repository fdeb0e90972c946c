import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createClaimNext } from '../../src/modules/conversations/queries/queue.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createTurnLoop } from '../../src/worker/turns.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { saidBy, scriptedEngine } from '../support/engine.ts';
import { waitFor } from '../support/process.ts';

const free = 0;
const premium = 1;

onEachDatabase('the queue of turns', ({ open }) => {
  const engine = scriptedEngine();
  let database: Database;
  let service: TestApp;
  let nextId = 70_000;
  let claimNext: ReturnType<typeof createClaimNext>;

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });
  beforeEach(() => {
    claimNext = createClaimNext(database.db);
  });
  afterEach(() => database.db.deleteFrom('conversations').execute());

  /** Somebody of this plan writes; resolves to who it is. */
  async function writes(priority: number, text = 'This is a whole sentence.'): Promise<number> {
    nextId += 1;
    const userId = nextId;
    await service.core.users.ensure(userId);
    const message = { userId, persona: 'vera', text, images: [], priority, isAwaited: false };
    await service.core.conversations.accept(message);
    return userId;
  }
  async function write(priority: number, count: number): Promise<number[]> {
    const ids: number[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await writes(priority));
    return ids;
  }
  const claimed = async (limit: number, claim = claimNext) =>
    (await claim(limit)).map(({ userId }) => userId);
  /** Claims one by one while premium goes on writing. */
  async function claimBesideStream(count: number): Promise<number[]> {
    const ids: number[] = [];
    for (let n = 0; n < count; n += 1) {
      await write(premium, 2);
      ids.push(...(await claimed(1)));
    }
    return ids;
  }

  test('premium is answered before a backlog that came earlier, which then goes on in its order', async () => {
    const backlog = ['The first of them.', 'The second of them.', 'The third of them.'];
    for (const text of backlog) await writes(free, text);
    await writes(premium, 'This one comes last.');
    const loop = createTurnLoop({ ...service.core, sender: undefined, concurrency: 1 });
    await loop.start();
    await waitFor(() => engine.requests.length >= 4, 20_000);
    await loop.stop();
    expect(engine.requests.map(saidBy)).toEqual(['This one comes last.', ...backlog]);
  });

  test('beside premium without an end every fourth claim is that of who waits longest', async () => {
    const waiting = await write(free, 3);
    const order = await claimBesideStream(12);
    expect([order[3], order[7], order[11]]).toEqual(waiting);
    expect(new Set(order).size).toBe(12);
  });

  test('claims of many at once hold the same share', async () => {
    const [first, second, third] = await write(free, 3);
    const important = await write(premium, 12);
    expect(new Set(await claimed(8))).toEqual(new Set([first, second, ...important.slice(0, 6)]));
    expect(await claimed(3)).toHaveLength(3);
    expect(await claimed(1)).toEqual([third]);
  });

  test('where there is room for everybody nothing is saved up or owed', async () => {
    const alone = await writes(free);
    expect(await claimed(8)).toEqual([alone]);
    expect(await claimed(8)).toEqual([]);
    const waiting = await writes(free);
    expect((await claimBesideStream(4)).indexOf(waiting)).toBe(3);
  });

  test('two workers claim everybody once', async () => {
    const everybody = [...(await write(free, 12)), ...(await write(premium, 12))];
    const workers = [claimNext, createClaimNext(database.db)];
    const ids: number[] = [];
    for (let round = 0; ids.length < everybody.length && round < 24; round += 1) {
      ids.push(...(await Promise.all(workers.map((claim) => claimed(3, claim)))).flat());
    }
    expect(ids.toSorted()).toEqual(everybody.toSorted());
  });
});
