import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import type { EngineStatus } from '../../src/platform/llm/port.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

onEachDatabase('health', ({ open }) => {
  const statuses: EngineStatus[] = [];
  const engine = { ...scriptedEngine(), status: () => statuses };
  let database: Database;
  let service: TestApp;

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine });
  });
  afterAll(() => service.close());

  test('/health says that the process runs', async () => {
    expect(await service.send({ url: '/health' })).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
  });

  test.each([
    ['CLOSED', 0, 'healthy'],
    ['HALF_OPEN', 5, 'healthy'],
    ['OPEN', 5, 'unhealthy'],
  ] as const)('/ready shows a breaker that is %s', async (state, failureCount, status) => {
    statuses.splice(0, 2, { name: 'gemini', state, failureCount });
    const answer = await service.send({ url: '/ready' });
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        status: 'ready',
        database: { status: 'healthy' },
        gemini: { status, circuit_breaker: { state, failure_count: failureCount } },
      },
    ]);
  });

  test('every answer carries the headers of a careful service', async () => {
    for (const url of ['/health', '/docs/', '/nothing', '/profile/1']) {
      const { headers } = await service.send({ url });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers['content-security-policy']).toMatch(/default-src 'self'/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('a request id of the caller is not taken over', async () => {
    const headers = { 'request-id': 'mine', 'x-request-id': 'mine' };
    expect((await service.send({ url: '/health', headers })).headers['x-request-id']).not.toBe(
      'mine',
    );
  });

  // The last one: the database does not come back.
  test('without its database it is not ready, says no more than that, and answers 503', async () => {
    const user = await service.as(5_000);
    await database.close();
    const ready = await service.send({ url: '/ready' });
    expect([ready.status, ready.body.status, ready.body.database]).toEqual([
      503,
      'unavailable',
      { status: 'unhealthy' },
    ]);
    expect((await service.send({ url: '/health' })).status).toBe(200);
    const { status, body } = await user.get('/profile/5000');
    expect([status, body.code]).toEqual([503, 'unavailable']);
    expect(JSON.stringify(body)).not.toMatch(/pool|pglite|postgres|connect/i);
  });
});
