import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '../../src/platform/crypto/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { access } from '../support/access.ts';
import { comeIn, fromPage, linkFor } from '../support/admin.ts';
import { type Answer, type Caller, startTestApp, type TestApp } from '../support/app.ts';
import { fillCrowd } from '../support/crowd.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { listOperations } from '../support/routes.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const botToken = `1:${'a'.repeat(35)}`;
/** One for each route: administrators are limited, too. */
const admins = Array.from({ length: 60 }, (_, index) => 908_000 + index);
const somebody = 4_200;
const reason = 'because of a test';

let telegram: TelegramDouble;
let database: Database;
let service: TestApp;

beforeAll(async () => {
  telegram = await startTelegramDouble({ token: botToken });
  for (const id of admins) telegram.user(id);
  database = await openTestEmbedded();
  service = await startTestApp({
    database,
    engine: scriptedEngine(),
    sender: createTelegramSender({ token: botToken, apiRoot: telegram.url }),
    env: {
      ADMIN_USER_IDS: admins.join(','),
      ADMIN_PASSWORD_HASH: await hashPassword('a password of the operator'),
    },
  });
  await fillCrowd(database, service.encryptionKey, [somebody]);
});
afterAll(async () => {
  await service.close();
  await database.close();
  await telegram.stop();
});

const give = (admin: Caller) => admin.post('/admin/grants', { user_id: somebody, days: 3, reason });
const draft = async (admin: Caller) => {
  const { body } = await admin.post('/admin/broadcasts', { texts: { en: 'News' } });
  return `/admin/broadcasts/${body.id}`;
};
/** A broadcast that was brought so far, and the step that is asked for. */
const step = (action: string, before: string[], row: Partial<Expected> = {}): Case => ({
  row: { action: `broadcast.${action}`, ...row },
  async act(admin) {
    const broadcast = await draft(admin);
    for (const each of before) await admin.post(`${broadcast}/${each}`, undefined);
    return admin.post(`${broadcast}/${action}`, undefined);
  },
});

interface Expected {
  action: string;
  target: string;
  reason: string;
  actorId: null;
}
interface Case {
  act(admin: Caller, adminId: number): Promise<Answer>;
  row: Partial<Expected> & { action: string };
}

