import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { type AdminVisitor, comeIn, fromPage, linkFor, origin } from '../support/admin.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { access } from '../support/access.ts';
import { listOperations } from '../support/routes.ts';

const admins = Array.from({ length: 60 }, (_, index) => 907_000 + index);
const code = (name: string) => ({ code: name, days: 7, max_uses: 1 });

let database: Database;
let service: TestApp;
let visitor: AdminVisitor;
let number = 0;

beforeAll(async () => {
  database = await openTestEmbedded();
  const env = { ADMIN_USER_IDS: admins.join(',') };
  service = await startTestApp({ database, engine: scriptedEngine(), env });
});
afterAll(async () => {
  await service.close();
  await database.close();
});
beforeEach(async () => {
  visitor = await comeIn(service, admins.pop() ?? 0);
  number += 1;
});

const make = (headers: Record<string, string | undefined>) =>
  visitor.post('/admin/promo-codes', code(`CODE-${number}`), headers);
const isMade = async () => {
  const { body } = await visitor.get('/admin/promo-codes');
  return body.promo_codes.some((made: { code: string }) => made.code === `CODE-${number}`);
};

describe('what a session changes', () => {
  test('it changes from a page of ours, with its own word', async () => {
    expect((await make({})).status).toBe(201);
    expect(await isMade()).toBe(true);
  });

  test.each<[string, (other: AdminVisitor) => Record<string, string | undefined>]>([
    ['no word', () => ({ 'x-csrf-token': undefined })],
    ['an empty word', () => ({ 'x-csrf-token': '' })],
    ['a wrong word', () => ({ 'x-csrf-token': 'x'.repeat(43) })],
    ['the cookie as the word', () => ({ 'x-csrf-token': visitor.cookie.split('=')[1] })],
    ['the word of another session', (other) => ({ 'x-csrf-token': other.csrf })],
    ['another site', () => ({ origin: 'https://evil.example' })],
    ['another port of this host', () => ({ origin: 'http://here:8001' })],
    ['a host that begins like this one', () => ({ origin: `${origin}.evil.example` })],
    ['a page without an origin of its own', () => ({ origin: 'null' })],
    ['a site that is near', () => ({ 'sec-fetch-site': 'same-site' })],
    ['a site that is not', () => ({ 'sec-fetch-site': 'cross-site' })],
    [
      'another site, by the browser alone',
      () => ({ origin: undefined, 'sec-fetch-site': 'cross-site' }),
    ],
    [
      'nothing that says where it is from',
      () => ({ origin: undefined, 'sec-fetch-site': undefined }),
    ],
  ])('%s changes nothing', async (_what, headersOf) => {
    const other = await comeIn(service, admins.pop() ?? 0);
    const { status, body } = await make(headersOf(other));
    expect([status, body.code]).toEqual([403, 'csrf']);
    expect(await isMade()).toBe(false);
  });

  test('no route is left out', async () => {
    const operations = (await listOperations(service.app)).filter(({ method, url }) =>
      ['admin', 'operator', 'login'].includes(access[`${method} ${url}`] ?? ''),
    );
    const unsafe = operations.filter(({ method }) => method !== 'GET');
    expect(unsafe.length).toBeGreaterThan(12);
    for (const { method, url } of unsafe) {
      const { status, body } = await service.send({
        method,
        url,
        headers: { cookie: visitor.cookie, host: 'here:8000', origin },
      });
      expect([url, status, body.code]).toEqual([url, 403, 'csrf']);
    }
  });

  test('a token needs no word, as no browser sends it by itself', async () => {
    const admin = await service.as(admins.pop() ?? 0);
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const { status } = await admin.post('/admin/promo-codes', code(`CODE-${number}`), headers);
    expect(status).toBe(201);
  });

  test('a wrong token beside a good cookie is a wrong token', async () => {
    const { status, body } = await make({ authorization: 'Bearer nonsense' });
    expect([status, body.code]).toEqual([401, 'token-invalid']);
  });
});

test.each([
  ['https://evil.example', 'cross-site'],
  ['null', undefined],
  [undefined, 'cross-site'],
  [undefined, undefined],
])('nobody is signed in by a page of %s (%s)', async (from, site) => {
  const token = await linkFor(service, admins.pop() ?? 0);
  const headers = { origin: from, 'sec-fetch-site': site };
  const answer = await fromPage(service, 'POST', '/admin/login', { token }, { headers });
  expect([answer.status, answer.body.code]).toEqual([403, 'csrf']);
  expect(answer.headers['set-cookie']).toBeUndefined();
  // The link is as good as before.
  expect((await fromPage(service, 'POST', '/admin/login', { token })).status).toBe(200);
});
