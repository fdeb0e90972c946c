import { expect, test } from 'vitest';
import { adminId } from '../support/app.ts';
import { type Customer, dayMs, onEachTill } from '../support/till.ts';

const reason = 'An apology for the outage';

onEachTill('what administrators give and take', (till) => {
  const { admin } = till;
  const give = ({ id }: Pick<Customer, 'id'>, days = 30, headers = {}) =>
    admin.post('/admin/grants', { user_id: id, days, reason }, headers);
  const revoke = (id: string) =>
    admin.post(`/admin/grants/${encodeURIComponent(id)}/revoke`, { reason: 'It was a mistake' });
  const ledgerOf = async ({ id }: Customer) =>
    (await admin.get(`/admin/ledger?user_id=${id}`)).body.entries;

  test('a grant is premium, added to what runs, and the ledger says who gave it and why', async () => {
    const user = await till.newUser();
    await user.buys('1-month', `grant-${user.id}`);
    const { status, body } = await give(user, 10);
    expect([status, body]).toEqual([
      200,
      { id: expect.stringMatching(/^grant:/), user_id: user.id, premium_until: till.inDays(40) },
    ]);
    expect((await user.standing()).premium_until).toBe(till.inDays(40));
    expect((await ledgerOf(user)).find(({ id }: { id: string }) => id === body.id)).toMatchObject({
      user_id: user.id,
      kind: 'grant',
      days: 10,
      amount: 0,
      actor_id: adminId,
      reason,
      paid_at: till.inDays(0),
    });
  });

  test('sent five times with one key it is given once; the key is not for another one', async () => {
    const [user, other] = [await till.newUser(), await till.newUser()];
    const key = { 'idempotency-key': 'k' };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => give(user, 5, key)));
    for (const { body } of answers) expect(body.premium_until).toBe(till.inDays(5));
    expect(await ledgerOf(user)).toHaveLength(1);
    for (const reused of [await give(user, 6, key), await give(other, 5, key)]) {
      expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    }
    expect((await user.standing()).premium_until).toBe(till.inDays(5));
    expect((await other.standing()).plan).toBe('free');
  });

  test('needs somebody to give to, days and a reason', async () => {
    const user = await till.newUser();
    expect((await give({ id: 2 ** 45 })).status).toBe(404);
    for (const wrong of [{ days: 0 }, { days: 3651 }, { reason: '  ' }, { days: 1.5 }]) {
      const body = { user_id: user.id, days: 30, reason, ...wrong };
      const { status } = await admin.post('/admin/grants', body);
      expect([wrong, status]).toEqual([wrong, 400]);
    }
    expect(await ledgerOf(user)).toEqual([]);
  });

  test('what was given free is taken back, once, with who and why', async () => {
    const [user, giver] = [await till.newUser(), await till.newUser()];
    const { billing } = till.service.core;
    await user.post('/premium/trial', {});
    await user.enter(await till.makeCode({ days: 7 }));
    const paid = await giver.buys('1-month', `revoked-gift-${giver.id}`, { is_gift: true });
    await user.redeem(paid.body.gift_code);
    const about = { user_id: user.id, days: 2, reason };
    await billing.grants.give(adminId, about);
    expect((await user.standing()).premium_until).toBe(till.inDays(3 + 7 + 30 + 2));
    const given: { id: string; kind: string; days: number }[] = await ledgerOf(user);
    expect(given.map(({ kind }) => kind).toSorted()).toEqual(['gift', 'grant', 'promo', 'trial']);
    let left = 42;
    for (const { id, days } of given) {
      left -= days;
      const premium_until = left === 0 ? null : till.inDays(left);
      const revoked = { id: `revocation:${id}`, user_id: user.id, premium_until };
      for (const _time of [1, 2]) {
        const { status, body } = await revoke(id);
        expect([status, body]).toEqual([200, revoked]);
      }
    }
    expect(await user.standing()).toMatchObject({ plan: 'free', can_try: false });
    const entries = await ledgerOf(user);
    expect(entries).toHaveLength(8);
    expect(entries.filter(({ kind }: { kind: string }) => kind === 'revocation')).toEqual(
      Array(4).fill(
        expect.objectContaining({ actor_id: adminId, reason: 'It was a mistake', days: 0 }),
      ),
    );
    // Somebody has had it.
    expect((await giver.redeem(paid.body.gift_code)).body.code).toBe('gift-used');
    expect((await user.redeem(paid.body.gift_code)).body.code).toBe('gift-used');
  });
});