const ofSomebody = { target: String(somebody) };
/** What leaves a row, and which. A route that is in neither list fails the test. */
const kept: Record<string, Case> = {
  'POST /admin/login-link': {
    act: (admin) => admin.post('/admin/login-link', undefined),
    row: { action: 'login.link-made' },
  },
  'POST /admin/password': {
    async act(_admin, adminId) {
      return (await comeIn(service, adminId)).post('/admin/password', { password: 'wrong' });
    },
    row: { action: 'login.password-wrong' },
  },
  'POST /admin/logout': {
    act: async (_admin, adminId) => (await comeIn(service, adminId)).post('/admin/logout'),
    row: { action: 'login.ended' },
  },
  'POST /admin/grants': { act: give, row: { action: 'grant.given', reason, ...ofSomebody } },
  'POST /admin/grants/:id/revoke': {
    async act(admin) {
      const { body } = await give(admin);
      return admin.post(`/admin/grants/${encodeURIComponent(body.id)}/revoke`, { reason });
    },
    row: { action: 'grant.revoked', reason, ...ofSomebody },
  },
  'GET /admin/ledger': {
    act: (admin) => admin.get(`/admin/ledger?user_id=${somebody}`),
    row: { action: 'ledger.read', ...ofSomebody },
  },
  'POST /admin/payments/:id/refund': {
    async act(admin) {
      const payment = { product: 'premium-1-month', days: 30, amount: 500, currency: 'EUR' };
      await database.db
        .insertInto('payments')
        .values({ charge_id: 'charge-1', user_id: somebody, paid_at: new Date(), ...payment })
        .execute();
      return admin.post('/admin/payments/charge-1/refund', { reason, is_returned: true });
    },
    row: { action: 'refund.ordered', reason, ...ofSomebody },
  },
  'POST /admin/payments/reconcile': {
    act: (admin) => admin.post('/admin/payments/reconcile', undefined),
    row: { action: 'payments.reconciled' },
  },
  'POST /admin/promo-codes': {
    act: (admin) => admin.post('/admin/promo-codes', { code: 'MADE', days: 7, max_uses: 1 }),
    row: { action: 'promo-code.created', target: 'MADE' },
  },
  'POST /admin/promo-codes/:code/disable': {
    async act(admin) {
      await admin.post('/admin/promo-codes', { code: 'ENDED', days: 7, max_uses: 1 });
      return admin.post('/admin/promo-codes/ended/disable', undefined);
    },
    row: { action: 'promo-code.disabled', target: 'ENDED' },
  },
  'POST /admin/broadcasts': {
    act: (admin) => admin.post('/admin/broadcasts', { texts: { en: 'News' } }),
    row: { action: 'broadcast.created' },
  },
  'POST /admin/broadcasts/:id/preview': step('preview', [], { action: 'broadcast.previewed' }),
  'POST /admin/broadcasts/:id/start': step('start', []),
  'POST /admin/broadcasts/:id/pause': step('pause', ['start']),
  'POST /admin/broadcasts/:id/resume': step('resume', ['start', 'pause']),
  'POST /admin/broadcasts/:id/cancel': step('cancel', []),
  'POST /admin/users/:user_id/unlock': {
    act: (admin) => admin.post(`/admin/users/${somebody}/unlock`, { reason }),
    row: { action: 'user.unlocked', reason, ...ofSomebody },
  },
  'GET /admin/safety/report': {
    act: (admin) => admin.get('/admin/safety/report?year=2026'),
    row: { action: 'safety-report.read', target: '2026' },
  },
  'GET /profile/:user_id': {
    act: (admin) => admin.get(`/profile/${somebody}?reason=${encodeURIComponent(reason)}`),
    row: { action: 'profile.read', reason, ...ofSomebody },
  },
  'GET /profile/status/:user_id': {
    act: (admin) => admin.get(`/profile/status/${somebody}?reason=${encodeURIComponent(reason)}`),
    row: { action: 'profile.read', reason, ...ofSomebody },
  },
};

/** Reads nothing of one person, and changes nothing. */
const unkept = [
  'GET /metrics',
  'GET /admin/session',
  'GET /admin/audit',
  'GET /admin/audit/verify',
  'GET /admin/broadcasts',
  'GET /admin/broadcasts/:id',
  'GET /admin/orders',
  'GET /admin/promo-codes',
  'GET /admin/analytics/revenue',
];

