import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fillAccount } from '../support/accounts.ts';
import { requestTo, type Route } from '../support/requests.ts';
import { partsOf } from '../support/schemas.ts';
import { onEachWalk } from '../support/walk.ts';

const soon = '2099-01-01T00:00:00Z';
/** Names of what only the service decides, as columns, as answers, and as others might guess them. */
const kept = {
  plan: 'premium',
  plan_expires_at: soon,
  premium_until: soon,
  expires_at: soon,
  messages_today: 0,
  daily_limit: 100_000,
  is_admin: true,
  isAdmin: true,
  role: 'admin',
  scope: 'admin',
  via: 'bot',
  token_version: 1,
  ver: 1,
  data_key: 'AAAA',
  crisis_at: null,
  distress: 'none',
  adult_confirmed_at: soon,
  underage_at: null,
  locked_until: null,
  level: 5,
  affinity: 100,
  importance: 10,
  id: '0196f0c4-0000-7000-8000-000000000001',
  created_at: soon,
  tombstone: false,
};

onEachWalk('what only the service decides', (walk) => {
  const withBody = () =>
    walk.routes.filter(({ name, options }) => {
      const { body } = (options.schema ?? {}) as { body?: unknown };
      return body !== undefined && name !== 'POST /telegram/webhook';
    });
  const rowOf = async (userId: number) => {
    const { rows } = await sql<{
      row: object;
    }>`select row_to_json(u) as row from users u where id = ${userId}`.execute(walk.database.db);
    return rows[0]?.row;
  };
  /** A name of the list that this route is for. */
  const takes = (route: Route, name: string) => {
    const { body } = (route.options.schema ?? {}) as Record<string, never>;
    return body !== undefined && partsOf(body).some(({ path }) => path === name);
  };
  const send = (route: Route, user: { userId: number; token: string }, body: object) =>
    walk.send(route, { ...user, body });

  test('cannot be said in any body, beside what may be said or within it', async () => {
    const routes = withBody();
    expect(routes.length).toBeGreaterThan(30);
    const user = await walk.newUser();
    const other = await walk.newUser();
    const [before, othersBefore] = [await rowOf(user.userId), await rowOf(other.userId)];
    for (const route of routes) {
      const sample = (requestTo(route, user).payload ?? {}) as Record<string, unknown>;
      const isOwned = 'user_id' in sample;
      const additions: Record<string, unknown> = {
        ...kept,
        ...(!isOwned && { user_id: other.userId }),
        owner: other.userId,
        userId: other.userId,
      };
      for (const [name, value] of Object.entries(additions)) {
        if (Object.hasOwn(sample, name) || takes(route, name)) continue;
        const { status, body } = await send(route, user, { ...sample, [name]: value });
        expect([route.name, name, status, body.code]).toEqual([
          route.name,
          name,
          name === 'user_id' && route.options.config?.owner === 'body' ? 403 : 400,
          name === 'user_id' && route.options.config?.owner === 'body'
            ? 'forbidden'
            : 'invalid-body',
        ]);
      }
      for (const [part, inner] of Object.entries(sample)) {
        if (typeof inner !== 'object' || inner === null) continue;
        for (const [name, value] of Object.entries(kept)) {
          const deep = { ...sample, [part]: { ...inner, [name]: value } };
          const { status } = await send(route, user, deep);
          expect([route.name, `${part}.${name}`, status]).toEqual([
            route.name,
            `${part}.${name}`,
            400,
          ]);
        }
      }
    }
    expect(await rowOf(user.userId)).toEqual(before);
    expect(await rowOf(other.userId)).toEqual(othersBefore);
  });

  test('cannot be said in the address either', async () => {
    const user = await walk.newUser();
    const before = (await rowOf(user.userId)) as Record<string, unknown>;
    const query = new URLSearchParams(
      Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)])),
    );
    const profile = walk.routes.find(({ name }) => name === 'POST /profile') as Route;
    const { status, body } = await walk.send(profile, { ...user, query: String(query) });
    expect([status, body.form_of_address, body.level.number]).toEqual([200, 'formal', 1]);
    const after = (await rowOf(user.userId)) as Record<string, unknown>;
    const changed = Object.keys(after).filter(
      (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
    );
    expect(changed.filter((name) => !['form_of_address', 'updated_at'].includes(name))).toEqual([]);
  });

  test('is in no answer: keys, versions, and what is sealed', async () => {
    const user = await walk.newUser();
    const { userId } = user;
    await fillAccount({ service: walk.service, engine: walk.engine, userId });
    const row = (await rowOf(userId)) as { data_key: string };
    const wrapped = Buffer.from(row.data_key.replace(/^\\x/, ''), 'hex');
    const keys = [
      wrapped.toString('hex'),
      wrapped.toString('base64'),
      wrapped.toString('base64url'),
      walk.service.encryptionKey,
      walk.service.serviceKey,
      walk.service.jwtSecret,
    ];
    const names = /"(data_key|token_?version|ver|kek|encryption_?key|content_sealed|secret)"/i;
    let answers = 0;
    const leaving = /^(DELETE \/profile|POST \/auth\/logout|POST \/profile\/:user_id\/reset)/;
    for (const route of walk.routes.toSorted(
      (one, other) => Number(leaving.test(one.name)) - Number(leaving.test(other.name)),
    )) {
      const { text, headers, status } = await walk.send(route, user);
      const whole = text + JSON.stringify(headers);
      for (const key of keys)
        expect([route.name, whole.includes(key)]).toEqual([route.name, false]);
      expect([route.name, names.exec(text)?.[0]]).toEqual([route.name, undefined]);
      if (status < 300) answers += 1;
    }
    expect(answers).toBeGreaterThan(25);
  });

  test('a request of the tests is one its route takes', async () => {
    for (const route of walk.routes) {
      const { status, body } = await walk.send(route);
      const why = status === 400 ? (body.errors ?? body.code) : 'taken';
      expect([route.name, why]).toEqual([route.name, 'taken']);
    }
  });
});