onEachTill('what administrators see', (till) => {
  const { admin } = till;
  const revoke = (id: string) =>
    admin.post(`/admin/grants/${encodeURIComponent(id)}/revoke`, { reason: 'It was a mistake' });

  test('what was paid is not revoked, nor what is not there', async () => {
    const user = await till.newUser();
    // As long as Telegram's are at most.
    const chargeId = `charge_${'x'.repeat(249)}`;
    await user.buys('1-month', chargeId);
    expect(await revoke(chargeId)).toMatchObject({ status: 409, body: { code: 'not-a-grant' } });
    expect((await revoke('grant:nothing')).status).toBe(404);
    expect((await revoke('A\0B')).status).toBe(400);
    expect((await user.standing()).plan).toBe('premium');
  });

  test('of an account that is gone nothing is left to take, and a gift that went back is gone', async () => {
    const [user, giver] = [await till.newUser(), await till.newUser()];
    await user.post('/premium/trial', {});
    const [trial] = (await admin.get(`/admin/ledger?user_id=${user.id}`)).body.entries;
    await user.leaves();
    expect(await revoke(trial.id)).toMatchObject({ status: 409, body: { code: 'account-gone' } });
    const chargeId = `returned-${giver.id}`;
    const { body } = await giver.buys('1-month', chargeId, { is_gift: true });
    await giver.redeem(body.gift_code);
    await giver.told('/payments/refunded', { charge_id: chargeId });
    expect((await revoke(`gift:${chargeId}`)).body).toEqual({
      id: `refund:gift:${chargeId}`,
      user_id: giver.id,
      premium_until: null,
    });
  });

  test('the ledger is everybody’s or one person’s, newest first', async () => {
    const [user, other] = [await till.newUser(), await till.newUser()];
    await user.buys('1-month', 'ledger-1');
    await other.buys('1-month', 'ledger-2');
    await user.buys('3-months', 'ledger-3');
    const ids = async (query: string) =>
      (await admin.get(`/admin/ledger?${query}`)).body.entries.map(({ id }: { id: string }) => id);
    expect(await ids(`user_id=${user.id}`)).toEqual(['ledger-3', 'ledger-1']);
    expect(await ids('limit=2')).toEqual(['ledger-3', 'ledger-2']);
    expect((await admin.get('/admin/ledger?limit=0')).status).toBe(400);
  });

  test('a promo code is made, counted and disabled', async () => {
    const expires_at = till.inDays(10);
    const draft = { code: 'spring-10', days: 10, max_uses: 2, expires_at };
    const { status, body } = await admin.post('/admin/promo-codes', draft);
    const made = {
      code: 'SPRING-10',
      days: 10,
      percent: null,
      max_uses: 2,
      uses: 0,
      expires_at,
      is_disabled: false,
      created_by: adminId,
      created_at: expect.any(String),
    };
    expect([status, body]).toEqual([201, made]);
    const again = { code: 'SPRING-10', percent: 5, max_uses: 1 };
    expect(await admin.post('/admin/promo-codes', again)).toMatchObject({
      status: 409,
      body: { code: 'promo-code-taken' },
    });
    await (await till.newUser()).enter('SPRING-10');
    const known = async () => (await admin.get('/admin/promo-codes')).body.promo_codes;
    expect(await known()).toEqual([{ ...made, uses: 1 }]);
    for (const _time of [1, 2]) {
      const { body } = await admin.post('/admin/promo-codes/spring-10/disable', {});
      expect(body).toEqual({ ...made, uses: 1, is_disabled: true });
    }
    expect((await admin.post('/admin/promo-codes/OTHER/disable', {})).status).toBe(404);
    expect((await admin.post('/admin/promo-codes/%00/disable', {})).status).toBe(400);
  });

  test.each([
    ['both days and percent', { days: 1, percent: 5 }],
    ['neither', {}],
    ['all of the price', { percent: 100 }],
    ['no uses', { days: 1, max_uses: 0 }],
    ['a name that cannot be typed', { days: 1, code: 'ВЕСНА' }],
  ])('a promo code with %s is refused', async (_what, wrong) => {
    const draft = { code: 'WRONG', max_uses: 1, ...wrong };
    expect((await admin.post('/admin/promo-codes', draft)).status).toBe(400);
  });

  test('money that goes back is an order, and revenue is what stays', async () => {
    const user = await till.newUser();
    const { url, charge } = await user.asks('1-month');
    const unheard = { isLost: true, skipsCheck: true, at: till.now() };
    const paid = await till.telegram.stars.pay(till.telegram.user(user.id), url, unheard);
    const chargeId = paid.ok ? paid.chargeId : '';
    await user.pays(charge, chargeId);
    const revenue = async () =>
      (await admin.get('/admin/analytics/revenue')).body.analytics.revenue;
    const before = await revenue();
    const { status, body } = await admin.post(`/admin/payments/${chargeId}/refund`, { reason });
    const order = { kind: 'refund', charge_id: chargeId, user_id: user.id, state: 'done' };
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ ...order, requested_by: adminId, reason }),
    ]);
    expect((await admin.get('/admin/orders')).body.orders[0]).toEqual(body);
    expect((await user.standing()).plan).toBe('free');
    expect((await revenue()).net_30d).toBe(before.net_30d - charge.amount);
    till.later(31 * dayMs);
    expect((await revenue()).gross_30d).toBe(0);
    expect((await admin.post('/admin/payments/reconcile', {})).body).toMatchObject({ seen: 2 });
  });
});
