import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTokens } from '../../src/api/tokens.ts';
import { lockAdmin } from '../../src/modules/administrators/queries.ts';
import type { Database } from '../../src/platform/db/index.ts';
import {
  comeIn,
  cookieOf,
  fromPage,
  linkFor,
  newAddress,
  signLoginData,
  visitorOf,
} from '../support/admin.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { signInitData, testBotToken as botToken } from '../support/init-data.ts';

/** One for each test: what they ask for is limited. */
const admins = Array.from({ length: 150 }, (_, index) => 905_000 + index);
const minute = 60_000;

onEachDatabase('coming in as an administrator', ({ open }) => {
  let database: Database;
  let service: TestApp;
  let now = new Date('2026-03-01T12:00:00Z');
  let admin = 0;
  const pass = (ms: number) => void (now = new Date(now.getTime() + ms));

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({
      database,
      engine: scriptedEngine(),
      clock: () => now,
      env: { TELEGRAM_BOT_TOKEN: botToken, ADMIN_USER_IDS: admins.join(',') },
    });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });
  beforeEach(() => {
    admin = admins.pop() ?? 0;
  });

  const enter = (payload: object, more: Parameters<typeof fromPage>[4] = {}) =>
    fromPage(service, 'POST', '/admin/login', payload, more);
  const rowsOf = async (target: number) =>
    (await service.core.audit.list({ limit: 100 })).filter(
      (row) => row.actorId === target || row.target === String(target),
    );
  const actionsOf = async (target: number) => (await rowsOf(target)).map(({ action }) => action);

  /** Several at the same time: on PostgreSQL all of them have looked before the first may go on. */
  async function atOnce<T>(start: () => Promise<T>[]): Promise<T[]> {
    if (database.source.kind === 'embedded') return Promise.all(start());
    let answers: Promise<T>[] = [];
    await database.db.transaction().execute(async (tx) => {
      await lockAdmin(tx, admin);
      answers = start();
      for (let waiting = 0; waiting < answers.length; await sleep(10)) {
        const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_locks
          where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`.execute(
          tx,
        );
        waiting = rows[0]?.count ?? 0;
      }
    });
    return Promise.all(answers);
  }

  describe('by a link', () => {
    test('brings in, and says what the page needs', async () => {
      const answer = await enter({ token: await linkFor(service, admin) });
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({
        admin_id: admin,
        is_complete: true,
        csrf_token: expect.stringMatching(/^[\w-]{43}$/),
        expires_at: new Date(now.getTime() + 8 * 60 * minute).toISOString(),
      });
      const visitor = visitorOf(service, answer);
      expect((await visitor.get('/admin/session')).body).toEqual(answer.body);
      expect((await visitor.get('/admin/audit')).status).toBe(200);
      expect((await visitor.get('/metrics')).status).toBe(200);
      expect(await actionsOf(admin)).toEqual(['login.done', 'login.link-made']);
    });

    test('stands behind a # of the admin page, for ten minutes', async () => {
      const { body } = await (await service.as(admin)).post('/admin/login-link', undefined);
      expect(body.url).toMatch(/^http:\/\/localhost:\d+\/admin\/login#[\w-]{43}$/);
      expect(Date.parse(body.expires_at) - now.getTime()).toBe(10 * minute);
    });

    test('brings in once, also when it is used twice at the same time', async () => {
      const token = await linkFor(service, admin);
      const answers = await atOnce(() => [1, 2, 3, 4, 5, 6].map(() => enter({ token })));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([
        200, 401, 401, 401, 401, 401,
      ]);
      const later = await enter({ token });
      expect([later.status, later.body.code, cookieOf(later)]).toEqual([401, 'login-refused', '']);
      expect(await actionsOf(admin)).toContain('login.refused');
    });

    test('is over after ten minutes, and says nothing else than one there never was', async () => {
      const token = await linkFor(service, admin);
      pass(10 * minute);
      const [old, invented] = [await enter({ token }), await enter({ token: 'x'.repeat(43) })];
      expect([old.status, old.body.code]).toEqual([401, 'login-refused']);
      expect({ ...old.body, request_id: '' }).toEqual({ ...invented.body, request_id: '' });
    });

    test('of before counts no more once there is a newer one', async () => {
      const [first, second] = [await linkFor(service, admin), await linkFor(service, admin)];
      expect((await enter({ token: first })).status).toBe(401);
      expect((await enter({ token: second })).status).toBe(200);
    });

    test('is kept as a digest only, as the cookie is', async () => {
      const token = await linkFor(service, admin);
      const { cookie } = visitorOf(service, await enter({ token }));
      const tables = ['admin_logins', 'admin_sessions', 'audit_log'] as const;
      const rows = await Promise.all(
        tables.map((table) => database.db.selectFrom(table).selectAll().execute()),
      );
      const kept = rows
        .flat()
        .flatMap((row) =>
          Object.values(row).map((value) =>
            value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
          ),
        );
      for (const secret of [token, cookie.split('=')[1] ?? '']) {
        expect(secret).toMatch(/^[\w-]{43}$/);
        const bytes = Buffer.from(secret, 'base64url').toString('latin1');
        expect(kept.filter((value) => value.includes(secret) || value.includes(bytes))).toEqual([]);
      }
    });

    test('is for administrators, and the bot brings it', async () => {
      const stranger = await service.as(4_000);
      expect((await stranger.post('/admin/login-link', undefined)).status).toBe(403);
      const visitor = await comeIn(service, admin);
      const { status } = await visitor.post('/admin/login-link');
      expect(status).toBe(403);
    });

    test('made for who is no administrator any more brings nobody in', async () => {
      const token = await linkFor(service, admin);
      const without = await startTestApp({
        database,
        engine: scriptedEngine(),
        encryptionKey: service.encryptionKey,
        clock: () => now,
        env: { ADMIN_USER_IDS: '1' },
      });
      const answer = await fromPage(without, 'POST', '/admin/login', { token });
      expect([answer.status, answer.body.code]).toEqual([401, 'login-refused']);
      await without.close();
    });
  });

  describe("by Telegram's login", () => {
    const sign = (more: Partial<Parameters<typeof signLoginData>[0]> = {}) =>
      signLoginData({ userId: admin, botToken, at: now, ...more });

    test('brings in, once', async () => {
      const telegram = sign();
      const answers = await atOnce(() => [enter({ telegram }), enter({ telegram })]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
      expect(answers.find(({ status }) => status === 200)?.body.admin_id).toBe(admin);
      pass(minute);
      expect((await enter({ telegram })).body.code).toBe('login-refused');
    });

    test('counts for five minutes', async () => {
      const [fresh, old] = [sign(), sign({ fields: { username: 'other' } })];
      pass(299_000);
      expect((await enter({ telegram: fresh })).status).toBe(200);
      pass(2_000);
      expect((await enter({ telegram: old })).status).toBe(401);
      const ahead = sign({ at: new Date(now.getTime() + 2 * minute) });
      expect((await enter({ telegram: ahead })).status).toBe(401);
    });

    test.each<[string, () => object]>([
      ['another id', () => ({ ...sign(), id: 905_000 })],
      ['a field more', () => ({ ...sign(), photo_url: 'https://example.com' })],
      ['a field less', () => ({ ...sign(), username: undefined })],
      ['no hash', () => ({ ...sign(), hash: undefined })],
      ['an empty hash', () => ({ ...sign(), hash: '' })],
      ['the token of another bot', () => sign({ botToken: `1:${'x'.repeat(35)}` })],
      ['two fields in one', () => sign({ fields: { first_name: 'Sam\nid=1' } })],
      ['no id', () => sign({ fields: { id: '' } })],
      ['no time', () => sign({ fields: { auth_date: 'now' } })],
      [
        'what is signed for the Mini App',
        () =>
          Object.fromEntries(
            new URLSearchParams(signInitData({ userId: admin, botToken, at: now })),
          ),
      ],
    ])('%s is refused', async (_what, telegram) => {
      const answer = await enter({ telegram: JSON.parse(JSON.stringify(telegram())) });
      expect([answer.status, answer.body.code, cookieOf(answer)]).toEqual([
        401,
        'login-refused',
        '',
      ]);
    });

    test('of who is no administrator is refused, and kept with the id', async () => {
      const answer = await enter({ telegram: sign({ userId: 4_001 }) });
      expect([answer.status, answer.body.code]).toEqual([401, 'login-refused']);
      const [row] = await rowsOf(4_001);
      expect(row).toMatchObject({ actorId: null, action: 'login.refused' });
      expect(row?.details).toBe('{"why":"no-administrator"}');
    });
  });

  describe('the session', () => {
    test('is in a cookie no script and no other site can use', async () => {
      const plain = await enter({ token: await linkFor(service, admin) });
      expect(plain.headers['set-cookie']).toMatch(
        /^evolve_admin=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
      );
      const secure = await startTestApp({
        database,
        engine: scriptedEngine(),
        encryptionKey: service.encryptionKey,
        clock: () => now,
        env: { ADMIN_USER_IDS: String(admin), PUBLIC_URL: 'https://companion.example' },
      });
      const { body } = await (await secure.as(admin)).post('/admin/login-link', undefined);
      expect(body.url).toMatch(/^https:\/\/companion\.example\/admin\/login#/);
      const headers = { origin: 'https://companion.example' };
      const token = body.url.split('#')[1];
      const over = await fromPage(secure, 'POST', '/admin/login', { token }, { headers });
      expect(over.headers['set-cookie']).toMatch(
        /^__Host-evolve_admin=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
      );
      // Without the prefix anybody near could have set it.
      const value = cookieOf(over).split('=')[1] ?? '';
      const cookie = `evolve_admin=${value}`;
      expect((await fromPage(secure, 'GET', '/admin/session', undefined, { cookie })).status).toBe(
        401,
      );
      await secure.close();
    });

    test('is always a new one: what somebody was given before is worth nothing', async () => {
      const planted = `evolve_admin=${'p'.repeat(43)}`;
      const first = await enter({ token: await linkFor(service, admin) }, { cookie: planted });
      expect(cookieOf(first)).not.toBe(planted);
      const kept = await fromPage(service, 'GET', '/admin/session', undefined, { cookie: planted });
      expect(kept.status).toBe(401);
      const cookie = cookieOf(first);
      const second = await enter({ token: await linkFor(service, admin) }, { cookie });
      expect(cookieOf(second)).not.toBe(cookie);
      // The one of before has ended with it.
      expect((await visitorOf(service, first).get('/admin/session')).body.code).toBe(
        'session-over',
      );
      expect((await visitorOf(service, second).get('/admin/session')).status).toBe(200);
    });

    test('ends after an hour without a request, and after eight in any case', async () => {
      const [idle, busy] = [await comeIn(service, admin), await comeIn(service, admin)];
      for (let passed = 0; passed < 8 * 60 - 50; passed += 50) {
        pass(50 * minute);
        expect((await busy.get('/admin/session')).status).toBe(200);
      }
      expect((await idle.get('/admin/session')).body.code).toBe('session-over');
      pass(50 * minute);
      expect((await busy.get('/admin/session')).body.code).toBe('session-over');
    });

    test('of one administrator there are five; the oldest makes room', async () => {
      const visitors = [];
      for (let count = 0; count < 6; count += 1) {
        visitors.push(await comeIn(service, admin));
        pass(1_000);
      }
      const answers = await Promise.all(visitors.map((visitor) => visitor.get('/admin/session')));
      expect(answers.map(({ status }) => status)).toEqual([401, 200, 200, 200, 200, 200]);
    });

    test('ends when its administrator leaves, and nothing else does', async () => {
      const [one, other] = [await comeIn(service, admin), await comeIn(service, admin)];
      const answer = await one.post('/admin/logout');
      expect(answer.status).toBe(204);
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^evolve_admin=; .*Expires=Thu, 01 Jan 1970/,
      );
      expect((await one.get('/admin/audit')).body.code).toBe('session-over');
      expect((await other.get('/admin/audit')).status).toBe(200);
      expect(await actionsOf(admin)).toContain('login.ended');
    });

    test('of who is no administrator any more has ended', async () => {
      const visitor = await comeIn(service, admin);
      const without = await startTestApp({
        database,
        engine: scriptedEngine(),
        encryptionKey: service.encryptionKey,
        clock: () => now,
        env: { ADMIN_USER_IDS: '1' },
      });
      const { cookie } = visitor;
      const answer = await fromPage(without, 'GET', '/admin/audit', undefined, { cookie });
      expect([answer.status, answer.body.code]).toEqual([401, 'session-over']);
      await without.close();
      expect((await visitor.get('/admin/audit')).body.code).toBe('session-over');
    });

    test('a token of who is no administrator any more opens nothing of theirs', async () => {
      const without = await startTestApp({
        database,
        engine: scriptedEngine(),
        encryptionKey: service.encryptionKey,
        clock: () => now,
        env: { ADMIN_USER_IDS: '1' },
      });
      await service.tokenFor(admin);
      const { tokenVersion } = await service.core.users.get(admin);
      const tokens = createTokens(without.jwtSecret, () => now);
      const known = { userId: admin, tokenVersion, via: 'bot' } as const;
      const token = await tokens.issue({ ...known, scope: 'admin' });
      const headers = { authorization: `Bearer ${token}` };
      for (const url of ['/admin/audit', '/metrics', '/profile/4000?reason=a+reason']) {
        expect((await without.send({ url, headers })).body.code).toBe('forbidden');
      }
      expect((await without.send({ url: `/profile/${admin}`, headers })).status).toBe(200);
      await without.close();
    });

    test('of a deleted account has ended, also when there is a new one', async () => {
      const visitor = await comeIn(service, admin);
      const account = await service.as(admin);
      expect((await account.delete(`/profile/${admin}`)).status).toBe(204);
      expect((await visitor.get('/admin/audit')).body.code).toBe('session-over');
      await service.as(admin);
      expect((await visitor.get('/admin/audit')).body.code).toBe('session-over');
    });

    test('ends with every token of the administrator', async () => {
      const visitor = await comeIn(service, admin);
      await (await service.as(admin)).post('/auth/logout', undefined);
      expect((await visitor.get('/admin/audit')).body.code).toBe('session-over');
    });

    test('without one there is nothing to see, to leave or to prove', async () => {
      for (const cookie of [undefined, 'evolve_admin=', `evolve_admin=${'x'.repeat(43)}`]) {
        const answers = await Promise.all([
          fromPage(service, 'GET', '/admin/session', undefined, { cookie }),
          fromPage(service, 'POST', '/admin/logout', undefined, { cookie }),
          fromPage(service, 'POST', '/admin/password', { password: 'x' }, { cookie }),
        ]);
        for (const { status, body } of answers) {
          expect([cookie, status, body.code]).toEqual([cookie, 401, 'session-over']);
        }
      }
    });

    test('is no sign-in to anything of a user', async () => {
      const visitor = await comeIn(service, admin);
      for (const url of [`/profile/${admin}`, '/memories', `/chat_history/${admin}`]) {
        expect((await visitor.get(url)).body.code).toBe('token-required');
      }
    });
  });

  test('strangers are kept in the log a few times only', async () => {
    const address = newAddress();
    const count = async () =>
      (await service.core.audit.list({ limit: 200, action: 'login.refused' })).length;
    const before = await count();
    for (let tries = 0; tries < 9; tries += 1) {
      expect((await enter({ token: `guess-${tries}` }, { address })).status).toBe(401);
    }
    expect((await count()) - before).toBe(5);
  });
});
