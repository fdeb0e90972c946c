import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { access } from '../support/access.ts';
import { adminId, type Answer, startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { listOperations, listRoutes, type Operation } from '../support/routes.ts';
import { forgeTokens } from '../support/tokens.ts';

/** The router prints the address of the assets without its folder. */
const undocumented =
  /^GET (\/openapi\.json|\/docs(\/.*)?|\/|\/?\*|\/assets\/\*|\/admin|\/admin\/login)$/;
const metricsToken = 'metrics-token-of-this-test';
const stranger = 2 ** 40;

let database: Database;
let service: TestApp;
let operations: Operation[];
let nextUser = 1_000;
const newUser = () => (nextUser += 1);

beforeAll(async () => {
  database = await openTestEmbedded();
  service = await startTestApp({
    database,
    engine: scriptedEngine(),
    webhookSecret: 'secret-of-the-webhook',
    env: { METRICS_TOKEN: metricsToken },
  });
  operations = await listOperations(service.app);
});
afterAll(async () => {
  await service.close();
  await database.close();
});

/** The address of an operation for one user; of a memory that is not there. */
const addressOf = (url: string, userId: unknown) =>
  url
    .replace(':user_id', encodeURIComponent(String(userId)))
    .replace(':id', '0196f0c4-0000-7000-8000-000000000000');
const nameOf = ({ method, url }: Operation) => `${method} ${url}`;
const guarded = (...kinds: string[]) =>
  operations.filter((operation) => kinds.includes(access[nameOf(operation)] ?? ''));
const call = (
  { method, url }: Operation,
  {
    userId,
    token,
    body,
    query = '',
  }: {
    userId: unknown;
    token?: string | undefined;
    body?: string | object | undefined;
    query?: string;
  },
) =>
  service.send({
    method,
    url: addressOf(url, userId) + query,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && method !== 'GET' && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && method !== 'GET' && { payload: body }),
  });
/** All of an answer but what names the request. */
const essence = ({ status, headers, body }: Answer) => {
  const { 'x-request-id': _id, date: _date, 'content-length': _length, ...rest } = headers;
  const { request_id: _requestId, ...problem } = body;
  return { status, headers: rest, problem };
};

describe('the description', () => {
  test('lists every route, each with its access rule', () => {
    const routes = listRoutes(service.app).filter((route) => !undocumented.test(route));
    expect(routes.toSorted()).toEqual(Object.keys(access).toSorted());
    expect(operations.map(nameOf).toSorted()).toEqual(Object.keys(access).toSorted());
    const schemes = {
      open: [],
      telegram: [],
      user: ['bearer'],
      operator: ['bearer', 'adminSession'],
      admin: ['bearer', 'adminSession'],
      login: ['adminSession'],
      service: ['serviceKey'],
      proof: ['serviceKey'],
    };
    for (const operation of operations) {
      const declared = operation.security?.flatMap((scheme) => Object.keys(scheme));
      expect([nameOf(operation), declared]).toEqual([
        nameOf(operation),
        schemes[access[nameOf(operation)] ?? 'open'],
      ]);
    }
  });
});

