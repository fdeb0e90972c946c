import { expect, test } from 'vitest';
import { type Charge, type Customer, dayMs, onEachTill } from '../support/till.ts';

const price = 290;
const half = 145;

onEachTill('promo codes', (till) => {
  const crowd = (size: number) => Promise.all(Array.from({ length: size }, () => till.newUser()));
  const entriesOf = async ({ id }: Customer) =>
    (await till.admin.get(`/admin/ledger?user_id=${id}`)).body.entries;

  test('a code for days is premium at once, however it is typed', async () => {
    const [user, code] = [await till.newUser(), await till.makeCode({ days: 10 })];
    expect(await user.enter(`  ${code.toLowerCase()} `)).toMatchObject({
      status: 200,
      body: { days: 10, percent: null, premium_until: till.inDays(10) },
    });
    expect(await user.standing()).toMatchObject({
      plan: 'premium',
      premium_until: till.inDays(10),
      discount: null,
    });
    expect(await entriesOf(user)).toMatchObject([
      { kind: 'promo', days: 10, amount: 0, promo_code: code, actor_id: null },
    ]);
  });

  test('its days are added to premium that runs', async () => {
    const user = await till.newUser();
    await user.buys('1-month', `promo-month-${user.id}`);
    const { body } = await user.enter(await till.makeCode({ days: 7 }));
    expect(body.premium_until).toBe(till.inDays(37));
  });

  test('of 20 who enter a code with one use at the same time one gets it', async () => {
    const [users, code] = [await crowd(20), await till.makeCode({ days: 5, max_uses: 1 })];
    const answers = await Promise.all(users.map((user) => user.enter(code)));
    const outcomes = answers.map(({ status, body }) => (status === 200 ? 'given' : body.code));
    expect(outcomes.toSorted()).toEqual(['given', ...Array(19).fill('promo-used-up')]);
    const entries = await Promise.all(users.map(entriesOf));
    expect(entries.flat()).toHaveLength(1);
    const premium = (await Promise.all(users.map((user) => user.standing()))).filter(
      ({ plan }) => plan === 'premium',
    );
    expect(premium).toHaveLength(1);
  });

  test('entered five times at once by one person it counts once', async () => {
    const [user, code] = [await till.newUser(), await till.makeCode({ days: 5 })];
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => user.enter(code)));
    const outcomes = answers.map(({ status, body }) => (status === 200 ? 'given' : body.code));
    expect(outcomes.toSorted()).toEqual(['given', ...Array(4).fill('promo-used-already')]);
    expect((await user.standing()).premium_until).toBe(till.inDays(5));
  });

  test('what is no code and what is one no more are refused alike', async () => {
    const user = await till.newUser();
    const disabled = await till.makeCode({ days: 5 });
    await till.admin.post(`/admin/promo-codes/${disabled}/disable`, {});
    for (const code of ['NONE', disabled, 'привет', "' or 1=1", '-'.repeat(64)]) {
      const { status, body } = await user.enter(code);
      expect([code, status, body.code]).toEqual([code, 404, 'promo-unknown']);
    }
    expect((await user.standing()).plan).toBe('free');
  });

  test('one that has expired says so', async () => {
    const [user, code] = [
      await till.newUser(),
      await till.makeCode({ days: 5, expires_at: till.inDays(1) }),
    ];
    till.later(dayMs);
    expect(await user.enter(code)).toMatchObject({ status: 409, body: { code: 'promo-expired' } });
  });

  test('a discount waits for the next purchase that is no subscription, and is used by it', async () => {
    const [user, code] = [await till.newUser(), await till.makeCode({ percent: 50 })];
    expect((await user.enter(code)).body).toEqual({ days: null, percent: 50, premium_until: null });
    expect(await user.standing()).toMatchObject({ plan: 'free', discount: { code, percent: 50 } });
    expect((await user.invoice('monthly')).amount).toBe(250);
    const [charge, second] = [await user.invoice('1-month'), await user.invoice('1-month')];
    expect([charge.amount, second.amount]).toEqual([half, half]);
    expect(await user.refusalOf(charge)).toBeNull();
    await user.pays(charge, `half-${user.id}`);
    expect(await user.standing()).toMatchObject({ plan: 'premium', discount: null });
    expect(await entriesOf(user)).toMatchObject([{ amount: half, promo_code: code }]);
    // Neither an invoice of before nor the code itself is good for another one.
    expect(await user.refusalOf(second)).toBe('code-used-up');
    expect((await user.invoice('1-month')).amount).toBe(price);
    expect((await user.enter(code)).body.code).toBe('promo-used-already');
  });

  test('of several discounts the one entered last counts, while it is good', async () => {
    const user = await till.newUser();
    const [small, large] = [
      await till.makeCode({ percent: 10 }),
      await till.makeCode({ percent: 50, expires_at: till.inDays(2) }),
    ];
    const isNow = async (code: string | undefined) =>
      expect((await user.standing()).discount?.code).toBe(code);
    await user.enter(large);
    till.later(1000);
    await user.enter(small);
    await isNow(small);
    till.later(1000);
    await user.enter(large);
    await isNow(large);
    till.later(2 * dayMs);
    await isNow(small);
    await till.admin.post(`/admin/promo-codes/${small}/disable`, {});
    await isNow(undefined);
  });

  test('of 20 who pay with one use at the same time one may; the others pay in full next time', async () => {
    const [users, code] = [await crowd(20), await till.makeCode({ percent: 50, max_uses: 1 })];
    const charges: Charge[] = [];
    for (const user of users) {
      expect((await user.enter(code)).status).toBe(200);
      charges.push(await user.invoice('1-month'));
    }
    const refusals = await Promise.all(
      users.map(async (user, index) => ({
        user,
        refusal: await user.refusalOf(charges[index] ?? { payload: '', currency: '', amount: 0 }),
      })),
    );
    const [accepted, ...more] = refusals.filter(({ refusal }) => refusal === null);
    expect(more).toEqual([]);
    const refused = refusals.filter(({ refusal }) => refusal === 'code-used-up');
    expect(refused).toHaveLength(19);
    const [other] = refused;
    expect((await other?.user.invoice('1-month'))?.amount).toBe(price);
    expect((await other?.user.enter(code))?.body.code).toBe('promo-used-up');
    // Whoever may pay may do so also after Telegram has asked twice.
    const index = users.findIndex(({ id }) => id === accepted?.user.id);
    const charge = charges[index] ?? { payload: '', currency: '', amount: 0 };
    expect(await accepted?.user.refusalOf(charge)).toBeNull();
  });

  test('a payment that does not come leaves the use to others; one that comes late is honoured', async () => {
    const [late, quick] = [await till.newUser(), await till.newUser()];
    const code = await till.makeCode({ percent: 50, max_uses: 1 });
    await late.enter(code);
    const charge = await late.invoice('1-month');
    expect(await late.refusalOf(charge)).toBeNull();
    till.later(15 * 60_000 - 1);
    expect((await quick.enter(code)).body.code).toBe('promo-used-up');
    till.later(1);
    expect((await quick.enter(code)).status).toBe(200);
    const other = await quick.invoice('1-month');
    expect(await quick.refusalOf(other)).toBeNull();
    expect(await late.refusalOf(charge)).toBe('code-used-up');
    for (const [user, paid] of [
      [quick, other],
      [late, charge],
    ] as const) {
      const { body } = await user.pays(paid, `code-${user.id}`);
      expect(body).toMatchObject({ outcome: 'credited', premium_until: till.inDays(30) });
      expect((await user.enter(code)).body.code).toBe('promo-used-already');
    }
  });

  test('a code that is disabled between invoice and payment is not paid with', async () => {
    const [user, code] = [await till.newUser(), await till.makeCode({ percent: 50 })];
    await user.enter(code);
    const charge = await user.invoice('1-month');
    await till.admin.post(`/admin/promo-codes/${code}/disable`, {});
    expect(await user.refusalOf(charge)).toBe('code-used-up');
    expect((await user.invoice('1-month')).amount).toBe(price);
  });

  test('a code of one is no discount of another', async () => {
    const [user, other] = [await till.newUser(), await till.newUser()];
    await user.enter(await till.makeCode({ percent: 50 }));
    expect((await other.standing()).discount).toBeNull();
    expect((await other.invoice('1-month')).amount).toBe(price);
  });

  test('who leaves and comes back has used what was used, and a use stays a use', async () => {
    const [user, other] = [await till.newUser(), await till.newUser()];
    const code = await till.makeCode({ days: 5, max_uses: 1 });
    await user.enter(code);
    await user.leaves();
    expect((await user.enter(code)).body.code).toBe('promo-used-already');
    expect((await other.enter(code)).body.code).toBe('promo-used-up');
    expect(await user.standing()).toMatchObject({ plan: 'free', premium_until: null });
  });

  test('who had only entered a discount may enter it again after coming back', async () => {
    const [user, code] = [await till.newUser(), await till.makeCode({ percent: 50 })];
    await user.enter(code);
    await user.leaves();
    expect((await user.standing()).discount).toBeNull();
    expect((await user.enter(code)).status).toBe(200);
    expect((await user.standing()).discount).toMatchObject({ code });
  });

  test('nobody finds one by trying', async () => {
    const user = await till.newUser();
    for (let tries = 0; tries < 10; tries += 1) {
      expect((await user.enter(`TRY-${tries}`)).status).toBe(404);
    }
    expect(await user.enter('TRY-10')).toMatchObject({ status: 429 });
  });

  test('in two invoices that are paid at once it takes something off one of them', async () => {
    const [user, code] = [await till.newUser(), await till.makeCode({ percent: 50 })];
    await user.enter(code);
    const [one, two] = [await user.invoice('1-month'), await user.invoice('1-month')];
    expect([await user.refusalOf(one), await user.refusalOf(two)]).toEqual([null, null]);
    expect((await user.pays(one, `once-${user.id}`)).body.outcome).toBe('credited');
    expect((await user.pays(two, `again-${user.id}`)).body.outcome).toBe('refunding');
    expect((await user.pays(one, `once-${user.id}`)).body.outcome).toBe('credited');
  });

  test('entered at the moment of a payment neither stands in the way of the other', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [user, code] = [await till.newUser(), await till.makeCode({ days: 5 })];
      await user.post('/chat', { message: 'hello' });
      const charge = await user.invoice('1-month');
      const pays = () => user.pays(charge, `beside-${user.id}`);
      const answers = await Promise.all([pays(), user.enter(code), pays()]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect((await user.standing()).premium_until).toBe(till.inDays(35));
    }
  });
});
