import { beforeAll, describe, expect, test, vi } from 'vitest';
import { adminId } from '../support/app.ts';
import { signInitData, testBotToken } from '../support/init-data.ts';
import { requestTo, type Route, tableOf } from '../support/requests.ts';
import { metricsToken, onEachWalk, webhookSecret } from '../support/walk.ts';

const compared = vi.hoisted(() => [] as number[][]);
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const timingSafeEqual: typeof crypto.timingSafeEqual = (one, other) => {
    compared.push([one.byteLength, other.byteLength]);
    return crypto.timingSafeEqual(one, other);
  };
  return { ...crypto, default: { ...crypto, timingSafeEqual }, timingSafeEqual };
});

const overrides = [
  'x-http-method-override',
  'x-http-method',
  'x-method-override',
  'x-original-url',
  'x-rewrite-url',
];

onEachWalk('a door', (walk) => {
  const doors = (...kinds: string[]) =>
    walk.routes.filter(({ options }) => kinds.includes(options.config?.access ?? ''));
  const ask = (route: Route, attempt: Parameters<typeof requestTo>[1]) =>
    walk.service.send(requestTo(route, attempt));

  describe('for administrators', () => {
    let guest: string;
    let opener: string;
    let user: { userId: number; token: string };

    beforeAll(async () => {
      const tokens = await import('../../src/api/tokens.ts');
      const { jwtSecret, core } = walk.service;
      const { issue } = tokens.createTokens(jwtSecret, () => new Date());
      const tokenVersion = await core.users.ensure(adminId, {});
      const about = { userId: adminId, scope: 'user', tokenVersion } as const;
      guest = await issue({ ...about, via: 'page' });
      opener = await issue({ ...about, via: 'app' });
      user = await walk.newUser();
    });

    test('takes neither users, nor an administrator who comes by a page, nor the keys of machines', async () => {
      const closed = doors('admin', 'operator');
      expect(closed.length).toBeGreaterThanOrEqual(18);
      for (const route of closed) {
        const isMetrics = route.url === '/metrics';
        for (const [what, token, status] of [
          ['a user', user.token, 403],
          ['the page of an administrator', guest, 403],
          ['the Mini App of an administrator', opener, 403],
          ['the token of metrics', metricsToken, isMetrics ? 200 : 401],
          ['the service key', walk.service.serviceKey, 401],
          ['the secret of the webhook', webhookSecret, 401],
          ['nobody', undefined, 401],
        ] as const) {
          const answer = await ask(route, { userId: user.userId, token });
          expect([route.name, what, answer.status]).toEqual([route.name, what, status]);
        }
        const keyed = await ask(route, {
          userId: user.userId,
          serviceKey: walk.service.serviceKey,
        });
        expect([route.name, keyed.status]).toEqual([route.name, 401]);
      }
    });
  });

  test('of the admin page takes neither tokens nor keys in the place of a session', async () => {
    const adminToken = await walk.service.tokenFor(adminId);
    const { userId } = await walk.newUser();
    for (const route of doors('login')) {
      for (const token of [adminToken, metricsToken, walk.service.serviceKey, undefined]) {
        const { status, body } = await ask(route, { userId, token });
        expect([route.name, status, body.code]).toEqual([route.name, 401, 'session-over']);
      }
      const made = { userId, headers: { cookie: `evolve_admin=${adminToken}` } };
      expect([route.name, (await ask(route, made)).status]).toEqual([route.name, 401]);
    }
  });

  test('of the bot takes its key and nothing else', async () => {
    const { token, userId } = await walk.newUser();
    const adminToken = await walk.service.tokenFor(adminId);
    const closed = doors('service', 'proof');
    expect(closed.length).toBeGreaterThanOrEqual(5);
    for (const route of closed) {
      for (const bearer of [token, adminToken, metricsToken, walk.service.serviceKey, undefined]) {
        const { status, body } = await ask(route, { userId, token: bearer });
        expect([route.name, status, body.code]).toEqual([route.name, 401, 'service-key-required']);
      }
      const right = await ask(route, { userId, serviceKey: walk.service.serviceKey });
      expect([route.name, [401, 403].includes(right.status)]).toEqual([route.name, false]);
    }
  });

  test('is not opened by a session of one kind in the place of another', async () => {
    const { token, userId } = await walk.newUser();
    for (const route of doors('user')) {
      for (const [what, attempt] of Object.entries({
        'in the query': { query: `access_token=${token}&token=${token}` },
        'in a cookie': { headers: { cookie: `token=${token}; access_token=${token}` } },
        'as another scheme': { headers: { authorization: `Token ${token}` } },
        'with a key beside': { serviceKey: walk.service.serviceKey },
        'as the key': { headers: { 'x-service-key': token } },
      })) {
        const { status } = await ask(route, { userId, ...attempt });
        expect([route.name, what, status]).toEqual([route.name, what, 401]);
      }
    }
  });

  test('is the same for HEAD, and no other method or header gets around it', async () => {
    const { userId } = await walk.newUser();
    const urls = new Map(walk.routes.map((route) => [route.url, route]));
    for (const [url, route] of urls) {
      const own = walk.routes.filter((each) => each.url === url);
      const get = own.find(({ method }) => method === 'GET');
      const bare = requestTo(route, { userId });
      const head = await walk.service.send({ method: 'HEAD', url: bare.url });
      const read = await walk.service.send({ method: 'GET', url: bare.url });
      expect([url, head.status]).toEqual([url, read.status]);
      expect([url, head.text]).toEqual([url, get === undefined ? head.text : '']);
      for (const method of ['OPTIONS', 'TRACE', 'PUT', 'PROPFIND']) {
        if (own.some((each) => each.method === method)) continue;
        const answer = await walk.service.send({ method: method as 'PUT', url: bare.url });
        expect([method, url, answer.status]).toEqual([method, url, 404]);
      }
      if (get === undefined || get.options.config?.access !== 'user') continue;
      const headers = Object.fromEntries(overrides.map((name) => [name, '/health']));
      const answer = await walk.service.send({ url: bare.url, headers });
      expect([url, answer.status]).toEqual([url, 401]);
    }
    const deleting = { 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE' };
    const { token } = await walk.service.as(userId);
    const headers = { authorization: `Bearer ${token}`, ...deleting };
    const url = `/profile/${userId}`;
    expect((await walk.service.send({ url, headers })).body.user_id).toBe(userId);
    expect(await walk.service.core.users.find(userId)).toBeDefined();
  });

  test('with a secret compares it whole, and its length with it', async () => {
    const { userId } = await walk.newUser();
    const tried = {
      key: walk.routes.find(({ url }) => url === '/payments/check'),
      webhook: walk.routes.find(({ url }) => url === '/telegram/webhook'),
      metrics: walk.routes.find(({ url }) => url === '/metrics'),
    };
    for (const [what, route] of Object.entries(tried)) {
      for (const guess of ['x', 'x'.repeat(300)]) {
        compared.length = 0;
        const request = requestTo(route as Route, {
          userId,
          headers: {
            'x-service-key': guess,
            'x-telegram-bot-api-secret-token': guess,
            authorization: `Bearer ${guess}`,
          },
        });
        expect([401, 403]).toContain((await walk.service.send(request)).status);
        expect([what, compared[0]]).toEqual([what, [32, 32]]);
      }
    }
  });

  test('is closed for a while to an address that tries keys, and not to who has the right one', async () => {
    const { userId } = await walk.newUser();
    for (const [url, headerOf] of [
      ['/payments/check', (key: string) => ({ 'x-service-key': key })],
      ['/auth', (key: string) => ({ 'x-service-key': key })],
      ['/metrics', (key: string) => ({ authorization: `Bearer ${key}` })],
      ['/telegram/webhook', (key: string) => ({ 'x-telegram-bot-api-secret-token': key })],
    ] as const) {
      const route = walk.routes.find((each) => each.url === url) as Route;
      const from = `192.0.2.${url.length}`;
      const attempt = (key: string) =>
        walk.service.send({
          ...requestTo(route, { userId, headers: headerOf(key) }),
          remoteAddress: from,
        });
      const statuses = [];
      for (let n = 0; n < 35; n += 1) statuses.push((await attempt(`guess-${n}`)).status);
      expect([url, statuses.filter((status) => status === 429).length]).toEqual([url, 5]);
      expect([url, statuses.at(-1)]).toEqual([url, 429]);
      const keys = [walk.service.serviceKey, metricsToken, webhookSecret];
      const right = await Promise.all(keys.map((key) => attempt(key)));
      expect([url, right.map(({ status }) => status).includes(200)]).toEqual([url, true]);
    }
  });

  test('nobody is counted by more addresses than they have', async () => {
    const route = walk.routes.find(({ url }) => url === '/auth') as Route;
    const from = async (remoteAddress: string) => {
      const initData = signInitData({ userId: 1, botToken: testBotToken });
      const request = requestTo(route, { userId: 1, body: { init_data: initData } });
      return (await walk.service.send({ ...request, remoteAddress })).status;
    };
    const one = [];
    for (let n = 0; n < 21; n += 1) one.push(await from(`2001:db8:1:2:${n.toString(16)}::1`));
    expect(one.filter((status) => status === 429)).toHaveLength(1);
    expect(await from('2001:DB8:0001:2::ffff')).toBe(429);
    expect(await from('2001:db8:1:3::1')).not.toBe(429);
    const mapped = [];
    for (let n = 0; n < 20; n += 1) mapped.push(await from('192.0.2.200'));
    expect(mapped).not.toContain(429);
    expect(await from('::ffff:192.0.2.200')).toBe(429);
  });

  test('is of a kind the walks know', () => {
    const kinds = new Set(tableOf(walk.service.app).map(({ options }) => options.config?.access));
    const known = ['open', 'user', 'service', 'proof', 'operator', 'admin', 'login'];
    expect([...kinds].filter((kind) => !known.includes(kind ?? ''))).toEqual([]);
  });
});
