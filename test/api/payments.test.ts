import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { adminId, startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';
import type { Database } from '../../src/platform/db/index.ts';

const token = `1:${'p'.repeat(35)}`;
const dayMs = 86_400_000;

onEachDatabase('payments', ({ open }) => {
  let database: Database;
  let telegram: TelegramDouble;
  let service: TestApp;
  let now = new Date('2026-11-01T12:00:00Z');
  let nextId = 64_000;

  beforeAll(async () => {
    database = await open();
    telegram = await startTelegramDouble({ token });
    const sender = createTelegramSender({ token, apiRoot: telegram.url });
    const env = {
      PAYMENT_PROVIDER_TOKEN: 'provider',
      PAYMENT_CURRENCY: 'EUR',
      PAYMENT_PRICES: '1-month=499,12-months=3999',
    };
    const clock = () => now;
    service = await startTestApp({ database, engine: scriptedEngine(), sender, clock, env });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await telegram.stop();
  });

  async function newUser(isAdult = true) {
    const id = (nextId += 1);
    // Tokens live for minutes, and here months go by.
    const user = {
      get: async (url: string) => (await service.as(id)).get(url),
      post: async (url: string, body: object) => (await service.as(id)).post(url, body),
    };
    if (isAdult) await user.post('/profile', { user_id: id, data: { is_adult: true } });
    return {
      ...user,
      id,
      /** An invoice, as Telegram has got it. */
      async invoice(offer: string, more: object = {}) {
        const { status, body } = await user.post('/payments/invoice', { offer_id: offer, ...more });
        const sent = telegram.calls.findLast(({ method }) => method === 'createInvoiceLink');
        const { amount, currency } = body;
        return {
          status,
          body,
          charge: { payload: String(sent?.params['payload']), amount, currency },
        };
      },
      check: async (charge: object) =>
        (await service.asBot('/payments/check', { user_id: id, ...charge })).body,
      pays: (charge: object, chargeId: string, more: object = {}) =>
        user.post('/payments', {
          ...charge,
          charge_id: chargeId,
          paid_at: now.toISOString(),
          ...more,
        }),
      status: async () => (await user.get(`/profile/status/${id}`)).body,
      entries: async () => (await user.get('/payments')).body.payments,
    };
  }
  type Payer = Awaited<ReturnType<typeof newUser>>;
  const buys = async (user: Payer, offer: string, chargeId: string, more: object = {}) =>
    user.pays((await user.invoice(offer)).charge, chargeId, more);
  const later = (days: number) => {
    now = new Date(now.getTime() + days * dayMs);
  };
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs).toISOString();

  test('what there is to buy is told to everybody, with its discount and both prices', async () => {
    const { status, body } = await service.send({ method: 'GET', url: '/plans' });
    expect(status).toBe(200);
    expect(body.free).toMatchObject({ daily_messages: 50, has_voice: false, has_photos: false });
    expect(body.premium).toMatchObject({ daily_messages: null, has_voice: true });
    const days = body.offers.map((offer: { days: number }) => offer.days);
    expect(days).toEqual([30, 30, 90, 180, 365]);
    expect(body.offers.at(-1).discount_percent).toBeGreaterThan(20);
    const prices = body.offers.map((offer: { price: object | null }) => offer.price);
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    expect(prices).toEqual([null, eur(499), null, null, eur(3999)]);
  });

  test('a payment is premium from its day on, and told five times at once it counts once', async () => {
    const user = await newUser();
    const { charge } = await user.invoice('12-months');
    expect(await user.check(charge)).toEqual({ is_acceptable: true, refusal: null });
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => user.pays(charge, `charge-${user.id}`)),
    );
    expect(answers.filter(({ body }) => body.is_new)).toHaveLength(1);
    const until = inDays(365);
    for (const { body } of answers) {
      expect(body).toMatchObject({ outcome: 'credited', premium_until: until });
    }
    expect(await user.status()).toMatchObject({ plan: 'premium', expires_at: until });
    expect(await user.entries()).toMatchObject([
      { charge_id: `charge-${user.id}`, product: '12-months', days: 365, is_reversed: false },
    ]);
  });

  test('365 days and 30 days bought early are 395; an old charge told again changes nothing', async () => {
    const user = await newUser();
    const begun = now;
    const year = (await user.invoice('12-months')).charge;
    await user.pays(year, `year-${user.id}`);
    later(100);
    await buys(user, '1-month', `month-${user.id}`);
    const until = new Date(begun.getTime() + 395 * dayMs).toISOString();
    expect((await user.status()).expires_at).toBe(until);
    later(1);
    const replayed = await user.pays(year, `year-${user.id}`);
    expect(replayed.body).toMatchObject({ is_new: false, premium_until: until });
    expect((await user.status()).expires_at).toBe(until);
  });

  test('what is bought after the end begins when it is bought', async () => {
    const user = await newUser();
    await buys(user, '1-month', `first-${user.id}`);
    later(50);
    expect((await user.status()).plan).toBe('free');
    await buys(user, '1-month', `second-${user.id}`);
    expect(await user.status()).toMatchObject({ plan: 'premium', expires_at: inDays(30) });
  });

  test.each<[string, string, (charge: Record<string, unknown>, user: Payer) => object]>([
    ['another amount', 'wrong-amount', () => ({ amount: 1 })],
    ['another currency', 'wrong-amount', () => ({ currency: 'USD' })],
    [
      'a payload of somebody else',
      'somebody-else',
      ({ payload }) => ({ payload: String(payload).replace(/:\d+:/, ':1:') }),
    ],
    ['an offer there never was', 'unknown', ({ payload }) => ({ payload: `${String(payload)}x` })],
    [
      'an invoice of a former version',
      'expired',
      (_, { id }) => ({ payload: `premium:${id}:1-month` }),
    ],
    [
      'an invoice there never was',
      'expired',
      (_, { id }) => ({ payload: `premium:${id}:1-month:${crypto.randomUUID()}` }),
    ],
  ])('%s is refused before the money is taken', async (_what, refusal, wrong) => {
    const user = await newUser();
    const { charge } = await user.invoice('1-month');
    const answer = await user.check({ ...charge, ...wrong(charge, user) });
    expect(answer).toEqual({ is_acceptable: false, refusal });
  });

  test('an invoice is good for a day', async () => {
    const user = await newUser();
    const { charge } = await user.invoice('1-month');
    later(1);
    expect((await user.check(charge)).refusal).toBeNull();
    now = new Date(now.getTime() + 1);
    expect((await user.check(charge)).refusal).toBe('expired');
  });

  test('what nobody has paid is gone after a month, what was paid stays', async () => {
    const user = await newUser();
    await buys(user, '1-month', `paid-${user.id}`);
    await user.invoice('1-month');
    const count = async () =>
      (
        await database.db
          .selectFrom('invoices')
          .select('id')
          .where('user_id', '=', user.id)
          .execute()
      ).length;
    await service.core.billing.invoices.removeOld();
    expect(await count()).toBe(2);
    later(31);
    await service.core.billing.invoices.removeOld();
    expect(await count()).toBe(1);
  });

  test('what was taken although it is not what was offered is written down, and goes back', async () => {
    const user = await newUser();
    const { charge } = await user.invoice('1-month');
    const answer = await user.pays({ ...charge, amount: 1 }, `wrong-${user.id}`);
    expect(answer.body).toMatchObject({ is_new: true, outcome: 'refunding', premium_until: null });
    expect((await user.status()).plan).toBe('free');
    expect(await user.entries()).toMatchObject([{ amount: 1, days: 0 }]);
    const admin = await service.as(adminId);
    const { orders } = (await admin.get('/admin/orders')).body;
    expect(orders[0]).toMatchObject({ charge_id: `wrong-${user.id}`, requested_by: null });
  });

  test('a payment for something else than ours is refused by name', async () => {
    const user = await newUser();
    const charge = { payload: 'shop:7', amount: 5, currency: 'XTR' };
    expect(await user.pays(charge, 'foreign')).toMatchObject({
      status: 400,
      body: { code: 'payment-unknown' },
    });
  });

  test('an invoice is paid once: the second payment of it goes back, once, and is reported', async () => {
    const user = await newUser();
    const { charge } = await user.invoice('1-month');
    await user.pays(charge, `one-${user.id}`);
    expect((await user.check(charge)).refusal).toBe('paid-already');
    const twice = await Promise.all([1, 2, 3].map(() => user.pays(charge, `two-${user.id}`)));
    for (const { body } of twice) {
      expect(body).toMatchObject({ outcome: 'refunding', premium_until: inDays(30) });
    }
    const admin = await service.as(adminId);
    const { orders } = (await admin.get('/admin/orders')).body;
    const mine = orders.filter((order: { user_id: number }) => order.user_id === user.id);
    expect(mine).toMatchObject([{ charge_id: `two-${user.id}`, reason: 'it was paid twice' }]);
  });

  test('a subscription renews itself at the price it was begun at, and is not begun twice', async () => {
    const user = await newUser();
    const { charge } = await user.invoice('monthly');
    const recurring = { is_recurring: true };
    await user.pays(charge, `sub-${user.id}`, { ...recurring, is_first_recurring: true });
    const again = await user.post('/payments/invoice', { offer_id: 'monthly' });
    expect(again).toMatchObject({ status: 409, body: { code: 'subscribed-already' } });
    later(30);
    const renewal = { ...charge, amount: 1 };
    const renewed = await user.pays(renewal, `sub-2-${user.id}`, recurring);
    expect(renewed.body).toMatchObject({ outcome: 'credited', premium_until: inDays(30) });
    later(31);
    // It has not come yet, and may still come.
    expect((await user.status()).plan).toBe('premium');
    later(3);
    expect((await user.status()).plan).toBe('free');
    expect((await user.post('/payments/invoice', { offer_id: 'monthly' })).status).toBe(200);
  });

  test('a renewal that is heard of before the first payment is the same subscription', async () => {
    const user = await newUser();
    const { charge } = await user.invoice('monthly');
    const first = now;
    later(30);
    await user.pays(charge, `late-2-${user.id}`, { is_recurring: true });
    await user.pays(charge, `late-1-${user.id}`, {
      is_recurring: true,
      is_first_recurring: true,
      paid_at: first.toISOString(),
    });
    const { rows } = await readSubscriptions(user.id);
    expect(rows).toMatchObject([{ id: `late-1-${user.id}`, state: 'active' }]);
    expect((await user.entries()).map(({ days }: { days: number }) => days)).toEqual([30, 30]);
    expect((await user.status()).plan).toBe('premium');
  });

  test('whoever has not said to be of age is neither offered nor sold anything', async () => {
    const user = await newUser(false);
    const refused = await user.post('/payments/invoice', { offer_id: '1-month' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'account-locked' } });
    const adult = await newUser();
    const { charge } = await adult.invoice('1-month');
    await change(adult.id, { adult_confirmed_at: null });
    expect((await adult.check(charge)).refusal).toBe('locked');
  });

  test('for three days after a crisis nothing is sold', async () => {
    const user = await newUser();
    const { charge } = await user.invoice('1-month');
    await change(user.id, { crisis_at: new Date(now.getTime() - 2 * dayMs) });
    expect((await user.check(charge)).refusal).toBe('not-now');
    const refused = await user.post('/payments/invoice', { offer_id: '1-month' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-now' } });
    await change(user.id, { crisis_at: new Date(now.getTime() - 3 * dayMs) });
    expect((await user.check(charge)).refusal).toBeNull();
  });

  test('in the currency of the operator it is the same, with the token of the provider', async () => {
    const user = await newUser();
    const { body, charge } = await user.invoice('12-months', { currency: 'EUR' });
    expect(body).toMatchObject({ amount: 3999, currency: 'EUR', discount_percent: 0 });
    const sent = telegram.calls.findLast(({ method }) => method === 'createInvoiceLink');
    expect(sent?.params).toMatchObject({ currency: 'EUR', provider_token: 'provider' });
    expect((await user.check(charge)).is_acceptable).toBe(true);
    const paid = await user.pays(charge, `eur-${user.id}`, { provider_charge_id: 'p-1' });
    expect(paid.body).toMatchObject({ outcome: 'credited', premium_until: inDays(365) });
    const unpriced = await user.post('/payments/invoice', {
      offer_id: '3-months',
      currency: 'EUR',
    });
    expect(unpriced).toMatchObject({ status: 400, body: { code: 'offer-unknown' } });
  });

  test("nobody sees another one's payments, and a charge of one is not spent by another", async () => {
    const user = await newUser();
    await buys(user, '1-month', `mine-${user.id}`);
    const other = await newUser();
    expect(await other.entries()).toEqual([]);
    const { charge } = await other.invoice('1-month');
    expect((await other.pays(charge, `mine-${user.id}`)).body.is_new).toBe(false);
    expect((await other.status()).plan).toBe('free');
  });

  test('only the bot may tell of payments', async () => {
    const user = await newUser();
    const guest = await service.send({ method: 'POST', url: '/auth/guest', payload: {} });
    if (guest.status !== 200) return;
    const headers = { authorization: `Bearer ${guest.body.access_token}` };
    const { charge } = await user.invoice('1-month');
    const payload = { ...charge, charge_id: 'forged', paid_at: now.toISOString() };
    const forged = await service.send({ method: 'POST', url: '/payments', payload, headers });
    expect(forged.status).toBe(403);
  });

  test('the ledger is only added to, whoever tries', async () => {
    const user = await newUser();
    await buys(user, '1-month', `kept-${user.id}`);
    const id = `kept-${user.id}`;
    const { db } = database;
    const attempts = [
      db.updateTable('payments').set({ days: 1 }).where('charge_id', '=', id),
      db.deleteFrom('payments').where('charge_id', '=', id),
    ];
    for (const attempt of attempts) {
      await expect(attempt.execute()).rejects.toThrow(/only added to/);
    }
    expect(await user.entries()).toMatchObject([{ days: 30 }]);
  });

  const change = (id: number, set: object) =>
    database.db.updateTable('users').set(set).where('id', '=', id).execute();
  const readSubscriptions = async (userId: number) => ({
    rows: await database.db
      .selectFrom('subscriptions')
      .select(['id', 'state'])
      .where('user_id', '=', userId)
      .execute(),
  });
});
