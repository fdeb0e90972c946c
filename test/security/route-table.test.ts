import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, buildApp } from '../../src/api/app.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { testBotToken } from '../support/init-data.ts';
import { describedOf, type Route, samples, tableOf } from '../support/requests.ts';
import { listOperations } from '../support/routes.ts';
import { isBounded, type Part, partsOf, unknownKeys } from '../support/schemas.ts';

/** Routes that are not described, and why. */
const hidden: Record<string, string> = {
  'GET /': 'the chat page, or the way to the description',
  'GET /app': 'the Mini App',
  'GET /admin': 'the admin page',
  'GET /admin/login': 'the same page',
  'GET /assets/*': 'parts of the pages',
  'GET /openapi.json': 'the description itself',
  'GET /docs/': 'the description for people, and its parts',
  'GET /docs/static/index.html': 'the same',
  'GET /docs/static/swagger-initializer.js': 'the same',
  'GET /docs/json': 'the same',
  'GET /docs/yaml': 'the same',
  'GET /docs/static/*': 'the same',
};

/** Routes nobody is refused for asking often, and why. */
const unlimited: Record<string, string> = {
  'GET /health': 'a constant; probes ask often',
  'GET /plans': 'a constant; the bot asks from one address for everybody',
  'POST /payments/check': 'Telegram waits ten seconds; for the service key alone',
  'POST /payments/refunded': 'told once, and not again; for the service key alone',
  'POST /payments/subscription-state': 'told once, and not again; for the service key alone',
};

/** Lists and texts without a bound of their own, and what bounds them. */
const boundElsewhere: Record<string, string> = {
  'POST /chat image_data': 'the limit of the body, and MAX_IMAGE_SIZE_MB',
  'POST /chat audio_data': 'the limit of the body, and MAX_IMAGE_SIZE_MB',
};

/** Bodies that take what they do not know, and why. */
const loose: Record<string, string> = {
  'POST /telegram/webhook': 'updates are Telegram’s, and grow',
};

/** Routes whose answer has no form to be held to, and why. */
const formless: Record<string, string> = {
  'GET /export/download/:token': 'a page, made of texts alone',
  'POST /export/download/:token': 'the same page, or the file, which is written as it is read',
};

/** Answers with parts of any form, and why. */
const open: Record<string, string> = {
  'GET /export/:user_id messages': 'whatever a message of the user brought',
  'GET /export/:user_id onboarding': 'the user’s own answers so far',
};

let database: Database;
let service: TestApp;
let app: App;
let dir: string;
let routes: Route[];

beforeAll(async () => {
  database = await openTestEmbedded();
  service = await startTestApp({
    database,
    engine: scriptedEngine(),
    webhookSecret: 'secret-of-the-webhook',
  });
  dir = await mkdtemp(path.join(tmpdir(), 'evolveai-pages-'));
  await mkdir(path.join(dir, 'assets'));
  const { core, jwtSecret, serviceKey } = service;
  // Everything there can be: all pages, and the webhook.
  app = await buildApp({
    ...core,
    jwtSecret,
    serviceKey,
    metricsToken: undefined,
    adminUserIds: [],
    trustedProxies: 0,
    maxImageBytes: 10 * 1024 * 1024,
    pageDir: dir,
    appDir: dir,
    adminDir: dir,
    botToken: testBotToken,
    telegram: { secret: 'secret-of-the-webhook', handle: async () => undefined },
  });
  routes = describedOf(app);
});
afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true });
  await service.close();
  await database.close();
});

interface Schemas {
  body?: z.ZodType;
  querystring?: z.ZodType;
  params?: z.ZodType;
  headers?: z.ZodType;
  response?: Record<string, Answered>;
}
type Answered = z.ZodType | { content: Record<string, { schema: z.ZodType }> };
const schemasOf = ({ options }: Route) => (options.schema ?? {}) as Schemas;
/** Of whatever type they are, by content type where there are several. */
const answersOf = (route: Route) =>
  Object.values(schemasOf(route).response ?? {}).flatMap((answer) =>
    'content' in answer ? Object.values(answer.content).map(({ schema }) => schema) : [answer],
  );
const given = (route: Route) => {
  const { body, querystring, params } = schemasOf(route);
  return [body, querystring, params].filter((schema) => schema !== undefined);
};

describe('the inventory', () => {
  test('the description lists the routes there are, and the others say why they are not in it', async () => {
    const described = (await listOperations(app)).map(({ method, url }) => `${method} ${url}`);
    expect(described.toSorted()).toEqual(routes.map(({ name }) => name).toSorted());
    const others = tableOf(app).filter((route) => !routes.some(({ name }) => name === route.name));
    const unnamed = others.map(({ name }) => name).filter((name) => name !== 'GET /docs');
    expect([...new Set(unnamed)].toSorted()).toEqual(Object.keys(hidden).toSorted());
  });

  test('every route has a request of the tests, so that the walks reach it', () => {
    expect(routes.map(({ name }) => name).filter((name) => !Object.hasOwn(samples, name))).toEqual(
      [],
    );
    expect(routes.length).toBeGreaterThan(50);
  });

  test('no route is there for finding mistakes, or of another version', () => {
    const names = tableOf(app).map(({ url }) => url);
    expect(names.filter((url) => /debug|test|internal|\/v\d|config|env\b|dump/i.test(url))).toEqual(
      [],
    );
  });
});

