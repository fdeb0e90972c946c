import { expect, test } from 'vitest';
import { onEachApi } from '../support/api-suite.ts';

onEachApi('payments', (stage) => {
  let nextId = 64_000;

  async function newUser() {
    nextId += 1;
    const id = nextId;
    const user = await stage.service.as(id);
    return {
      ...user,
      id,
      pays: (offer: string, chargeId: string, more: object = {}) =>
        user.post('/payments', {
          payload: `premium:${id}:${offer}`,
          currency: 'XTR',
          amount: prices[offer],
          charge_id: chargeId,
          paid_at: '2026-11-01T12:00:00Z',
          ...more,
        }),
      status: async () => (await user.get(`/profile/status/${id}`)).body,
    };
  }
  const prices: Record<string, number> = {};

  test('what there is to buy is told to everybody, with its discount', async () => {
    const { status, body } = await stage.service.send({ method: 'GET', url: '/plans' });
    expect(status).toBe(200);
    expect(body.free).toMatchObject({ daily_messages: 50, has_voice: false, has_photos: false });
    expect(body.premium).toMatchObject({ daily_messages: null, has_voice: true });
    for (const { id, stars } of body.offers) prices[id] = stars;
    const days = body.offers.map((offer: { days: number }) => offer.days);
    expect(days).toEqual([30, 30, 90, 180, 365]);
    expect(body.offers.at(-1).discount_percent).toBeGreaterThan(20);
  });

  test('a payment is premium from its day on, and told five times at once it counts once', async () => {
    const user = await newUser();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => user.pays('12-months', 'charge-1')),
    );
    expect(answers.filter(({ body }) => body.is_new)).toHaveLength(1);
    const until = '2027-11-01T12:00:00.000Z';
    expect(answers.map(({ body }) => body.premium_until)).toEqual(Array(5).fill(until));
    expect(await user.status()).toMatchObject({ plan: 'premium', expires_at: until });
    expect((await user.get('/payments')).body.payments).toMatchObject([
      { charge_id: 'charge-1', product: '12-months', days: 365, amount: prices['12-months'] },
    ]);
  });

  test('bought early, a month comes on top; an old charge told again changes nothing', async () => {
    const user = await newUser();
    await user.pays('12-months', 'year');
    await user.pays('1-month', 'month', { paid_at: '2026-11-10T12:00:00Z' });
    const { expires_at: until } = await user.status();
    expect(until).toBe('2027-12-01T12:00:00.000Z');
    await user.pays('12-months', 'year');
    expect((await user.status()).expires_at).toBe(until);
  });

  test.each([
    ['another amount', { amount: 1 }],
    ['another currency', { currency: 'USD' }],
    ['a payload of somebody else', { payload: 'premium:1:1-month' }],
    ['an offer there never was', { payload: 'premium:64000:1-year' }],
  ])('%s is neither acceptable nor premium', async (_what, wrong) => {
    const user = await newUser();
    const charge = {
      payload: `premium:${user.id}:1-month`,
      currency: 'XTR',
      amount: prices['1-month'],
    };
    expect((await user.post('/payments/check', charge)).body).toEqual({ is_acceptable: true });
    expect((await user.post('/payments/check', { ...charge, ...wrong })).body).toEqual({
      is_acceptable: false,
    });
    expect(await user.pays('1-month', `wrong-${user.id}`, wrong)).toMatchObject({
      status: 400,
      body: { code: 'payment-unknown' },
    });
    expect((await user.status()).plan).toBe('free');
  });

  test('a subscription that renews itself counts at the price it was begun at', async () => {
    const user = await newUser();
    const renewal = { amount: 1, is_recurring: true };
    expect(await user.pays('monthly', 'renewed', renewal)).toMatchObject({
      status: 200,
      body: { is_new: true, premium_until: '2026-12-01T12:00:00.000Z' },
    });
  });

  test("nobody sees another one's payments, and a charge of one is not spent by another", async () => {
    const user = await newUser();
    await user.pays('1-month', 'mine');
    const other = await newUser();
    expect((await other.get('/payments')).body.payments).toEqual([]);
    expect((await other.pays('1-month', 'mine')).body.is_new).toBe(false);
    expect((await other.status()).plan).toBe('free');
  });

  test('without a bot nothing can be paid, and it says so', async () => {
    const user = await newUser();
    expect(await user.post('/payments/invoice', { offer_id: '1-month' })).toMatchObject({
      status: 404,
      body: { code: 'payments-disabled' },
    });
    expect(await user.post('/payments/invoice', { offer_id: 'all' })).toMatchObject({
      status: 400,
      body: { code: 'offer-unknown' },
    });
  });
});