describe('what administrators do', () => {
  test('every route of theirs is known here', async () => {
    const operations = (await listOperations(service.app)).map(
      ({ method, url }) => `${method} ${url}`,
    );
    const ofAdmins = operations.filter((name) =>
      ['admin', 'operator', 'login'].includes(access[name] ?? ''),
    );
    const askedByAdmins = service.app.routeTable
      .filter(({ config }) => config?.allowsAdmin)
      .flatMap(({ method, url }) => [method].flat().map((name) => `${name} ${url}`))
      .filter((name) => !name.startsWith('HEAD '));
    const known = [...Object.keys(kept), ...unkept];
    expect(known.toSorted()).toEqual([...new Set([...ofAdmins, ...askedByAdmins])].toSorted());
    expect(unkept.filter((name) => !name.startsWith('GET '))).toEqual([]);
  });

  test.each(Object.entries(kept))('%s is kept, with who and why', async (_name, { act, row }) => {
    const adminId = admins.pop() ?? 0;
    const admin = await service.as(adminId);
    const { status } = await act(admin, adminId);
    expect([status < 300 || row.action === 'login.password-wrong', status]).toEqual([true, status]);
    const [newest] = await service.core.audit.list({ limit: 1 });
    expect(newest).toMatchObject({ actorId: adminId, ...row });
  });

  test('what is repeated under its key, or refused, is not kept twice', async () => {
    const admin = await service.as(admins.pop() ?? 0);
    const headers = { 'idempotency-key': 'once' };
    const grant = { user_id: somebody, days: 3, reason };
    const first = await admin.post('/admin/grants', grant, headers);
    const { head } = await service.core.audit.verify();
    expect((await admin.post('/admin/grants', grant, headers)).body).toEqual(first.body);
    expect((await admin.post('/admin/grants', { ...grant, days: 5 }, headers)).status).toBe(422);
    const unknown = { ...grant, user_id: 999_999_999 };
    expect((await admin.post('/admin/grants', unknown)).status).toBe(404);
    expect((await service.core.audit.verify()).head).toBe(head);
  });

  test('a read of oneself is nobody’s business', async () => {
    const adminId = admins.pop() ?? 0;
    const admin = await service.as(adminId);
    const { head } = await service.core.audit.verify();
    expect((await admin.get(`/profile/${adminId}`)).status).toBe(200);
    expect((await service.core.audit.verify()).head).toBe(head);
  });

  test('by a session it is kept as by a token', async () => {
    const adminId = admins.pop() ?? 0;
    const visitor = await comeIn(service, adminId);
    const given = await visitor.post('/admin/password', { password: 'a password of the operator' });
    const cookie = String(given.headers['set-cookie']).split(';')[0];
    await fromPage(service, 'GET', `/admin/ledger?user_id=${somebody}`, undefined, { cookie });
    const [newest] = await service.core.audit.list({ limit: 1 });
    expect(newest).toMatchObject({ actorId: adminId, action: 'ledger.read', ...ofSomebody });
  });

  test('outlives the account it tells of, and the administrator’s', async () => {
    const [adminId, leaving] = [admins.pop() ?? 0, 4_300];
    const [admin, user] = [await service.as(adminId), await service.as(leaving)];
    await admin.post('/admin/grants', { user_id: leaving, days: 3, reason });
    expect((await user.delete(`/profile/${leaving}`)).status).toBe(204);
    expect((await admin.delete(`/profile/${adminId}`)).status).toBe(204);
    const [row] = await service.core.audit.list({ limit: 1, actorId: adminId });
    expect(row).toMatchObject({ action: 'grant.given', target: String(leaving), reason });
    expect((await service.core.audit.verify()).is_whole).toBe(true);
  });

  test('is read page by page and checked by administrators alone', async () => {
    const admin = await service.as(admins.pop() ?? 0);
    const { body } = await admin.get('/admin/audit?limit=2');
    expect(body.rows).toHaveLength(2);
    const before = body.rows[1].seq;
    const next = await admin.get(`/admin/audit?limit=1&before=${before}`);
    expect(next.body.rows[0].seq).toBe(before - 1);
    const filtered = await admin.get(`/admin/audit?action=grant.given&limit=200`);
    expect(new Set(filtered.body.rows.map(({ action }: { action: string }) => action))).toEqual(
      new Set(['grant.given']),
    );
    for (const query of ['limit=0', 'limit=201', 'before=x', 'action=made-up', 'actor_id=-1']) {
      expect([query, (await admin.get(`/admin/audit?${query}`)).status]).toEqual([query, 400]);
    }
    const { body: verdict } = await admin.get('/admin/audit/verify');
    expect(verdict).toMatchObject({ is_whole: true, broken: null });
    const noted = await admin.get(`/admin/audit/verify?noted=${verdict.head}`);
    expect(noted.body.is_whole).toBe(true);
    const made = `${verdict.rows}:${'0'.repeat(64)}`;
    expect((await admin.get(`/admin/audit/verify?noted=${made}`)).body.is_whole).toBe(false);
    expect((await admin.get('/admin/audit/verify?noted=1')).status).toBe(400);
  });

  test('nothing of a link or of a password is in it', async () => {
    const adminId = admins.pop() ?? 0;
    const token = await linkFor(service, adminId);
    const answer = await fromPage(service, 'POST', '/admin/login', { token });
    const log = JSON.stringify(await service.core.audit.list({ limit: 200 }));
    const cookie = String(answer.headers['set-cookie']).split(/[=;]/)[1] ?? 'missing';
    for (const secret of [token, cookie, answer.body.csrf_token, 'a password of the operator']) {
      expect(log).not.toContain(secret);
    }
  });
});
