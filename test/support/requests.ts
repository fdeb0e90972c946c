import type { RouteOptions } from 'fastify';
import type { App } from '../../src/api/app.ts';
import type { TestApp } from './app.ts';

/** A request that its route takes, of one user. */
interface Sample {
  /** In place of `:id`, `:code` or `:token`. */
  id?: string;
  query?: string;
  body?: object;
}

const nobody = '0196f0c4-0000-7000-8000-000000000000';
const said = (userId: number) => ({ chat_id: userId, message_id: 1 });
const charge = (userId: number) => ({
  payload: `premium:${userId}:1-month`,
  currency: 'XTR',
  amount: 290,
});
const paidAt = '2026-03-01T12:00:00Z';
const reason = 'a reason';

/** One for every route of the table; a route that is not here fails the tests. */
export const samples: Record<string, (userId: number) => Sample> = {
  'DELETE /memories': (userId) => ({ query: `user_id=${userId}` }),
  'POST /export/:user_id/link': () => ({}),
  'GET /export/download/:token': () => ({ id: 'x'.repeat(43) }),
  'POST /export/download/:token': () => ({ id: 'x'.repeat(43) }),
  'GET /consents/:user_id': () => ({}),
  'PUT /consents/:user_id': () => ({ body: { purpose: 'media', is_given: true } }),
  'GET /safety': () => ({}),
  'GET /privacy': () => ({}),
  'GET /terms': () => ({}),
  'GET /information.css': () => ({}),
  'GET /admin/safety/report': () => ({ query: 'year=2026' }),
  'POST /admin/users/:user_id/unlock': () => ({ body: { reason } }),
  'POST /auth': (userId) => ({ body: { user_id: userId } }),
  'POST /auth/guest': () => ({ body: {} }),
  'POST /auth/logout': () => ({}),
  'POST /chat': () => ({ body: { message: 'Hello' } }),
  'GET /chat_history/:user_id': () => ({ query: 'limit=5' }),
  'GET /profile/:user_id': () => ({}),
  'DELETE /profile/:user_id': () => ({}),
  'GET /profile/status/:user_id': () => ({}),
  'POST /profile': (userId) => ({ body: { user_id: userId, data: { form_of_address: 'formal' } } }),
  'POST /profile/:user_id/stop': () => ({}),
  'POST /profile/:user_id/place': () => ({ body: { query: 'Paris' } }),
  'POST /profile/:user_id/reset': () => ({}),
  'GET /export/:user_id': () => ({}),
  'POST /group_chat': (userId) => ({ body: { user_id: userId, message: 'Hello' } }),
  'GET /memories': (userId) => ({ query: `user_id=${userId}` }),
  'POST /memories': (userId) => ({ body: { user_id: userId, text: 'Plays chess' } }),
  'GET /memories/:id': () => ({ id: nobody }),
  'PATCH /memories/:id': (userId) => ({
    id: nobody,
    body: { user_id: userId, is_pinned: true },
  }),
  'DELETE /memories/:id': () => ({ id: nobody }),
  'GET /story/:user_id': () => ({}),
  'GET /personas': () => ({}),
  'POST /onboarding': (userId) => ({ body: { action: 'start', telegram: said(userId) } }),
  'POST /chat/undo': (userId) => ({ body: { telegram: said(userId) } }),
  'POST /chat/regenerate': (userId) => ({ body: { telegram: said(userId) } }),
  'GET /plans': () => ({}),
  'GET /payments': () => ({}),
  'POST /payments': (userId) => ({
    body: { ...charge(userId), charge_id: `charge-${userId}`, paid_at: paidAt },
  }),
  'POST /payments/check': (userId) => ({ body: { ...charge(userId), user_id: userId } }),
  'POST /payments/invoice': () => ({ body: { offer_id: 'monthly' } }),
  'POST /payments/refunded': (userId) => ({ body: { user_id: userId, charge_id: 'charge' } }),
  'POST /payments/subscription-state': (userId) => ({
    body: { user_id: userId, payload: nobody, state: 'canceled' },
  }),
  'GET /premium': () => ({}),
  'POST /premium/trial': () => ({ body: {} }),
  'POST /premium/subscription': () => ({ body: { action: 'cancel' } }),
  'POST /premium/promo': () => ({ body: { code: 'NOBODYS' } }),
  'POST /premium/gift': () => ({ body: { code: 'nobodys' } }),
  'GET /health': () => ({}),
  'GET /ready': () => ({}),
  'GET /metrics': () => ({}),
  'GET /admin/broadcasts': () => ({ query: 'limit=5' }),
  'POST /admin/broadcasts': () => ({ body: { texts: { en: 'News' } } }),
  'GET /admin/broadcasts/:id': () => ({ id: nobody }),
  'POST /admin/broadcasts/:id/preview': () => ({ id: nobody, body: {} }),
  'POST /admin/broadcasts/:id/start': () => ({ id: nobody, body: {} }),
  'POST /admin/broadcasts/:id/pause': () => ({ id: nobody, body: {} }),
  'POST /admin/broadcasts/:id/resume': () => ({ id: nobody, body: {} }),
  'POST /admin/broadcasts/:id/cancel': () => ({ id: nobody, body: {} }),
  'POST /admin/grants': (userId) => ({ body: { user_id: userId, days: 1, reason } }),
  'POST /admin/grants/:id/revoke': () => ({ id: nobody, body: { reason } }),
  'GET /admin/ledger': (userId) => ({ query: `user_id=${userId}` }),
  'POST /admin/payments/:id/refund': () => ({ id: nobody, body: { reason } }),
  'POST /admin/payments/reconcile': () => ({ body: {} }),
  'GET /admin/orders': () => ({}),
  'GET /admin/analytics/revenue': () => ({}),
  'GET /admin/promo-codes': () => ({}),
  'POST /admin/promo-codes': (userId) => ({
    body: { code: `CODE-${userId}`, days: 1, max_uses: 1 },
  }),
  'POST /admin/promo-codes/:code/disable': () => ({ id: 'NOBODYS', body: {} }),
  'POST /admin/login-link': () => ({ body: {} }),
  'POST /admin/login': () => ({ body: { token: 'x'.repeat(43) } }),
  'POST /admin/password': () => ({ body: { password: 'not the password' } }),
  'GET /admin/session': () => ({}),
  'POST /admin/logout': () => ({ body: {} }),
  'GET /admin/audit': () => ({}),
  'GET /admin/audit/verify': () => ({}),
  'POST /telegram/webhook': () => ({ body: { update_id: 1 } }),
};