describe('what a route may cost', () => {
  test('every route counts who asks, or says why it does not', () => {
    const uncounted = tableOf(app).filter(({ options }) => options.config?.rateLimit === false);
    expect(uncounted.map(({ name }) => name).toSorted()).toEqual(Object.keys(unlimited).toSorted());
  });

  test('a route that names no limit has the one for all', async () => {
    const { headers } = await service.send({ url: '/openapi.json' });
    expect(headers['x-ratelimit-limit']).toBe('300');
    const page = await service.send({ url: '/docs/' });
    expect(page.headers['x-ratelimit-limit']).toBe('300');
  });

  test('no body is read beyond a bound, and only media has one above 64 KB', () => {
    const large = routes.filter(({ options }) => (options.bodyLimit ?? 0) > 64 * 1024);
    expect(large.map(({ name }) => name)).toEqual(['POST /chat', 'POST /telegram/webhook']);
    expect(app.initialConfig.bodyLimit).toBe(64 * 1024);
    for (const { options } of large) expect(options.bodyLimit).toBeLessThan(20 * 1024 * 1024);
  });

  test('every text and every list of a request has an end', () => {
    const endless = routes
      .filter(({ name }) => !Object.hasOwn(loose, name))
      .flatMap((route) =>
        given(route)
          .flatMap((schema) => partsOf(schema))
          .filter(({ type }) => type === 'string' || type === 'array')
          .filter((part) => !isBounded(part))
          .map(({ path: where }) => `${route.name} ${where}`),
      );
    expect([...new Set(endless)].toSorted()).toEqual(Object.keys(boundElsewhere).toSorted());
  });

  test('a page of a list is no longer than its route says', async () => {
    const paged = routes.filter(({ name }) => samples[name]?.(1).query?.includes('limit'));
    expect(paged.length).toBeGreaterThanOrEqual(2);
    for (const route of routes) {
      const { querystring } = schemasOf(route);
      if (!querystring || !partsOf(querystring).some(({ path: where }) => where === 'limit'))
        continue;
      for (const limit of [
        '0',
        '-1',
        '-0',
        '201',
        '1e1',
        '0x10',
        '1.0',
        ' 5',
        '٥',
        '１',
        '',
        '9'.repeat(400),
      ]) {
        expect([route.name, limit, querystring.safeParse({ limit }).success]).toEqual([
          route.name,
          limit,
          false,
        ]);
      }
      expect(querystring.safeParse({ limit: '20' }).success).toBe(true);
    }
  });
});

describe('what goes in and out', () => {
  const objects = (parts: Part[]) => parts.filter(({ type }) => type === 'object');

  test('a body with keys nobody knows is refused, at every depth', () => {
    const taking = routes.flatMap((route) => {
      const { body } = schemasOf(route);
      const open = body
        ? objects(partsOf(body)).filter((part) => unknownKeys(part) !== 'refused')
        : [];
      return open.map(({ path: where }) => `${route.name} ${where}`.trim());
    });
    expect([...new Set(taking)]).toEqual(Object.keys(loose));
  });

  test('every route says what it answers, and drops whatever else is there', () => {
    for (const route of routes) {
      const { response = {} } = schemasOf(route);
      const good = Object.keys(response).filter((status) => status.startsWith('2'));
      const says = good.length > 0 || Object.hasOwn(formless, route.name);
      expect([route.name, says]).toEqual([route.name, true]);
    }
    const passing = routes.flatMap((route) =>
      answersOf(route)
        .flatMap((schema) => partsOf(schema))
        .filter(
          (part) =>
            ['any', 'unknown'].includes(part.type) ||
            (part.type === 'object' && unknownKeys(part) === 'taken'),
        )
        .map(
          ({ path: where }) =>
            `${route.name} ${where.split('.').filter((p) => !/^(\[\]|\*|conversations)$/.test(p))[0] ?? ''}`,
        ),
    );
    expect([...new Set(passing)].toSorted()).toEqual(Object.keys(open).toSorted());
  });

  test('no answer has a place for what stays inside', async () => {
    const inside =
      /data_?key|token_?version|\bver\b|kek|wrapped|cipher|nonce|sealed|password_?hash|secret/i;
    const places = routes.flatMap((route) =>
      answersOf(route)
        .flatMap((schema) => partsOf(schema))
        .map(({ path: where }) => `${route.name} ${where}`)
        .filter((place) => inside.test(place.replace(route.name, ''))),
    );
    expect(places).toEqual([]);
  });
});
