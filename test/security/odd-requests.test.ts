import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { requestTo, type Route } from '../support/requests.ts';
import { textsOf, withText } from '../support/schemas.ts';
import { onEachWalk } from '../support/walk.ts';

const deep = (levels: number, inner = '1') =>
  `${'{"a":['.repeat(levels / 2)}${inner}${']}'.repeat(levels / 2)}`;
const prototypes = [
  '"__proto__": {"isAdmin": true}',
  '"__pro\\u0074o__": {"isAdmin": true}',
  '"constructor": {"prototype": {"isAdmin": true}}',
];

onEachWalk('a request that is not as requests are', (walk) => {
  const withBody = () =>
    walk.routes.filter(({ options }) => (options.schema as { body?: unknown })?.body !== undefined);
  const textOf = (route: Route, userId: number) =>
    JSON.stringify(requestTo(route, { userId, body: undefined }).payload ?? {});
  const routeOf = (name: string) => {
    const route = walk.routes.find((each) => each.name === name);
    if (!route) throw new Error(`there is no ${name}`);
    return route;
  };

  describe('with a body', () => {
    test('that names a prototype, at any depth, is refused by every route, and changes none', async () => {
      const user = await walk.newUser();
      for (const route of withBody()) {
        const text = textOf(route, user.userId);
        for (const evil of prototypes) {
          const bodies = [
            `{${evil}}`,
            text.replace('{', `{${evil}${text === '{}' ? '' : ','}`),
            text.replace('{', `{"x": [{"y": {${evil}}}]${text === '{}' ? '' : ','}`),
          ];
          for (const body of bodies) {
            const answer = await walk.send(route, { ...user, body });
            expect([route.name, body.slice(0, 60), answer.status]).toEqual([
              route.name,
              body.slice(0, 60),
              400,
            ]);
          }
        }
      }
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    });

    test('of ten thousand levels, or without end, is refused by every route', async () => {
      const user = await walk.newUser();
      for (const route of withBody()) {
        for (const body of [
          deep(5_000),
          deep(100),
          `{"message": ${'['.repeat(20_000)}`,
          `{"message": "x", "image_data": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
          `{"x": [${'1,'.repeat(25_000)}1]}`,
          `{"x": ${'9'.repeat(20_000)}}`,
          `{${Array.from({ length: 3_000 }, (_, n) => `"k${n}": ${n}`).join(',')}}`,
        ]) {
          const { status } = await walk.send(route, { ...user, body });
          // Telegram's own updates may hold fields of any name.
          const allowed = route.url === '/telegram/webhook' ? [400, 413] : [400];
          expect([route.name, body.slice(0, 30), allowed.includes(status) || status]).toEqual([
            route.name,
            body.slice(0, 30),
            true,
          ]);
        }
      }
    });

    test('of ten thousand levels is refused also where a picture may be sent, of unknown length', async () => {
      const { userId, token } = await walk.newUser();
      const body = `{"message": ${'['.repeat(400_000)}${']'.repeat(400_000)}}`;
      const { Readable } = await import('node:stream');
      const { status, body: problem } = await walk.service.send({
        method: 'POST',
        url: '/chat',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        payload: Readable.from([body]),
      });
      expect([userId > 0, status, problem.code]).toEqual([true, 400, 'invalid-body']);
    });

    test('that is packed is refused by every route, and never unpacked', async () => {
      const user = await walk.newUser();
      const bomb = Buffer.alloc(4 * 1024 * 1024, ' ');
      for (const route of withBody()) {
        const text = textOf(route, user.userId);
        const whole = Buffer.concat([Buffer.from(text), bomb]);
        for (const [encoding, payload] of [
          ['gzip', gzipSync(whole)],
          ['deflate', deflateSync(whole)],
          ['br', brotliCompressSync(whole, { params: { 1: 1 } })],
          ['gzip, br', gzipSync(gzipSync(whole))],
          ['GZIP', gzipSync(text)],
          ['x-own', Buffer.from(text)],
        ] as const) {
          const headers = { 'content-encoding': encoding };
          const request = { ...user, headers, body: payload as unknown as string };
          const { status, body } = await walk.send(route, request);
          expect([route.name, encoding, status, body.code]).toEqual([
            route.name,
            encoding,
            415,
            'content-type-not-supported',
          ]);
        }
      }
    });

    test('with what nobody can read, in any of its texts, breaks no route', async () => {
      let texts = 0;
      for (const route of withBody()) {
        const { body: schema } = route.options.schema as { body: z.ZodType };
        for (const path of textsOf(schema)) {
          const user = await walk.newUser();
          texts += 1;
          for (const odd of ['a\u0000b', '\uD800', 'a\uDC00', '\u202E\uFEFF']) {
            const body = withText(requestTo(route, user).payload as object, path.split('.'), odd);
            const headers = { prefer: 'respond-async' };
            const { status } = await walk.send(route, { ...user, headers, body });
            expect([route.name, path, odd, status < 500]).toEqual([route.name, path, odd, true]);
          }
        }
      }
      expect(texts).toBeGreaterThan(40);
    });
  });

  test.each([
    '１２３',
    '١٢٣',
    '12³',
    '1e3',
    '-0',
    '+5',
    '0x10',
    '1_000',
    '1.0',
    '9007199254740993',
    '99999999999999999999999',
    '%00',
    '5%00',
    '%ED%A0%80',
    "1'--",
    '..%2F..%2F5',
    'null',
    'NaN',
    '[5]',
    '{}',
  ])('with the id %s is never somebody', async (spelling) => {
    const { token } = await walk.newUser();
    const named = walk.routes.filter(({ url }) => url.includes(':user_id'));
    expect(named.length).toBeGreaterThanOrEqual(8);
    for (const { name, method, url } of named) {
      const raw = url.replace(':user_id', spelling.includes('%') ? spelling : encodeURI(spelling));
      const headers = { authorization: `Bearer ${token}` };
      const { status } = await walk.service.send({ method, url: raw, headers });
      expect([name, [400, 403, 404].includes(status) || status]).toEqual([name, true]);
    }
  });

  test('with a field of the address given twice, or as a list, is refused or not read', async () => {
    const [user, other] = [await walk.newUser(), await walk.newUser()];
    const queried = walk.routes.filter(
      ({ options }) => (options.schema as { querystring?: unknown })?.querystring !== undefined,
    );
    expect(queried.length).toBeGreaterThanOrEqual(4);
    for (const route of queried) {
      for (const [query, isRefused] of [
        ['limit=5&limit=6', true],
        ['user_id=1&user_id=2', true],
        [`user_id=${user.userId}&user_id=${other.userId}`, true],
        [`user_id[]=${other.userId}`, false],
        [`user_id[0]=${other.userId}&user_id.x=1`, false],
        ['__proto__[isAdmin]=true&constructor[prototype][isAdmin]=true', false],
        ['__proto__=true&constructor=true&hasOwnProperty=1&toString=1', false],
        ['limit=%00&user_id=%00&before=%00', true],
      ] as const) {
        const { status, body } = await walk.send(route, { ...user, query });
        const isOf = JSON.stringify(body ?? {}).includes(String(other.userId));
        expect([route.name, query, status < 500, isOf]).toEqual([route.name, query, true, false]);
        const isTaken = Object.hasOwn(shapeOf(route), /^\w+/.exec(query)?.[0] ?? '');
        const mayPass = !isRefused || !isTaken;
        expect([route.name, query, mayPass || [400, 403].includes(status)]).toEqual([
          route.name,
          query,
          true,
        ]);
      }
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('with a key of JSON given twice has one meaning for whoever checks it and whoever uses it', async () => {
    const [user, other] = [await walk.newUser(), await walk.newUser()];
    for (const route of walk.routes.filter(({ options }) => options.config?.owner === 'body')) {
      const own = textOf(route, user.userId)
        .replace(/"user_id":\d+,?/, '')
        .replace(/^\{/, '');
      const separator = own.startsWith('}') ? '' : ',';
      const twice = (one: number, last: number) =>
        `{"user_id": ${one}, "user_id": ${last}${separator}${own}`;
      const theirs = await walk.send(route, { ...user, body: twice(user.userId, other.userId) });
      expect([route.name, theirs.status]).toEqual([route.name, 403]);
      const mine = await walk.send(route, { ...user, body: twice(other.userId, user.userId) });
      expect([route.name, JSON.stringify(mine.body).includes(String(other.userId))]).toEqual([
        route.name,
        false,
      ]);
    }
  });

  test.each([
    'authorization',
    'x-service-key',
    'idempotency-key',
    'content-type',
    'host',
    'origin',
    'x-telegram-bot-api-secret-token',
  ])('with the header %s given twice is refused by every route', async (header) => {
    const { userId } = await walk.newUser();
    for (const route of walk.routes) {
      const { headers, ...request } = requestTo(route, { userId });
      const twice = { ...headers, [header]: ['one', 'two'] } as never;
      const { status, body } = await walk.service.send({ ...request, headers: twice });
      expect([route.name, status, body?.detail]).toEqual([
        route.name,
        400,
        `The header ${header} is given twice.`,
      ]);
    }
  });

  test('is refused in the same way whether its route is open or not', async () => {
    const route = routeOf('POST /auth/guest');
    for (const body of ['{', '[]', '"x"', '5', '{"a": 1}', deep(2_000)]) {
      const { status, body: problem } = await walk.send(route, { body });
      expect([body.slice(0, 20), status, problem.code]).toEqual([
        body.slice(0, 20),
        400,
        'invalid-body',
      ]);
    }
  });
});

const shapeOf = ({ options }: Route): object => {
  const { querystring } = (options.schema ?? {}) as { querystring?: { shape?: object } };
  return querystring?.shape ?? {};
};