export interface Route {
  /** As `GET /profile/:user_id`. */
  name: string;
  method: 'GET' | 'POST' | 'DELETE' | 'PATCH' | 'PUT';
  url: string;
  options: RouteOptions;
}

/** The table as it was registered; HEAD goes with GET. */
export function tableOf(app: App): Route[] {
  return app.routeTable.flatMap((options) =>
    [options.method]
      .flat()
      .filter((method) => method !== 'HEAD')
      .map((method) => ({
        name: `${method} ${options.url}`,
        method: method as Route['method'],
        url: options.url,
        options,
      })),
  );
}

/** What is described: everything but pages, their parts and the description itself. */
export const describedOf = (app: App) =>
  tableOf(app).filter(
    ({ options: { schema } }) => !(schema as { hide?: boolean } | undefined)?.hide,
  );

export interface Attempt {
  userId: number;
  id?: string | undefined;
  query?: string | undefined;
  /** In place of the sample's. */
  body?: object | string | undefined;
  token?: string | undefined;
  serviceKey?: string | undefined;
  headers?: Record<string, string> | undefined;
  method?: string;
  remoteAddress?: string | undefined;
}

/** The sample of a route as a request, with whatever a test changes about it. */
export function requestTo(route: Pick<Route, 'name' | 'method' | 'url'>, attempt: Attempt) {
  const sample = samples[route.name]?.(attempt.userId) ?? {};
  const { id = sample.id ?? '', query = sample.query, body = sample.body } = attempt;
  const path = route.url
    .replace(':user_id', String(attempt.userId))
    .replace(/:(id|code|token)\b/, encodeURIComponent(id));
  const hasBody = route.method !== 'GET' && body !== undefined;
  return {
    method: (attempt.method ?? route.method) as Route['method'],
    url: query ? `${path}?${query}` : path,
    headers: {
      ...(attempt.token !== undefined && { authorization: `Bearer ${attempt.token}` }),
      ...(attempt.serviceKey !== undefined && { 'x-service-key': attempt.serviceKey }),
      ...(hasBody && { 'content-type': 'application/json' }),
      ...attempt.headers,
    },
    ...(hasBody && { payload: body }),
    ...(attempt.remoteAddress !== undefined && { remoteAddress: attempt.remoteAddress }),
  };
}

/** Sends the sample as whoever may: the user, an administrator, the bot, Telegram. */
export async function sendAsOwner(
  service: TestApp,
  route: Route,
  attempt: Attempt & { adminToken?: string | undefined; webhookSecret?: string | undefined },
) {
  const { access } = route.options.config ?? {};
  const isForAdmins = access === 'admin' || access === 'operator';
  const request = requestTo(route, {
    ...attempt,
    ...(isForAdmins && { token: attempt.adminToken }),
    ...((access === 'service' || access === 'proof') && {
      token: undefined,
      serviceKey: service.serviceKey,
    }),
    ...(access === 'login' && {
      token: undefined,
      headers: { ...(await openSession(service, attempt)), ...attempt.headers },
    }),
    ...(route.url === '/telegram/webhook' && {
      headers: {
        'x-telegram-bot-api-secret-token': attempt.webhookSecret ?? '',
        ...attempt.headers,
      },
    }),
  });
  return service.send(request);
}

/** A session of the admin page, opened anew, as the headers a browser sends for it. */
async function openSession(
  service: TestApp,
  {
    adminToken,
    remoteAddress,
  }: { adminToken?: string | undefined; remoteAddress?: string | undefined },
): Promise<Record<string, string>> {
  const from = { ...(remoteAddress !== undefined && { remoteAddress }), method: 'POST' as const };
  const authorization = `Bearer ${adminToken}`;
  const link = await service.send({
    ...from,
    url: '/admin/login-link',
    headers: { authorization },
  });
  const own = { 'sec-fetch-site': 'same-origin' };
  const payload = { token: URL.parse(link.body?.url)?.hash.slice(1) };
  const opened = await service.send({ ...from, url: '/admin/login', headers: own, payload });
  const [cookie = ''] = String(opened.headers['set-cookie'] ?? '').split(';');
  return { ...own, cookie, 'x-csrf-token': String(opened.body?.csrf_token ?? '') };
}
