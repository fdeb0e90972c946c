import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { adminId, startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase, openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

onEachDatabase('POST /auth', ({ open }) => {
  let database: Database;
  let service: TestApp;
  let nextUser = 100;
  const newUser = () => (nextUser += 1);

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine: scriptedEngine() });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  const ask = (payload: unknown, key: string | undefined = service.serviceKey) =>
    service.send({
      method: 'POST',
      url: '/auth',
      payload: payload as object,
      headers: { 'content-type': 'application/json', ...(key && { 'x-service-key': key }) },
    });

  test('gives the bot a token for one user, for an hour', async () => {
    const userId = newUser();
    const { status, body } = await ask({ user_id: userId });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
    const { sub, iss, aud, iat = 0, exp = 0, jti, ...own } = decodeJwt(body.access_token);
    expect([sub, iss, aud, exp - iat]).toEqual([String(userId), 'evolveai', 'evolveai-api', 3600]);
    expect(jti).toBeTruthy();
    expect(own).toMatchObject({ scope: 'user', via: 'bot' });
  });

  test('only administrators get the scope of one', async () => {
    const scopeOf = async (id: number) => decodeJwt(await service.tokenFor(id))['scope'];
    expect([await scopeOf(adminId), await scopeOf(newUser())]).toEqual(['admin', 'user']);
  });

  test('without the key, or with one that is almost it, it is 401 and nobody is created', async () => {
    const userId = newUser();
    const { serviceKey } = service;
    const almost = serviceKey.slice(0, -1) + (serviceKey.endsWith('0') ? '1' : '0');
    for (const key of ['', almost, serviceKey.slice(0, -1), `${serviceKey}0`, 'ключ']) {
      const { status, body } = await ask({ user_id: userId }, encodeURI(key));
      expect([status, body.code]).toEqual([401, 'service-key-required']);
    }
    const bearer = { authorization: `Bearer ${await service.tokenFor(newUser())}` };
    const withToken = await service.send({ method: 'POST', url: '/auth', headers: bearer });
    expect(withToken.status).toBe(401);
    expect(
      await service.core.users.find(userId).then((profile) => profile?.tokenVersion),
    ).toBeUndefined();
  });

  test.each([0, -1, 1.5, 2 ** 53, '5', null, [5], { id: 5 }, undefined, true])(
    'refuses the user id %j and names the field',
    async (userId) => {
      const { status, body } = await ask({ user_id: userId });
      expect([status, body.code, body.errors[0].field]).toEqual([400, 'invalid-body', 'user_id']);
    },
  );

  test('ten a minute for one asked user, and nobody else pays for it', async () => {
    const [userId, other] = [newUser(), newUser()];
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push(await ask({ user_id: userId }));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429]);
    expect(answers.at(-1)?.body.code).toBe('rate-limited');
    const wait = Number(answers.at(-1)?.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await ask({ user_id: other })).status).toBe(200);
  });

  test('asked for many times at once it creates one account', async () => {
    const userId = newUser();
    const tokens = await Promise.all([1, 2, 3, 4, 5].map(() => service.tokenFor(userId)));
    const versions = new Set(tokens.map((token) => decodeJwt(token)['ver']));
    expect(versions.size).toBe(1);
    const user = await service.as(userId);
    expect((await user.post('/chat', { message: 'Hi' })).status).toBe(200);
  });
});

describe('a visitor of the chat page', () => {
  let database: Database;
  let service: TestApp;
  let withPage: TestApp['app'];
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'evolveai-page-'));
    await writeFile(path.join(dir, 'index.html'), '<!doctype html><title>page</title>');
    database = await openTestEmbedded();
    service = await startTestApp({ database, engine: scriptedEngine() });
    const { jwtSecret, serviceKey, core } = service;
    withPage = await buildApp({
      ...core,
      jwtSecret,
      serviceKey,
      metricsToken: undefined,
      pageDir: dir,
      appDir: undefined,
      botToken: undefined,
      adminUserIds: [],
      trustedProxies: 0,
      maxImageBytes: 1024,
    });
  });
  afterAll(async () => {
    await withPage.close();
    await service.close();
    await database.close();
    await rm(dir, { recursive: true, force: true });
  });

  const signIn = (headers: Record<string, string> = {}) =>
    withPage.inject({
      method: 'POST',
      url: '/auth/guest',
      headers: { host: 'here:8000', ...headers },
    });
  const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>) =>
    String(answer.headers['set-cookie']).split(';')[0] ?? '';

  test('is signed in, and known again by a cookie no script can read', async () => {
    const first = await signIn({ origin: 'http://here:8000' });
    expect(first.statusCode).toBe(200);
    expect(first.json().user_id).toBeGreaterThan(2 ** 52);
    expect(first.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/);
    const again = await signIn({ cookie: cookieOf(first) });
    expect(again.json().user_id).toBe(first.json().user_id);
    expect((await signIn()).json().user_id).not.toBe(first.json().user_id);
  });

  test('with a cookie of somebody else’s making is somebody new', async () => {
    const { user_id } = (await signIn()).json();
    const accessToken = await service.tokenFor(user_id);
    for (const cookie of [`evolve_guest=${accessToken}`, 'evolve_guest=hello', 'evolve_guest=']) {
      const answer = await signIn({ cookie });
      expect(answer.statusCode).toBe(200);
      expect(answer.json().user_id).not.toBe(user_id);
    }
  });

  test('cannot speak for Telegram, nor be an administrator', async () => {
    const { access_token, user_id } = (await signIn()).json();
    expect(decodeJwt(access_token)).toMatchObject({ scope: 'user', via: 'page' });
    const headers = { authorization: `Bearer ${access_token}` };
    const telegram = { chat_id: user_id, message_id: 1 };
    const chat = { method: 'POST', url: '/chat', headers } as const;
    const said = await withPage.inject({ ...chat, payload: { message: 'x', telegram } });
    expect([said.statusCode, said.json().errors[0].field]).toEqual([400, 'telegram']);
    const onboarding = { method: 'POST', url: '/onboarding', headers } as const;
    const started = await withPage.inject({
      ...onboarding,
      payload: { action: 'start', telegram },
    });
    expect(started.statusCode).toBe(403);
  });

  test.each(['http://elsewhere', 'http://here:8001', 'null', 'https://here:8000.evil.example'])(
    'is not signed in by a page of %s',
    async (origin) => {
      const answer = await signIn({ origin });
      expect(answer.statusCode).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('twenty a minute from one address', async () => {
    const statuses = [];
    for (let n = 0; n < 30; n += 1) statuses.push((await signIn()).statusCode);
    expect(statuses.at(-1)).toBe(429);
  });

  test('is told that the page is off where it is', async () => {
    const { status, body } = await service.send({ method: 'POST', url: '/auth/guest' });
    expect([status, body.code]).toEqual([404, 'page-disabled']);
  });

  test('gets the page, and nothing outside its folder', async () => {
    expect((await withPage.inject('/')).body).toContain('<title>page');
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json']) {
      expect((await withPage.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});
