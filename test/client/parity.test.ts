import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Client,
  createClient,
  createHttpTransport,
  createInjectTransport,
  type Transport,
} from '../../src/client/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { adminId, startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { freePort } from '../support/process.ts';

const shortMs = 100;
const now = () => new Date().toISOString();

type Road = 'http' | 'inject';

/** Every test runs over both transports with the same expectations: so the answers look the same. */
describe.each<Road>(['http', 'inject'])('the client over %s', (road) => {
  let database: Database;
  let api: TestApp;
  let transport: Transport;
  let client: Client;
  /** What went over the transport. */
  let sent: string[];
  let nextId = 40_000;
  let userId: number;

  beforeAll(async () => {
    database = await openTestEmbedded();
    api = await startTestApp({ database, engine: scriptedEngine() });
    const url = await api.app.listen({ port: 0, host: '127.0.0.1' });
    transport =
      road === 'http' ? createHttpTransport(`${url}/`) : createInjectTransport(() => api.app);
  });
  afterAll(async () => {
    await api?.close();
    await database?.close();
  });
  beforeEach(() => {
    nextId += 1;
    userId = nextId;
    sent = [];
    client = connect();
  });

  function connect(over = transport, serviceKey = api.serviceKey): Client {
    const recording: Transport = (request) => {
      sent.push(`${request.method} ${request.path}`);
      return over(request);
    };
    return createClient({ transport: recording, serviceKey });
  }
  const where = (messageId: number) => ({ chat_id: userId, message_id: messageId });

  test('says, asks and changes what a user may', async () => {
    await client.onboard(userId, { action: 'start', telegram: where(1) });
    const adult = { action: 'answer' as const, step: 'adult', answer: 'yes', telegram: where(1) };
    expect(await client.onboard(userId, adult)).toEqual({ step: 'name' });
    const named = await client.say(userId, { message: 'Robin', telegram: where(2) });
    expect(named.state).toBe('onboarding');
    const step = { action: 'answer' as const, step: 'city', answer: 'skip', telegram: where(3) };
    expect(await client.onboard(userId, step)).toEqual({ step: null });
    const said = await client.say(userId, { message: 'Hello', telegram: where(4) });
    expect(said.state).toBe('waiting');
    const again = await client.say(userId, { message: 'Hello', telegram: where(4) });
    expect(again).toEqual({ message_id: said.message_id, state: 'duplicate' });
    const changed = await client.updateProfile(userId, { city: 'Paris' });
    expect(changed).toMatchObject({ user_id: userId, name: 'Robin', city: 'Paris' });
    expect(await client.getProfile(userId)).toEqual(changed);
    expect(await client.getStatus(userId)).toMatchObject({ plan: 'free', daily_limit: 50 });
    expect(await client.listMemories(userId)).toMatchObject({ user_id: userId, facts: [] });
  });

  test('finds, changes and forgets what is remembered', async () => {
    await client.getProfile(userId);
    const { id } = await api.core.memory.add(userId, {
      text: 'Любит кофе & чай',
      category: 'preferences',
    });
    const found = await client.listMemories(userId, 'кофе & чай');
    expect(found.facts).toMatchObject([{ id, is_pinned: false }]);
    expect((await client.listMemories(userId, 'submarine')).facts).toEqual([]);
    expect(await client.updateMemory(userId, id, { is_pinned: true })).toMatchObject({
      id,
      is_pinned: true,
    });
    await client.forgetMemory(userId, id);
    await expect(client.forgetMemory(userId, id)).rejects.toMatchObject({
      kind: 'not-found',
      code: 'not-found',
    });
    expect((await client.listMemories(userId)).facts).toEqual([]);
  });

  test('tells the story and who there is to talk to', async () => {
    const { personas } = await client.listPersonas(userId);
    expect(personas.filter((each) => each.is_current)).toMatchObject([{ id: 'vera' }]);
    expect(await client.getStory(userId)).toMatchObject({
      user_id: userId,
      persona: { id: 'vera' },
      level: { score: 0 },
    });
    await expect(client.updateProfile(userId, { persona: 'nobody' })).rejects.toMatchObject({
      code: 'invalid-body',
      details: { field: 'data.persona' },
    });
  });

  test('takes the account along, begins it anew and removes it', async () => {
    await client.updateProfile(userId, { name: 'Robin', is_adult: true });
    await client.say(userId, { message: 'Hello', telegram: where(1) });
    const { profile, conversations } = await client.exportAccount(userId);
    expect(profile).toMatchObject({ user_id: userId, name: 'Robin' });
    expect(conversations[0]?.messages).toMatchObject([{ role: 'user', text: 'Hello' }]);
    await client.resetAccount(userId);
    const anew = await client.exportAccount(userId);
    expect(anew).toMatchObject({ profile: { name: null }, conversations: [] });
    await expect(client.exportAccount(userId)).rejects.toMatchObject({
      kind: 'limited',
      details: { retry_after_seconds: expect.any(Number) },
    });
    await client.removeAccount(userId);
    expect(await api.core.users.find(userId)).toBeUndefined();
  });

  test('answers in a group without a token of anybody', async () => {
    const asked = { user_id: userId, message: 'Hello', replied_to: 'Hi' };
    expect(await client.answerInGroup(asked)).toEqual({ kind: 'unknown' });
    await api.core.users.ensure(userId);
    await api.core.users.update(userId, { is_adult: true });
    expect(await client.answerInGroup(asked)).toMatchObject({ kind: 'answer' });
    expect(sent).toEqual(['POST /group_chat', 'POST /group_chat']);
  });

  test('knows what premium is to be had, and what the user has of it', async () => {
    const { billing } = client;
    await client.updateProfile(userId, { name: 'Robin', is_adult: true });
    const { offers } = await billing.plans(userId);
    expect(await billing.standing(userId)).toMatchObject({ plan: 'free', can_try: true });
    expect(await billing.startTrial(userId)).toMatchObject({ plan: 'premium', can_try: false });
    expect(await billing.payments(userId)).toMatchObject([{ kind: 'trial', days: 3 }]);
    const charge = { payload: 'premium:1:nothing', currency: 'XTR', amount: 1 };
    expect(await billing.check({ user_id: userId, ...charge })).toEqual({
      is_acceptable: false,
      refusal: 'unknown',
    });
    expect(await billing.recordRefund({ user_id: userId, charge_id: 'no-charge' })).toBe(false);
    const change = { payload: charge.payload, state: 'failed' } as const;
    expect(await billing.recordSubscription({ user_id: userId, ...change })).toBeUndefined();
    for (const [ask, code] of [
      [() => billing.createInvoice(userId, { offer_id: offers[0]?.id ?? '' }), 'payments-disabled'],
      [
        () => billing.record(userId, { ...charge, charge_id: 'x', paid_at: now() }),
        'payment-unknown',
      ],
      [() => billing.changeSubscription(userId, 'cancel'), 'no-subscription'],
      [() => billing.redeemGift(userId, 'nothing'), 'gift-unknown'],
      [() => billing.redeemPromo(userId, 'NOTHING'), 'promo-unknown'],
      [() => billing.admin.orders(userId), 'forbidden'],
    ] as const) {
      await expect(ask()).rejects.toMatchObject({ name: 'AppError', code });
    }
  });

  test('gives, counts and looks into premium for administrators', async () => {
    const { redeemPromo, admin } = client.billing;
    await client.getProfile(userId);
    const grant = { user_id: userId, days: 30, reason: 'a test' };
    const given = await admin.grant(adminId, grant, `${road}-${userId}`);
    expect(await admin.grant(adminId, grant, `${road}-${userId}`)).toEqual(given);
    const code = `${road}-${userId}`.toUpperCase();
    await admin.createPromoCode(adminId, { code, days: 7, max_uses: 1 });
    expect(await redeemPromo(userId, code)).toMatchObject({ days: 7 });
    expect(await admin.disablePromoCode(adminId, code)).toMatchObject({ is_disabled: true });
    expect(await admin.promoCodes(adminId)).toMatchObject([{ code, uses: 1 }]);
    const entries = await admin.ledger(adminId, userId);
    expect(entries.map(({ kind }) => kind)).toEqual(['promo', 'grant']);
    expect(await admin.orders(adminId)).toEqual([]);
    expect(await admin.revenue(adminId)).toMatchObject({ revenue: { currency: 'XTR' } });
    await expect(admin.refund(adminId, given.id, { reason: 'a test' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'not-a-payment',
    });
  });

  test('an invalid request is an error that names the field', async () => {
    await expect(client.updateProfile(userId, { name: '???' })).rejects.toMatchObject({
      name: 'AppError',
      kind: 'invalid',
      code: 'invalid-body',
      details: { field: 'data.name' },
    });
  });

  test('a wrong service key is an error of ours', async () => {
    const stranger = connect(transport, 'not-the-key-of-this-service');
    await expect(stranger.getProfile(userId)).rejects.toMatchObject({
      kind: 'unauthenticated',
      code: 'service-key-required',
    });
  });

  test('what is not allowed is forbidden', async () => {
    const telegram = { chat_id: userId + 1, message_id: 1 };
    await expect(client.onboard(userId, { action: 'start', telegram })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'forbidden',
    });
  });

  test('what is not there is not found', async () => {
    const lost = connect((request) =>
      transport(request.path === '/memories' ? { ...request, path: '/nowhere' } : request),
    );
    await expect(lost.listMemories(userId)).rejects.toMatchObject({
      kind: 'not-found',
      code: 'not-found',
    });
  });

  test('too many requests tell when to come again', async () => {
    const asks = Array.from({ length: 21 }, () => client.getProfile(userId));
    const refused = (await Promise.allSettled(asks)).filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([
      {
        reason: {
          kind: 'limited',
          code: 'rate-limited',
          details: { retry_after_seconds: expect.any(Number) },
        },
      },
    ]);
  });

  test('one token serves many requests, also those that come together', async () => {
    await Promise.all([client.getProfile(userId), client.getStatus(userId)]);
    await client.listMemories(userId);
    expect(sent.filter((request) => request === 'POST /auth')).toHaveLength(1);
  });

  test('a revoked token is replaced once, for all who meet it', async () => {
    await client.getProfile(userId);
    await api.core.users.revokeTokens(userId);
    await Promise.all([client.getProfile(userId), client.getStatus(userId)]);
    expect(sent.filter((request) => request === 'POST /auth')).toHaveLength(2);
  });

  test('a token that stays refused is not asked for again and again', async () => {
    const deaf = connect((request) => {
      const { authorization, ...headers } = request.headers;
      return transport(authorization ? { ...request, headers } : request);
    });
    await expect(deaf.getProfile(userId)).rejects.toMatchObject({ code: 'token-required' });
    expect(sent.filter((request) => request === 'POST /auth')).toHaveLength(2);
  });

  test('a failed request for a token is not remembered', async () => {
    let isAway = true;
    const late = connect((request) => (isAway ? nobody(road) : transport)(request));
    await expect(late.getProfile(userId)).rejects.toMatchObject({ code: 'unreachable' });
    isAway = false;
    expect(await late.getProfile(userId)).toMatchObject({ user_id: userId });
  });

  const away = { name: 'AppError', kind: 'unavailable', code: 'unreachable' };

  test('an API that is not there is unreachable', async () => {
    await expect(connect(nobody(road)).getProfile(userId)).rejects.toMatchObject(away);
  });

  test('an API that does not answer in time is unreachable', async () => {
    const { over, close } = await hanging(road);
    await expect(connect(over).getProfile(userId)).rejects.toMatchObject(away);
    close();
  });

  test('a failure of the API keeps its code; an answer that is not its own is unreachable', async () => {
    const profile =
      (status: number, body: unknown): Transport =>
      (request) =>
        request.path === '/auth' ? transport(request) : Promise.resolve({ status, body });
    const problem = { type: 't', title: 't', detail: 'd', request_id: 'r' };
    const broken = profile(500, { ...problem, status: 500, code: 'internal' });
    await expect(connect(broken).getProfile(userId)).rejects.toMatchObject({ code: 'internal' });
    const starting = profile(503, { ...problem, status: 503, code: 'unavailable' });
    await expect(connect(starting).getProfile(userId)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'unavailable',
    });
    await expect(connect(profile(502, undefined)).getProfile(userId)).rejects.toMatchObject(away);
    await expect(connect(profile(200, {})).getProfile(userId)).rejects.toMatchObject(away);
  });
});

const closedPort = await freePort();

function nobody(road: Road): Transport {
  if (road === 'http') return createHttpTransport(`http://127.0.0.1:${closedPort}`);
  return createInjectTransport(() => {
    throw new Error('the app is not built yet');
  });
}

async function hanging(road: Road): Promise<{ over: Transport; close: () => void }> {
  if (road === 'inject') {
    const app = { inject: () => new Promise<never>(() => undefined) };
    return { over: createInjectTransport(() => app, shortMs), close: () => undefined };
  }
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    over: createHttpTransport(`http://127.0.0.1:${port}`, shortMs),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
