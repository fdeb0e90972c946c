import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { adminId, startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { signInitData, testBotToken as botToken } from '../support/init-data.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

let database: Database;
let service: TestApp;
let nextUser = 100;
const newUser = () => (nextUser += 1);
let nextAddress = 0;

beforeAll(async () => {
  database = await openTestEmbedded();
  service = await startTestApp({
    database,
    engine: scriptedEngine(),
    clock: () => now,
    env: { TELEGRAM_BOT_TOKEN: botToken, TRUST_PROXY: 'true' },
  });
});
afterAll(async () => {
  await service.close();
  await database.close();
});

/** Every sign-in from an address of its own, as they are limited by it. */
const signIn = (payload: object, headers: Record<string, string> = {}, app = service) =>
  app.send({
    method: 'POST',
    url: '/auth',
    payload,
    headers: { 'x-forwarded-for': `10.1.0.${(nextAddress += 1)}`, ...headers },
  });
const open = (userId: number, at = now, fields: Record<string, string> = {}) =>
  signInitData({ userId, botToken, at, fields });

describe('who opens the Mini App', () => {
  test('is signed in by what Telegram has signed, and only as a user', async () => {
    const userId = newUser();
    const { status, body } = await signIn({ init_data: open(userId) });
    expect([status, body.user_id, body.token_type]).toEqual([200, userId, 'bearer']);
    expect(decodeJwt(body.access_token)).toMatchObject({
      sub: String(userId),
      scope: 'user',
      via: 'app',
    });
    const admin = await signIn({ init_data: open(adminId) });
    expect(decodeJwt(admin.body.access_token)['scope']).toBe('user');
  });

  test('has the account the bot knows, and where there is none a new one in their language', async () => {
    const known = newUser();
    const asKnown = await service.as(known);
    await asKnown.post('/profile', { user_id: known, data: { name: 'Robin', language: 'en' } });
    const read = async (userId: number, languageCode: string) => {
      const user = JSON.stringify({ id: userId, language_code: languageCode });
      const { body } = await signIn({ init_data: open(userId, now, { user }) });
      const headers = { authorization: `Bearer ${body.access_token}` };
      return (await service.send({ url: `/profile/${userId}`, headers })).body;
    };
    expect(await read(known, 'ru')).toMatchObject({ name: 'Robin', language: 'en' });
    expect(await read(newUser(), 'ru')).toMatchObject({ name: null, language: 'ru' });
    expect(await read(newUser(), 'de')).toMatchObject({ name: null, language: 'en' });
  });

  test('reaches nothing of others', async () => {
    const [userId, other] = [newUser(), newUser()];
    await service.tokenFor(other);
    const { body } = await signIn({ init_data: open(userId) });
    const headers = { authorization: `Bearer ${body.access_token}` };
    const asked = [`/profile/${other}`, `/profile/status/${other}`, `/story/${other}`];
    for (const url of [...asked, `/memories?user_id=${other}`, `/chat_history/${other}`]) {
      expect([url, (await service.send({ url, headers })).status]).toEqual([url, 403]);
    }
    const gone = await service.send({ method: 'DELETE', url: `/profile/${other}`, headers });
    expect(gone.status).toBe(403);
  });

  test('cannot speak for the bot', async () => {
    const userId = newUser();
    const { body } = await signIn({ init_data: open(userId) });
    const headers = { authorization: `Bearer ${body.access_token}` };
    const telegram = { chat_id: userId, message_id: 1 };
    const post = (url: string, payload: object) =>
      service.send({ method: 'POST', url, payload, headers });
    const said = await post('/chat', { message: 'x', telegram });
    expect([said.status, said.body.errors[0].field]).toEqual([400, 'telegram']);
    expect((await post('/onboarding', { action: 'start', telegram })).status).toBe(403);
  });

  test('says nothing to the companion before they have said to be of age', async () => {
    const userId = newUser();
    const { body } = await signIn({ init_data: open(userId) });
    const headers = { authorization: `Bearer ${body.access_token}` };
    const says = () =>
      service.send({ method: 'POST', url: '/chat', payload: { message: 'Hello.' }, headers });
    expect(await says()).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    await service.core.users.update(userId, { is_adult: true });
    expect((await says()).status).toBe(200);
  });

  test('twenty a minute from one address', async () => {
    const headers = { 'x-forwarded-for': '10.2.0.1' };
    const statuses = [];
    for (let n = 0; n < 21; n += 1)
      statuses.push((await signIn({ init_data: 'hash=x' }, headers)).status);
    expect(statuses).toEqual([...Array(20).fill(401), 429]);
  });
});

describe('what Telegram has not signed for this bot, now', () => {
  const good = open(7);
  const changed = (change: (fields: URLSearchParams) => void) => {
    const fields = new URLSearchParams(good);
    change(fields);
    return fields.toString();
  };
  const forged = {
    'another user': changed((fields) => fields.set('user', '{"id":8}')),
    'a later date': changed((fields) => fields.set('auth_date', '1772366401')),
    'one more field': changed((fields) => fields.set('start_param', 'x')),
    'one field less': changed((fields) => fields.delete('query_id')),
    'a field twice': `${good}&user=${encodeURIComponent('{"id":8}')}`,
    'two fields as one': changed((fields) => {
      fields.set('query_id', `${fields.get('query_id')}\nsignature=${fields.get('signature')}`);
      fields.delete('signature');
    }),
    'no hash': changed((fields) => fields.delete('hash')),
    'an empty hash': changed((fields) => fields.set('hash', '')),
    'a hash twice': `${good}&hash=${'0'.repeat(64)}`,
    'another case of the hash': changed((fields) =>
      fields.set('hash', fields.get('hash')?.toUpperCase() ?? ''),
    ),
    'another bot': signInitData({ userId: 7, botToken: '654321:another', at: now }),
    'the future': open(7, later(301)),
    'no date': open(7, now, { auth_date: 'today' }),
    'no user': open(7, now, { user: '' }),
    'a user without an id': open(7, now, { user: '{"first_name":"Eve"}' }),
    'an id that is a text': open(7, now, { user: '{"id":"7"}' }),
    nothing: '',
    'a prototype': '__proto__=1&hash=2',
  };

  test.each(Object.entries(forged))('is refused: %s', async (_what, initData) => {
    const { status, body } = await signIn({ init_data: initData });
    expect([status, body.code, body.access_token]).toEqual([401, 'init-data-invalid', undefined]);
  });

  test('counts for a day, and a little ahead', async () => {
    const codeAt = async (at: Date) => (await signIn({ init_data: open(7, at) })).body.code;
    expect(await codeAt(later(-86_401))).toBe('init-data-expired');
    expect(await codeAt(later(-86_400))).toBeUndefined();
    expect(await codeAt(later(300))).toBeUndefined();
  });
});

describe('the page of the Mini App', () => {
  let app: TestApp['app'];
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'evolveai-app-'));
    await mkdir(path.join(dir, 'assets'));
    await writeFile(path.join(dir, 'app.html'), '<!doctype html><title>app</title>');
    await writeFile(path.join(dir, 'assets/app-1.js'), '');
    const { core, jwtSecret, serviceKey } = service;
    app = await buildApp({
      ...core,
      jwtSecret,
      serviceKey,
      metricsToken: undefined,
      pageDir: undefined,
      appDir: dir,
      botToken,
      adminUserIds: [],
      trustedProxies: 0,
      maxImageBytes: 1024,
    });
  });
  afterAll(async () => {
    await app.close();
    await rm(dir, { recursive: true, force: true });
  });

  test('is there also where the chat page is off, and only its own files run on it', async () => {
    const { statusCode, headers, body } = await app.inject('/app');
    expect([statusCode, body]).toEqual([200, '<!doctype html><title>app</title>']);
    expect(headers['cache-control']).toBe('no-cache');
    const policy = String(headers['content-security-policy']).split(';');
    expect(policy).toContain("default-src 'self'");
    expect((await app.inject('/assets/app-1.js')).headers['cache-control']).toContain('immutable');
    expect((await app.inject('/')).headers['location']).toBe('/docs');
    expect((await app.inject('/index.html')).statusCode).toBe(404);
  });

  test('may be framed by Telegram, the rest by nobody else', async () => {
    const { headers } = await app.inject('/app');
    expect(headers['content-security-policy']).toContain(
      'frame-ancestors https://web.telegram.org https://*.telegram.org',
    );
    expect(headers['x-frame-options']).toBeUndefined();
    const other = await app.inject('/health');
    expect(other.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(other.headers['x-frame-options']).toBe('SAMEORIGIN');
  });
});

describe('the door for two', () => {
  test('is not opened for a user id by a proof beside it', async () => {
    const both = { user_id: 8, init_data: open(7) };
    const stranger = await signIn(both);
    expect([stranger.status, stranger.body.code]).toEqual([401, 'service-key-required']);
    const bot = await signIn(both, { 'x-service-key': service.serviceKey });
    expect([bot.status, bot.body.code]).toEqual([400, 'invalid-body']);
  });

  test('is not opened by a proof for whoever brings a wrong key', async () => {
    const { status } = await signIn({ init_data: open(7) }, { 'x-service-key': 'wrong' });
    expect(status).toBe(401);
  });

  test.each([{ init_data: 7 }, { init_data: open(7), more: 1 }, { init_data: 'x'.repeat(8193) }])(
    'takes a text and nothing more (%#)',
    async (payload) => {
      expect((await signIn(payload)).status).toBe(400);
    },
  );

  test('stays shut where there is no bot', async () => {
    const without = await startTestApp({ database, engine: scriptedEngine() });
    const { status, body } = await signIn({ init_data: open(7) }, {}, without);
    expect([status, body.code]).toEqual([404, 'app-disabled']);
    expect((await without.send({ url: '/app' })).status).toBe(404);
    await without.close();
  });
});
