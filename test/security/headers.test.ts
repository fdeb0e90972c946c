import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, buildApp } from '../../src/api/app.ts';
import { readConfig } from '../../src/config/index.ts';
import { requestTo, type Route, tableOf } from '../support/requests.ts';
import { onEachWalk } from '../support/walk.ts';

const evil = 'https://evil.example';
/** Pages without a word of anybody's. */
const forEverybody = /^GET \/(safety|privacy|terms|information\.css) /;

onEachWalk('every answer', (walk) => {
  let paged: App;
  let dir: string;

  const build = (trustedProxies: number) => {
    const { core, jwtSecret, serviceKey } = walk.service;
    return buildApp({
      ...core,
      jwtSecret,
      serviceKey,
      metricsToken: undefined,
      adminUserIds: [],
      trustedProxies,
      maxImageBytes: 1024,
      pageDir: dir,
      appDir: dir,
      botToken: 'a-bot',
    });
  };

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'evolveai-pages-'));
    await mkdir(path.join(dir, 'assets'));
    await writeFile(path.join(dir, 'assets', 'a.js'), '1');
    const page = '<!doctype html><script type="module" src="/assets/a.js"></script>';
    await Promise.all(
      ['index.html', 'app.html'].map((name) => writeFile(path.join(dir, name), page)),
    );
    paged = await build(0);
  });
  afterAll(async () => {
    await paged.close();
    await rm(dir, { recursive: true });
  });

  /** Of each route: answered, refused, not understood, of another method. */
  async function everyAnswer() {
    const answers: {
      what: string;
      status: number;
      headers: Record<string, unknown>;
      text: string;
    }[] = [];
    const add = (
      what: string,
      answer: { status: number; headers: Record<string, unknown>; text: string },
    ) => void answers.push({ what, ...answer });
    for (const route of walk.routes) {
      const user = await walk.newUser();
      add(
        `${route.name} refused`,
        await walk.service.send(requestTo(route, { userId: user.userId })),
      );
      add(`${route.name} not understood`, await walk.send(route, { ...user, body: '{' }));
      add(`${route.name} answered`, await walk.send(route, user));
      const trace = { method: 'TRACE' as 'GET', url: requestTo(route, user).url };
      add(`${route.name} of another method`, await walk.service.send(trace));
    }
    for (const url of [
      '/nothing',
      '/%zz',
      '/docs/',
      '/docs/static/nothing',
      '/',
      '/docs/json',
      '/openapi.json',
      `/${'a'.repeat(2_000)}`,
      '/profile/%00',
    ]) {
      add(url, await walk.service.send({ url }));
    }
    for (const url of ['/', '/app', '/assets/a.js', '/assets/nothing', '/assets/..%2findex.html']) {
      const { statusCode, headers, body } = await paged.inject(url);
      add(`page ${url}`, { status: statusCode, headers, text: body });
    }
    return answers;
  }

  test('says how it is to be handled, whatever it says', async () => {
    const answers = await everyAnswer();
    expect(answers.length).toBeGreaterThan(240);
    for (const { what, status, headers, text } of answers) {
      expect([what, headers['x-content-type-options']]).toEqual([what, 'nosniff']);
      expect([what, headers['referrer-policy']]).toEqual([what, 'no-referrer']);
      expect([what, headers['x-request-id']]).toEqual([what, expect.stringMatching(/^[\w-]{36}$/)]);
      const policy = String(headers['content-security-policy']);
      expect([what, policy]).toEqual([what, expect.stringMatching(/default-src '(self|none)'/)]);
      expect([what, policy]).not.toEqual([
        what,
        expect.stringMatching(/unsafe|\*(?!\.telegram\.org)|http:|data:.*script/),
      ]);
      expect([what, policy]).toEqual([what, expect.stringContaining('frame-ancestors')]);
      for (const told of ['server', 'x-powered-by', 'access-control-allow-origin', 'via'])
        expect([what, told, headers[told]]).toEqual([what, told, undefined]);
      const isFile =
        forEverybody.test(what) ||
        what.includes('/assets/') ||
        what.includes('/docs') ||
        what.startsWith('page');
      const kept = isFile ? 'no-store' : headers['cache-control'];
      expect([what, kept]).toEqual([what, 'no-store']);
      expect([
        what,
        status < 500 || /^(GET \/ready|POST \/payments\/invoice|POST \/admin)/.test(what),
      ]).toEqual([what, true]);
      expect([
        what,
        /\bat .*\.(ts|js):\d+|node_modules|\/src\/|stack/.test(status >= 400 ? text : ''),
      ]).toEqual([what, false]);
    }
  });

  test('tells browsers to stay with https', async () => {
    const { headers } = await walk.service.send({ url: '/health' });
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
  });

  test('of an error quotes nothing of what was sent', async () => {
    const word = 'quote-me-if-you-can';
    for (const route of walk.routes) {
      const user = await walk.newUser();
      for (const attempt of [
        { body: `{"unknown": "${word}"}` },
        { body: `{"message": ${word}}` },
        { body: `{"message": "${word}` },
        { body: `"${word}"` },
        { headers: { 'x-service-key': word, authorization: `Bearer ${word}` } },
        { headers: { cookie: `evolve_guest=${word}`, 'idempotency-key': word, prefer: word } },
      ]) {
        const { status, text, headers } = await walk.send(route, { ...user, ...attempt });
        const isQuoted = status >= 400 && (text + JSON.stringify(headers)).includes(word);
        expect([route.name, attempt, isQuoted]).toEqual([route.name, attempt, false]);
      }
    }
  });

  test('of a mistake of ours says neither its words nor where it was made', async () => {
    const broken = () => Promise.reject(new Error('words-of-the-inside'));
    const { core, jwtSecret, serviceKey } = walk.service;
    const app = await buildApp({
      ...core,
      memory: { ...core.memory, overview: broken },
      conversations: { ...core.conversations, converse: broken },
      jwtSecret,
      serviceKey,
      metricsToken: undefined,
      adminUserIds: [],
      trustedProxies: 0,
      maxImageBytes: 1024,
      pageDir: undefined,
      appDir: undefined,
      botToken: undefined,
    });
    const { token } = await walk.newUser();
    const authorization = `Bearer ${token}`;
    const read = await app.inject({ url: '/memories', headers: { authorization } });
    const chat = { method: 'POST' as const, url: '/chat', payload: { message: 'x' } };
    const said = await app.inject({ ...chat, headers: { authorization } });
    const accept = 'text/event-stream';
    const streamed = await app.inject({ ...chat, headers: { authorization, accept } });
    expect([read.statusCode, said.statusCode, streamed.statusCode]).toEqual([500, 500, 200]);
    for (const { body } of [read, said, streamed]) {
      expect(body).toContain('urn:evolveai:problem:internal');
      expect(body).toContain('Something went wrong.');
      expect(body).not.toMatch(/words-of-the-inside|\.ts|\bat |Error:/);
    }
    await app.close();
  });

  describe('to another site', () => {
    test('is not for it: no origin is allowed, and no question before a request is answered', async () => {
      for (const route of walk.routes) {
        const user = await walk.newUser();
        const cross = await walk.send(route, { ...user, headers: { origin: evil } });
        for (const name of Object.keys(cross.headers))
          expect([route.name, name]).not.toEqual([
            route.name,
            expect.stringMatching(/^access-control/),
          ]);
        const preflight = await walk.service.send({
          method: 'OPTIONS',
          url: requestTo(route, user).url,
          headers: {
            origin: evil,
            'access-control-request-method': route.method,
            'access-control-request-headers': 'authorization',
          },
        });
        expect([route.name, preflight.status]).toEqual([route.name, 404]);
        const allowed = Object.keys(preflight.headers).filter((name) =>
          name.startsWith('access-control'),
        );
        expect([route.name, allowed]).toEqual([route.name, []]);
      }
    });

    test('no cookie opens what a token opens', async () => {
      const open = tableOf(paged).filter(({ options }) => options.config?.access === 'user');
      const guest = await paged.inject({
        method: 'POST',
        url: '/auth/guest',
        remoteAddress: '203.0.113.9',
      });
      const cookie = String(guest.headers['set-cookie']);
      expect(cookie).toMatch(/HttpOnly/);
      expect(cookie).toMatch(/SameSite=Strict/);
      expect(cookie).toMatch(/Path=\/auth\/guest/);
      const [value = ''] = cookie.split(';');
      for (const route of open) {
        const { url, method } = requestTo(route, { userId: 1 });
        const asCookie = await paged.inject({ method, url, headers: { cookie: value } });
        expect([route.name, asCookie.statusCode]).toEqual([route.name, 401]);
        const asToken = await paged.inject({
          method,
          url,
          headers: { authorization: `Bearer ${value.split('=')[1]}` },
        });
        expect([route.name, asToken.statusCode]).toEqual([route.name, 401]);
      }
      for (const origin of [
        evil,
        'null',
        'http://localhost:81',
        'https://localhost.evil.example',
      ]) {
        const headers = { origin, host: 'localhost' };
        const { statusCode } = await paged.inject({
          method: 'POST',
          url: '/auth/guest',
          headers,
          remoteAddress: '203.0.113.10',
        });
        expect([origin, statusCode]).toEqual([origin, 403]);
      }
    });
  });

  describe('to who stands behind a proxy', () => {
    const lies = (n: number) => ({
      'x-forwarded-for': `198.51.100.${n}`,
      forwarded: `for=198.51.100.${n};proto=https;host=evil.example`,
      'x-real-ip': `198.51.100.${n}`,
      'x-client-ip': `198.51.100.${n}`,
      'cf-connecting-ip': `198.51.100.${n}`,
      'true-client-ip': `198.51.100.${n}`,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
      'x-original-url': '/metrics',
      'x-rewrite-url': '/metrics',
    });
    const guest = (app: App, remoteAddress: string, headers: Record<string, string> = {}) =>
      app.inject({ method: 'POST', url: '/auth/guest', headers, remoteAddress });
    const manyOf = async (app: App, headersOf: (n: number) => Record<string, string>) => {
      const statuses: number[] = [];
      for (let n = 1; n <= 21; n += 1)
        statuses.push((await guest(app, '192.0.2.1', headersOf(n))).statusCode);
      return statuses.filter((status) => status === 429).length;
    };

    test('without proxies, nothing a client says of addresses, hosts or schemes is believed', async () => {
      const app = await build(0);
      expect(await manyOf(app, lies)).toBe(1);
      const { headers } = await guest(app, '192.0.2.77', lies(1));
      expect(String(headers['set-cookie'])).not.toMatch(/Secure/);
      const here = await guest(app, '192.0.2.78', { ...lies(1), origin: evil });
      expect(here.statusCode).toBe(403);
      await app.close();
    });

    test('with one, what it has added is believed, and nothing the client has sent along', async () => {
      const app = await build(1);
      // The proxy adds the address it sees to whatever the client has sent.
      expect(
        await manyOf(app, (n) => ({ 'x-forwarded-for': `198.51.100.${n}, 203.0.113.5` })),
      ).toBe(1);
      expect(await manyOf(app, (n) => ({ 'x-forwarded-for': `203.0.113.${n + 20}` }))).toBe(0);
      const { headers } = await guest(app, '192.0.2.1', {
        'x-forwarded-for': '203.0.113.99',
        'x-forwarded-proto': 'http, https',
      });
      expect(String(headers['set-cookie'])).toMatch(/Secure/);
      await app.close();
    });

    test('with two, the address is the one the outer of them has seen', async () => {
      const app = await build(2);
      expect(
        await manyOf(app, (n) => ({ 'x-forwarded-for': `198.51.100.${n}, 203.0.113.5, 10.0.0.2` })),
      ).toBe(1);
      expect(
        await manyOf(app, (n) => ({ 'x-forwarded-for': `1.1.1.1, 203.0.113.${n + 20}, 10.0.0.2` })),
      ).toBe(0);
      await app.close();
    });

    test('a host of the client’s choosing is repeated nowhere', async () => {
      for (const route of [...walk.routes, { name: 'GET /', method: 'GET', url: '/' } as Route]) {
        const { userId, token } = await walk.newUser();
        const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
        const { text, headers: told } =
          route.name === 'GET /'
            ? await walk.service.send({ url: '/', headers })
            : await walk.send(route, { userId, token, headers });
        expect([route.name, (text + JSON.stringify(told)).includes('evil.example')]).toEqual([
          route.name,
          false,
        ]);
      }
    });
  });

  test('of a page holds no script or style of its own in its text', async () => {
    const pages = ['/docs/', '/docs'].map((url) => walk.service.send({ url }));
    for (const { text, headers } of await Promise.all(pages)) {
      expect(text).toContain('swagger-ui');
      expect(text).not.toMatch(
        /<script(?![^>]*\bsrc=)[^>]*>\s*\S|<style|\son\w+=|javascript:|\sstyle=/i,
      );
      expect(String(headers['content-security-policy'])).not.toMatch(/unsafe/);
    }
    const script = await walk.service.send({ url: '/docs/static/swagger-initializer.js' });
    expect([script.status, script.headers['content-type']]).toEqual([
      200,
      expect.stringContaining('javascript'),
    ]);
  });
});

test.each([
  [undefined, 0],
  ['false', 0],
  ['0', 0],
  ['true', 1],
  ['1', 1],
  ['3', 3],
])('TRUST_PROXY=%s trusts %i', (value, trusted) => {
  const { http } = readConfig('all', value === undefined ? {} : { TRUST_PROXY: value });
  expect(http.trustedProxies).toBe(trusted);
});

test.each(['yes', '-1', '10', '1.5', '10.0.0.0/8'])('TRUST_PROXY=%s is refused', (value) => {
  expect(() => readConfig('all', { TRUST_PROXY: value })).toThrow(/TRUST_PROXY/);
});
