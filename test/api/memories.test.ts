import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

onEachDatabase('GET /memories', ({ open }) => {
  const engine = scriptedEngine();
  let database: Database;
  let service: TestApp;
  let userId = 4_000;

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  async function remember(fact: string, quote: string, category = 'pets') {
    const user = await service.as(userId);
    let saved: unknown;
    engine.replies.push(async (request) => {
      const save = request.tools?.find(({ name }) => name === 'save_long_term_memory');
      saved = await save?.run({ fact, category, quote });
      return 'ok';
    });
    await user.post('/chat', { message: `Well, ${quote}!` });
    return saved;
  }
  const read = async (query = `?user_id=${userId}`) =>
    (await service.as(userId)).get(`/memories${query}`);

  test('shows what is remembered, newest first, with the words it comes from', async () => {
    userId += 1;
    expect((await read()).body).toEqual({ user_id: userId, facts: [] });
    await remember('Has a cat called Tom', 'my cat is Tom');
    await remember('Has a dog', 'there is a dog too', 'nonsense');
    const { status, body } = await read();
    expect(status).toBe(200);
    expect(body.facts).toMatchObject([
      { text: 'Has a dog', quote: 'there is a dog too', category: 'other' },
      { text: 'Has a cat called Tom', quote: 'my cat is Tom', category: 'pets' },
    ]);
  });

  test('the own id may be left out', async () => {
    userId += 1;
    await remember('Has a cat', 'I have a cat');
    expect((await read('')).body).toMatchObject({
      user_id: userId,
      facts: [{ text: 'Has a cat' }],
    });
  });

  test("nothing of another user's", async () => {
    userId += 1;
    await remember('Has a secret', 'I have a secret');
    userId += 1;
    expect((await read('')).body.facts).toEqual([]);
    expect((await read(`?user_id=${userId - 1}`)).status).toBe(403);
  });

  test.each(['user_id=', 'user_id=me', 'user_id=-1', 'user_id=%00'])(
    'refuses %s',
    async (query) => {
      userId += 1;
      expect([400, 403]).toContain((await read(`?${query}`)).status);
    },
  );

  test('twenty reads a minute', async () => {
    userId += 1;
    const user = await service.as(userId);
    const statuses = [];
    for (let n = 0; n < 21; n += 1) statuses.push((await user.get('/memories')).status);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
  });
});