describe('without a token that counts', () => {
  const bodies = [undefined, {}, 'no json', '{"__proto__":{}}', { message: 'x'.repeat(200_000) }];

  test('every answer is 401, whatever the body is', async () => {
    for (const operation of guarded('user', 'operator', 'admin')) {
      for (const body of bodies) {
        const {
          status,
          body: problem,
          headers,
        } = await call(operation, { userId: newUser(), body });
        expect([nameOf(operation), status, problem.code]).toEqual([
          nameOf(operation),
          401,
          'token-required',
        ]);
        expect(headers['www-authenticate']).toBe('Bearer');
      }
    }
  });

  test('forged, expired and foreign tokens are 401 everywhere', async () => {
    const userId = newUser();
    const token = await service.tokenFor(userId);
    const { jwtSecret, serviceKey } = service;
    const forged = await forgeTokens({ token, secret: jwtSecret, otherSecret: serviceKey });
    expect(
      (
        await call(operations.find(({ url }) => url === '/memories') as Operation, {
          userId,
          token,
        })
      ).status,
    ).toBe(200);
    for (const [what, bad] of Object.entries(forged)) {
      for (const operation of guarded('user', 'operator', 'admin')) {
        const { status, body } = await call(operation, { userId, token: bad, body: 'no json' });
        expect([what, nameOf(operation), status]).toEqual([what, nameOf(operation), 401]);
        expect(body.code).toMatch(/^token-(invalid|revoked)$/);
      }
    }
  });

  test('a token of before a logout or a deletion is 401 at once, also for a new account', async () => {
    const userId = newUser();
    const before = await service.as(userId);
    expect((await before.post('/auth/logout', undefined)).status).toBe(204);
    const after = await service.as(userId);
    expect((await after.delete(`/profile/${userId}`)).status).toBe(204);
    const bad = [before.token, after.token];
    const check = async () => {
      for (const token of bad) {
        for (const operation of guarded('user', 'operator', 'admin')) {
          const { status, body } = await call(operation, { userId, token, body: 'no json' });
          expect([nameOf(operation), status, body.code]).toEqual([
            nameOf(operation),
            401,
            'token-revoked',
          ]);
        }
      }
    };
    await check();
    await service.tokenFor(userId);
    await check();
  });

  test('the header must say Bearer and hold one token', async () => {
    const userId = newUser();
    const token = await service.tokenFor(userId);
    for (const authorization of [
      `Basic ${token}`,
      token,
      `Bearer ${token} ${token}`,
      'Bearer ',
      '',
    ]) {
      const headers = { authorization };
      const { status } = await service.send({ url: `/memories?user_id=${userId}`, headers });
      expect([authorization.slice(0, 12), status]).toEqual([authorization.slice(0, 12), 401]);
    }
    const inQuery = await service.send({
      url: `/memories?user_id=${userId}&access_token=${token}`,
    });
    expect(inQuery.status).toBe(401);
  });
});

