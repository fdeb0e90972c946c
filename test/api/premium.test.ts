import { describe, expect, test } from 'vitest';
import { createTokens } from '../../src/api/tokens.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { startTestApp } from '../support/app.ts';
import { scriptedEngine } from '../support/engine.ts';
import { type Customer, dayMs, onEachTill } from '../support/till.ts';

onEachTill('premium', (till) => {
  const outcomes = (answers: { status: number; body: { code?: string } }[]) =>
    answers.map(({ status, body }) => (status === 200 ? 'given' : body.code)).toSorted();
  const grant = ({ id }: Customer, days: number) =>
    till.admin.post('/admin/grants', { user_id: id, days, reason: 'a test' });

  test('who is new has nothing and may try', async () => {
    const user = await till.newUser();
    expect(await user.standing()).toEqual({
      plan: 'free',
      premium_until: null,
      subscription: null,
      can_try: true,
      trial_days: 3,
      discount: null,
      gifts: [],
    });
  });

  test('what is paid is in the standing, and over when it is over', async () => {
    const user = await till.newUser();
    await user.buys('1-month', `standing-${user.id}`);
    const paid = { plan: 'premium', premium_until: till.inDays(30), can_try: false };
    expect(await user.standing()).toMatchObject(paid);
    till.later(30 * dayMs);
    expect(await user.standing()).toMatchObject({ plan: 'free', premium_until: null });
  });

  test('premium without an end is told as such', async () => {
    const user = await till.newUser();
    const set = { plan: 'premium', plan_expires_at: null };
    await till.database.db.updateTable('users').set(set).where('id', '=', user.id).execute();
    await grant(user, 30);
    expect(await user.standing()).toMatchObject({ plan: 'premium', premium_until: null });
  });

  test('a trial is three days of premium, once, and asked for five times at once, too', async () => {
    const user = await till.newUser();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => user.post('/premium/trial', {})));
    expect(outcomes(answers)).toEqual(['given', ...Array(4).fill('trial-used')]);
    const given = { plan: 'premium', premium_until: till.inDays(3), can_try: false };
    expect(answers.find(({ status }) => status === 200)?.body).toMatchObject(given);
    expect(await user.standing()).toMatchObject(given);
    till.later(3 * dayMs);
    expect(await user.standing()).toMatchObject({ plan: 'free', can_try: false });
    expect((await user.post('/premium/trial', {})).body.code).toBe('trial-used');
  });

  test('there is none for who has paid or has premium now', async () => {
    const [payer, lucky] = [await till.newUser(), await till.newUser()];
    await payer.buys('1-month', `no-trial-${payer.id}`);
    await grant(lucky, 1);
    for (const user of [payer, lucky]) {
      expect((await user.standing()).can_try).toBe(false);
      expect(await user.post('/premium/trial', {})).toMatchObject({
        status: 409,
        body: { code: 'trial-used' },
      });
    }
    till.later(40 * dayMs);
    // What was given is neither a trial nor a payment.
    expect([(await payer.standing()).can_try, (await lucky.standing()).can_try]).toEqual([
      false,
      true,
    ]);
    expect((await lucky.post('/premium/trial', {})).status).toBe(200);
  });

  test('nor for who has not said to be of age', async () => {
    const user = await till.newUser({ isAdult: false });
    expect((await user.standing()).can_try).toBe(false);
    expect(await user.post('/premium/trial', {})).toMatchObject({
      status: 409,
      body: { code: 'account-locked' },
    });
  });

  test('who leaves and comes back, however often, has no second one', async () => {
    const [user, other] = [await till.newUser(), await till.newUser()];
    const returns = async (who: Customer) => {
      await who.leaves();
      await who.post('/profile', { user_id: who.id, data: { is_adult: true } });
    };
    await user.post('/premium/trial', {});
    for (let times = 0; times < 2; times += 1) {
      await returns(user);
      expect(await user.standing()).toMatchObject({ plan: 'free', can_try: false });
      expect((await user.post('/premium/trial', {})).body.code).toBe('trial-used');
    }
    await returns(other);
    expect((await other.post('/premium/trial', {})).status).toBe(200);
  });

  test('a visitor of the chat page, who may be anybody anew, is given nothing', async () => {
    const { id } = await till.newUser();
    const { tokenVersion } = await till.service.core.users.get(id);
    const tokens = createTokens(till.service.jwtSecret, till.now);
    const token = await tokens.issue({ userId: id, scope: 'user', tokenVersion, via: 'page' });
    const headers = { authorization: `Bearer ${token}` };
    const code = await till.makeCode({ days: 5 });
    for (const [url, payload] of [
      ['/premium/trial', {}],
      ['/premium/promo', { code }],
      ['/premium/gift', { code }],
    ] as const) {
      const { status } = await till.service.send({ method: 'POST', url, payload, headers });
      expect([url, status]).toEqual([url, 403]);
    }
    const { body } = await till.service.send({ url: '/premium', headers });
    expect(body).toMatchObject({ plan: 'free', can_try: false });
  });

  describe('a gift', () => {
    let paid = 0;
    async function giftOf(giver: Customer) {
      const chargeId = `gift-${(paid += 1)}`;
      const { body } = await giver.buys('1-month', chargeId, { is_gift: true });
      return { chargeId, code: body.gift_code as string };
    }
    const giftsOf = async (user: Customer) => (await user.standing()).gifts;
    const goesBack = (giver: Customer, chargeId: string) =>
      giver.told('/payments/refunded', { charge_id: chargeId });

    test('is a link for whoever it is meant for, and no premium of who pays', async () => {
      const [giver, other] = [await till.newUser(), await till.newUser()];
      const { code } = await giftOf(giver);
      const url = `https://t.me/vera_test_bot?start=gift_${code}`;
      // What Telegram takes behind ?start=
      expect(url.split('start=')[1]).toMatch(/^[\w-]{1,64}$/);
      expect(await giver.standing()).toMatchObject({
        plan: 'free',
        gifts: [{ code, url, days: 30, is_redeemed: false }],
      });
      expect(await giftsOf(other)).toEqual([]);
    });

    test('is had by one of ten who bring it at the same time, on top of what runs', async () => {
      const giver = await till.newUser();
      const users = await Promise.all(Array.from({ length: 10 }, () => till.newUser()));
      for (const user of users) await user.enter(await till.makeCode({ days: 5 }));
      const { code } = await giftOf(giver);
      const answers = await Promise.all(users.map((user) => user.redeem(code)));
      expect(outcomes(answers)).toEqual([...Array(9).fill('gift-used'), 'given']);
      const index = answers.findIndex(({ status }) => status === 200);
      const given = { days: 30, premium_until: till.inDays(35) };
      expect(answers[index]?.body).toEqual(given);
      const ends = await Promise.all(
        users.map(async (user) => (await user.standing()).premium_until),
      );
      expect(ends.toSorted()).toEqual([...Array(9).fill(till.inDays(5)), till.inDays(35)]);
      expect(await giftsOf(giver)).toMatchObject([{ code, is_redeemed: true }]);
      // Who has it and opens the link once more is told so, and gets nothing on top.
      expect((await users[index]?.redeem(code))?.body).toEqual(given);
    });

    test('may be kept by who has paid for it', async () => {
      const giver = await till.newUser();
      const { code } = await giftOf(giver);
      expect((await giver.redeem(code)).body.premium_until).toBe(till.inDays(30));
    });

    test('that there is not is told as such', async () => {
      const user = await till.newUser();
      for (const code of ['none', 'A\0B', "' or 1=1", 'подарок']) {
        const { status, body } = await user.redeem(code);
        expect([code, status, body.code]).toEqual([code, 404, 'gift-unknown']);
      }
    });

    test('that was given back before anybody had it is none any more', async () => {
      const [giver, user] = [await till.newUser(), await till.newUser()];
      const { code, chargeId } = await giftOf(giver);
      await goesBack(giver, chargeId);
      expect((await user.redeem(code)).body.code).toBe('gift-unknown');
      expect((await user.standing()).plan).toBe('free');
      expect(await giftsOf(giver)).toEqual([]);
    });

    test('that was given back is taken from who has it, once', async () => {
      const [giver, user] = [await till.newUser(), await till.newUser()];
      await user.enter(await till.makeCode({ days: 5 }));
      const { code, chargeId } = await giftOf(giver);
      await user.redeem(code);
      for (let times = 0; times < 2; times += 1) {
        await goesBack(giver, chargeId);
        expect((await user.standing()).premium_until).toBe(till.inDays(5));
      }
      const { body } = await till.admin.get(`/admin/ledger?user_id=${user.id}`);
      expect(body.entries.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
        'gift',
        'promo',
        'refund',
      ]);
      expect((await user.redeem(code)).body.code).toBe('gift-unknown');
    });

    test('brought and given back at the same time is nobody’s in the end', async () => {
      for (let times = 0; times < 5; times += 1) {
        const [giver, user] = [await till.newUser(), await till.newUser()];
        const { code, chargeId } = await giftOf(giver);
        await Promise.all([user.redeem(code), goesBack(giver, chargeId)]);
        expect((await user.standing()).plan).toBe('free');
      }
    });

    test('outlives the account of who has paid, and is used when the account that has it is gone', async () => {
      const [giver, user, other] = [
        await till.newUser(),
        await till.newUser(),
        await till.newUser(),
      ];
      const { code, chargeId } = await giftOf(giver);
      await giver.leaves();
      expect((await user.redeem(code)).status).toBe(200);
      await user.leaves();
      for (const who of [user, other]) {
        expect((await who.redeem(code)).body.code).toBe('gift-used');
      }
      expect((await goesBack(other, chargeId)).status).toBeLessThan(500);
    });

    test.each([
      ['no bot', undefined],
      ['a Telegram that cannot be reached', 'http://127.0.0.1:1'],
    ])('has no link with %s to ask for its name', async (_what, apiRoot) => {
      const giver = await till.newUser();
      const { code } = await giftOf(giver);
      const { database, now } = till;
      const { encryptionKey } = till.service;
      const service = await startTestApp({
        database,
        engine: scriptedEngine(),
        encryptionKey,
        clock: now,
        ...(apiRoot && { sender: createTelegramSender({ token: '1:a', apiRoot }) }),
      });
      const { body } = await (await service.as(giver.id)).get('/premium');
      expect(body.gifts).toEqual([{ code, url: null, days: 30, is_redeemed: false }]);
      await service.close();
    });
  });

  describe('a subscription', () => {
    async function subscriber() {
      const user = await till.newUser();
      const subscription = { is_recurring: true, is_first_recurring: true };
      const { url, charge } = await user.asks('monthly');
      const paid_until = till.inDays(30);
      const { stars } = till.telegram;
      const unheard = { isLost: true, skipsCheck: true, at: till.now() };
      const paid = await stars.pay(till.telegram.user(user.id), url, unheard);
      const chargeId = paid.ok ? paid.chargeId : '';
      await user.pays(charge, chargeId, {
        ...subscription,
        subscription_until: paid_until,
      });
      return { user, charge, chargeId, paid_until };
    }
    const stands = async (user: Customer) => (await user.standing()).subscription;

    test('is told with its price and until when it is paid', async () => {
      const { user, paid_until } = await subscriber();
      expect(await user.standing()).toMatchObject({
        plan: 'premium',
        premium_until: paid_until,
        subscription: { state: 'active', amount: 250, paid_until, grace_until: null },
      });
    });

    test('whose renewal has not come goes on for three days, and then it is over', async () => {
      const { user, paid_until } = await subscriber();
      till.later(30 * dayMs);
      expect(await user.standing()).toMatchObject({
        plan: 'premium',
        premium_until: paid_until,
        subscription: { state: 'active', paid_until, grace_until: till.inDays(3) },
      });
      till.later(3 * dayMs);
      expect(await user.standing()).toMatchObject({ plan: 'free', subscription: null });
    });

    test('that failed says until when it goes on', async () => {
      const { user, charge } = await subscriber();
      const { payload } = charge;
      await user.told('/payments/subscription-state', { payload, state: 'failed' });
      expect(await stands(user)).toMatchObject({ state: 'failed', grace_until: till.inDays(33) });
    });

    test('that was cancelled is told to its end', async () => {
      const { user, charge, paid_until } = await subscriber();
      const { payload } = charge;
      await user.told('/payments/subscription-state', { payload, state: 'canceled' });
      till.later(29 * dayMs);
      const cancelled = { state: 'cancelled', paid_until, grace_until: null };
      expect(await user.standing()).toMatchObject({ plan: 'premium', subscription: cancelled });
      till.later(dayMs);
      expect(await user.standing()).toMatchObject({ plan: 'free', subscription: null });
    });

    test('is cancelled and taken up again by its owner, and a second time changes nothing', async () => {
      const [{ user, chargeId, paid_until }, other] = [await subscriber(), await till.newUser()];
      const edits = () =>
        till.telegram.calls
          .filter(({ method }) => method === 'editUserStarSubscription')
          .filter(({ params }) => params['telegram_payment_charge_id'] === chargeId)
          .map(({ params }) => params['is_canceled']);
      const change = async (action: string) =>
        (await user.post('/premium/subscription', { action })).body.subscription;
      expect((await other.post('/premium/subscription', { action: 'cancel' })).status).toBe(404);
      for (const _time of [1, 2]) {
        expect(await change('cancel')).toMatchObject({ state: 'cancelled', paid_until });
      }
      expect((await user.standing()).plan).toBe('premium');
      for (const _time of [1, 2]) {
        expect(await change('resume')).toMatchObject({ state: 'restored', paid_until });
      }
      expect(edits()).toEqual([true, false]);
    });

    test('cancelled in Telegram it is its owner who takes it up again, and nothing fails here', async () => {
      const { user, charge } = await subscriber();
      const { payload } = charge;
      await user.told('/payments/subscription-state', { payload, state: 'canceled' });
      const refused = { ok: false, error_code: 400, description: 'Bad Request: CHARGE_ID_INVALID' };
      till.telegram.fail('editUserStarSubscription', { status: 400, body: refused, times: 1 });
      const resumed = await user.post('/premium/subscription', { action: 'resume' });
      expect(resumed.body.subscription).toMatchObject({ state: 'restored' });
      await user.told('/payments/subscription-state', { payload, state: 'active' });
      expect((await user.standing()).subscription).toMatchObject({ state: 'active' });
    });

    test('there has to be one to be changed', async () => {
      const user = await till.newUser();
      expect(await user.post('/premium/subscription', { action: 'cancel' })).toMatchObject({
        status: 404,
        body: { code: 'no-subscription' },
      });
      expect((await user.post('/premium/subscription', { action: 'end' })).status).toBe(400);
    });
  });
});