describe("another user's id", () => {
  const spellings = (id: number) => [
    `${id}`,
    `0${id}`,
    ` ${id}`,
    `${id}.0`,
    `+${id}`,
    `0x${id.toString(16)}`,
    `${id / 10}e1`,
    `0b${id.toString(2)}`,
    `${id}`.padStart(30, '0'),
  ];

  test('is 403 however it is written, the same whether that user exists or not', async () => {
    const [userId, existing] = [newUser(), newUser()];
    const { token } = await service.as(userId);
    await service.tokenFor(existing);
    const naming = guarded('user').filter(({ names }) => names !== undefined);
    expect(naming.length).toBeGreaterThanOrEqual(9);
    for (const operation of naming) {
      const ask = (id: number, spelling: string, body: object = {}) =>
        call(operation, {
          userId: spelling,
          token,
          body:
            operation.names === 'body'
              ? {
                  user_id: id,
                  ...body,
                }
              : undefined,
          query: operation.names === 'query' ? `?user_id=${encodeURIComponent(spelling)}` : '',
        });
      for (const [index, spelling] of spellings(existing).entries()) {
        const known = await ask(existing, spelling);
        const unknown = await ask(stranger, spellings(stranger)[index] ?? '');
        expect([nameOf(operation), spelling, known.status, known.body.code]).toEqual([
          nameOf(operation),
          spelling,
          403,
          'forbidden',
        ]);
        expect(essence(unknown)).toEqual(essence(known));
      }
      if (operation.names !== 'body') continue;
      for (const data of [undefined, 5, { name: 'Eve' }, { unknown: true }]) {
        expect((await ask(existing, '', { data })).status).toBe(403);
      }
    }
    expect((await service.core.users.get(existing)).name).toBeNull();
  });

  test.each([
    ['text', '"%"'],
    ['a list', '[%]'],
    ['a fraction of nothing', '%.0'],
    ['an exponent', '%e0'],
    ['given twice', '5, "user_id": %'],
  ])('as %s in a body changes nothing', async (_what, form) => {
    const [userId, other] = [newUser(), newUser()];
    await service.tokenFor(other);
    const token = await service.tokenFor(userId);
    const payload = `{"user_id": ${form.replace('%', String(other))}, "data": {"name": "Eve"}}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const { status } = await service.send({ method: 'POST', url: '/profile', payload, headers });
    expect([400, 403]).toContain(status);
    expect((await service.core.users.get(other)).name).toBeNull();
    expect((await service.core.users.get(userId)).name).toBeNull();
  });

  test.each(['user_id=%&user_id=#', 'user_id=#&user_id=%', 'user_id[]=%', 'user_id=#&User_Id=%'])(
    'in the query %s reads nothing of theirs',
    async (form) => {
      const [userId, other] = [newUser(), newUser()];
      await service.tokenFor(other);
      const query = form.replace('%', String(other)).replace('#', String(userId));
      const { status, body } = await (await service.as(userId)).get(`/memories?${query}`);
      const outcome = status === 200 ? body.user_id : status;
      expect([userId, 400, 403]).toContain(outcome);
    },
  );

  test('where no route asks for one is refused or ignored', async () => {
    const [userId, other] = [newUser(), newUser()];
    const user = await service.as(userId);
    const { status } = await user.post('/chat', { message: 'x', user_id: other });
    expect(status).toBe(400);
    expect((await user.post(`/chat?user_id=${other}`, { message: 'mine' })).status).toBe(200);
    const history = await user.get(`/chat_history/${userId}`);
    expect(history.body.messages).toHaveLength(2);
  });

  test('an administrator may ask for a profile, not for what was said', async () => {
    const userId = newUser();
    await service.tokenFor(userId);
    const admin = await service.as(adminId);
    const reason = '?reason=a+question+to+support';
    expect((await admin.get(`/profile/${userId}${reason}`)).status).toBe(200);
    expect((await admin.get(`/profile/status/${userId}${reason}`)).status).toBe(200);
    expect((await admin.get(`/profile/${stranger}${reason}`)).status).toBe(404);
    // Nor without saying why.
    expect((await admin.get(`/profile/${userId}`)).status).toBe(400);
    expect((await admin.get(`/profile/status/${userId}?reason=x`)).status).toBe(400);
    expect((await admin.get('/profile/someone')).status).toBe(400);
    expect((await admin.get(`/chat_history/${userId}`)).status).toBe(403);
    expect((await admin.get(`/memories?user_id=${userId}`)).status).toBe(403);
    expect((await admin.get(`/story/${userId}`)).status).toBe(403);
    expect((await admin.delete(`/profile/${userId}`)).status).toBe(403);
  });
});

describe('doors with keys of their own', () => {
  test('metrics are for operators', async () => {
    const get = (token: string) =>
      service.send({ url: '/metrics', headers: { authorization: `Bearer ${token}` } });
    expect((await get(await service.tokenFor(newUser()))).status).toBe(403);
    expect((await get(`${metricsToken}x`)).status).toBe(401);
    expect((await get(await service.tokenFor(adminId))).status).toBe(200);
    const { status, text } = await get(metricsToken);
    expect(status).toBe(200);
    // Refused requests are counted at both ends: the gauge never falls below what runs.
    expect(text).toMatch(/^http_requests_in_progress 1$/m);
  });

  test('what administrators may do is for them alone, not for who reads metrics', async () => {
    const user = await service.tokenFor(newUser());
    for (const operation of guarded('admin')) {
      const as = async (token: string) => (await call(operation, { userId: 1, token })).status;
      expect([nameOf(operation), await as(user), await as(metricsToken)]).toEqual([
        nameOf(operation),
        403,
        401,
      ]);
    }
  });

  test('the webhook is for Telegram', async () => {
    const post = (secret?: string) =>
      service.send({
        method: 'POST',
        url: '/telegram/webhook',
        payload: { update_id: 1 },
        headers: secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret },
      });
    expect((await post()).status).toBe(403);
    expect((await post('secret-of-the-webhooK')).status).toBe(403);
    expect((await post('secret-of-the-webhook')).status).toBe(200);
  });
});

test('an address or a method there is none of is 404, as a problem', async () => {
  const urls = new Set(operations.map(({ url }) => url));
  for (const url of [...urls, '/nothing', '/docs/../../etc/passwd', '/profile/1/2']) {
    for (const method of ['OPTIONS', 'PATCH', 'PUT', 'TRACE', 'PROPFIND', 'QUERY', 'LOCK']) {
      if (Object.hasOwn(access, `${method} ${url}`)) continue;
      const { status, headers, body } = await service.send({
        method: method as 'GET',
        url: addressOf(url, 1),
      });
      expect([method, url, status, body.code]).toEqual([method, url, 404, 'not-found']);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(headers['x-request-id']).toBe(body.request_id);
    }
  }
  const { status, headers, body } = await service.send({ url: '/%zz' });
  expect([status, headers['content-type'], headers['x-request-id']]).toEqual([
    400,
    'application/problem+json',
    body.request_id,
  ]);
});
