import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { adminId, startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const token = `1:${'r'.repeat(35)}`;
const dayMs = 86_400_000;

onEachDatabase('money that goes back, and money nobody told of', ({ open }) => {
  let database: Database;
  let telegram: TelegramDouble;
  let service: TestApp;
  let nextId = 66_000;

  beforeAll(async () => {
    database = await open();
    telegram = await startTelegramDouble({ token });
    const sender = createTelegramSender({ token, apiRoot: telegram.url });
    service = await startTestApp({ database, engine: scriptedEngine(), sender });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await telegram.stop();
  });

  async function newUser() {
    const id = (nextId += 1);
    const user = await service.as(id);
    await user.post('/profile', { user_id: id, data: { is_adult: true } });
    const person = telegram.user(id);
    const lost = { isLost: true, skipsCheck: true };
    return {
      ...user,
      id,
      invoice: async (offer: string, more: object = {}): Promise<string> =>
        (await user.post('/payments/invoice', { offer_id: offer, ...more })).body.url,
      /** Takes the money; the bot is never told. */
      async paysUnheard(url: string, at?: Date): Promise<string> {
        const paid = await telegram.stars.pay(person, url, { ...lost, ...(at && { at }) });
        return paid.ok ? paid.chargeId : '';
      },
      status: async () => (await user.get(`/profile/status/${id}`)).body,
      entries: async () => (await user.get('/payments')).body.payments,
      standing: async () => (await user.get('/premium')).body,
    };
  }
  type Payer = Awaited<ReturnType<typeof newUser>>;
  // Administrators may ask ten times a minute: what is no test of the way is done behind it.
  const reconcile = () => service.core.billing.reconcile();
  const refund = (chargeId: string) =>
    service.core.billing.orders.refund(adminId, chargeId, {
      reason: 'asked for it',
      isReturned: false,
    });
  const ordersOf = async ({ id }: Payer) =>
    (await service.core.billing.orders.list(100)).filter((order) => order.user_id === id);
  const buys = async (user: Payer, offer = '1-month', more: object = {}) => {
    const chargeId = await user.paysUnheard(await user.invoice(offer, more));
    await reconcile();
    return chargeId;
  };
  const refundCalls = (chargeId: string) =>
    telegram.calls.filter(
      ({ method, params }) =>
        method === 'refundStarPayment' && params['telegram_payment_charge_id'] === chargeId,
    );

  test('a payment the bot was never told of is found, once, from when it was made', async () => {
    const user = await newUser();
    const at = new Date(Date.now() - 3 * dayMs);
    const chargeId = await user.paysUnheard(await user.invoice('1-month'), at);
    expect((await user.status()).plan).toBe('free');
    expect(await reconcile()).toMatchObject({ payments_found: 1 });
    expect(await reconcile()).toMatchObject({ payments_found: 0, refunds_found: 0 });
    const { plan, expires_at: until } = await user.status();
    expect(plan).toBe('premium');
    const paidAt = Math.floor(at.getTime() / 1000) * 1000;
    expect(until).toBe(new Date(paidAt + 30 * dayMs).toISOString());
    expect(await user.entries()).toMatchObject([{ charge_id: chargeId, days: 30 }]);
    const { receivedTexts } = telegram.user(user.id);
    expect(receivedTexts.filter((text) => text.includes('Your payment has arrived'))).toHaveLength(
      1,
    );
  });

  test('lost renewals of a lost subscription are found, too, in whatever number', async () => {
    const user = await newUser();
    const at = new Date(Date.now() - 61 * dayMs);
    const first = await user.paysUnheard(await user.invoice('monthly'), at);
    for (const days of [31, 1]) {
      telegram.stars.renew(first, { isLost: true, at: new Date(Date.now() - days * dayMs) });
    }
    expect(await reconcile()).toMatchObject({ payments_found: 3 });
    expect((await user.status()).plan).toBe('premium');
    const { subscription } = await user.standing();
    expect(subscription).toMatchObject({ state: 'active' });
    expect((await user.post('/premium/subscription', { action: 'cancel' })).status).toBe(200);
    expect(telegram.stars.isCancelled(first)).toBe(true);
  });

  test('a subscription begun twice, and both told of to nobody, is one: the other goes back', async () => {
    const user = await newUser();
    const url = await user.invoice('monthly');
    const [one, two] = [await user.paysUnheard(url), await user.paysUnheard(url)];
    await reconcile();
    await service.core.billing.orders.settleDue();
    expect([refundCalls(one).length, refundCalls(two).length]).toEqual([0, 1]);
    expect([one, two].map(telegram.stars.isCancelled)).toEqual([false, true]);
    expect((await user.standing()).subscription).toMatchObject({ state: 'active' });
  });

  test('more transactions than one page are gone through, and others’ are left alone', async () => {
    const user = await newUser();
    const before = telegram.stars.transactions.length;
    const foreign = { id: 'shop', amount: 5, date: 1_790_000_000 };
    for (let count = before; count < 205; count += 1) {
      const source = {
        type: 'user',
        transaction_type: 'invoice_payment',
        user: { id: user.id, is_bot: false, first_name: 'T' },
        invoice_payload: 'shop:7',
      };
      telegram.stars.transactions.push({ ...foreign, id: `shop-${count}`, source });
    }
    telegram.stars.transactions.push({ ...foreign, receiver: { type: 'fragment' } });
    const chargeId = await user.paysUnheard(await user.invoice('1-month'));
    expect(await reconcile()).toMatchObject({ payments_found: 1 });
    expect(await user.entries()).toMatchObject([{ charge_id: chargeId }]);
  });

  test('an administrator gives a payment back: once, with a reason, and premium ends', async () => {
    const user = await newUser();
    const chargeId = await buys(user);
    const balance = telegram.stars.balance();
    const admin = await service.as(adminId);
    const give = () => admin.post(`/admin/payments/${chargeId}/refund`, { reason: 'asked for it' });
    const answers = await Promise.all([give(), give(), give()]);
    expect(answers.map(({ status }) => status)).toContain(200);
    expect((await give()).body.code).toBe('refunded-already');
    expect(telegram.stars.balance()).toBe(balance - 290);
    expect(refundCalls(chargeId)).toHaveLength(1);
    expect((await user.status()).plan).toBe('free');
    expect(await user.entries()).toMatchObject([
      { kind: 'refund', amount: 290 },
      { charge_id: chargeId, is_reversed: true },
    ]);
    const { entries } = (await admin.get(`/admin/ledger?user_id=${user.id}`)).body;
    expect(entries[0]).toMatchObject({ kind: 'refund', actor_id: adminId, reason: 'asked for it' });
    const reconciled = await admin.post('/admin/payments/reconcile', {});
    expect(reconciled.body).toMatchObject({ refunds_found: 0, payments_found: 0 });
  });

  test('what was bought besides stays when one payment goes back', async () => {
    const user = await newUser();
    const year = await buys(user, '12-months');
    await buys(user, '1-month');
    await refund(year);
    const { plan, expires_at: until } = await user.status();
    expect(plan).toBe('premium');
    expect((Date.parse(until) - Date.now()) / dayMs).toBeCloseTo(30, 1);
  });

  test('while Telegram is away a refund waits, and is carried out once it is back', async () => {
    const user = await newUser();
    const chargeId = await buys(user);
    telegram.fail('refundStarPayment', { status: 502, times: 1 });
    expect(await refund(chargeId)).toMatchObject({ state: 'waiting' });
    expect((await user.status()).plan).toBe('premium');
    await due(user);
    await service.core.billing.orders.settleDue();
    expect(await ordersOf(user)).toMatchObject([{ state: 'done' }]);
    expect((await user.status()).plan).toBe('free');
  });

  test('Telegram has acted, the answer was lost: it goes back once all the same', async () => {
    const user = await newUser();
    const chargeId = await buys(user);
    const balance = telegram.stars.balance();
    telegram.fail('refundStarPayment', { dropConnection: 'after', times: 1 });
    await refund(chargeId);
    await due(user);
    await service.core.billing.orders.settleDue();
    expect(await ordersOf(user)).toMatchObject([{ state: 'done' }]);
    expect(telegram.stars.balance()).toBe(balance - 290);
    expect((await user.entries()).length).toBe(2);
  });

  test('a chargeback that nobody told of is found and ends premium, once', async () => {
    const user = await newUser();
    const chargeId = await buys(user);
    telegram.stars.refund(chargeId, { isLost: true });
    expect(await reconcile()).toMatchObject({ refunds_found: 1 });
    expect(await reconcile()).toMatchObject({ refunds_found: 0 });
    expect((await user.status()).plan).toBe('free');
    const told = { user_id: user.id, charge_id: chargeId };
    expect((await service.asBot('/payments/refunded', told)).body).toEqual({ is_known: true });
    expect((await user.entries()).length).toBe(2);
  });

  test('who has asked for a refund stands in the ledger, although Telegram’s word of it came first', async () => {
    const user = await newUser();
    const chargeId = await buys(user);
    telegram.fail('refundStarPayment', { dropConnection: 'after', times: 1 });
    await refund(chargeId);
    await service.asBot('/payments/refunded', { user_id: user.id, charge_id: chargeId });
    await due(user);
    await service.core.billing.orders.settleDue();
    const [entry] = await service.core.billing.grants.list({ userId: user.id, limit: 1 });
    expect(entry).toMatchObject({ kind: 'refund', actor_id: adminId, reason: 'asked for it' });
  });

  test('of somebody else’s charge nobody can tell that it went back', async () => {
    const user = await newUser();
    const chargeId = await buys(user);
    const other = await newUser();
    const told = { user_id: other.id, charge_id: chargeId };
    expect((await service.asBot('/payments/refunded', told)).body).toEqual({ is_known: false });
    expect((await user.status()).plan).toBe('premium');
  });

  test('an invoice paid twice: the second payment goes back by itself, once, and is reported', async () => {
    const operator = telegram.user(adminId);
    const user = await newUser();
    const url = await user.invoice('1-month');
    const [one, two] = [await user.paysUnheard(url), await user.paysUnheard(url)];
    const balance = telegram.stars.balance();
    await reconcile();
    await service.core.billing.orders.settleDue();
    await service.core.billing.orders.settleDue();
    expect(telegram.stars.balance()).toBe(balance - 290);
    expect(refundCalls(two)).toHaveLength(1);
    expect(refundCalls(one)).toHaveLength(0);
    expect((Date.parse((await user.status()).expires_at) - Date.now()) / dayMs).toBeCloseTo(30, 1);
    expect(operator.receivedTexts.filter((text) => text.includes(two))).toHaveLength(1);
  });

  test('a subscription that was given back is not renewed', async () => {
    const user = await newUser();
    const first = await buys(user, 'monthly');
    await refund(first);
    await service.core.billing.orders.settleDue();
    expect(telegram.stars.isCancelled(first)).toBe(true);
    expect((await user.status()).plan).toBe('free');
  });

  test('a gift that was given back is taken from who has it', async () => {
    const [giver, friend] = [await newUser(), await newUser()];
    const chargeId = await buys(giver, '1-month', { is_gift: true });
    expect((await giver.status()).plan).toBe('free');
    const [{ code }] = (await giver.standing()).gifts;
    await friend.post('/premium/gift', { code });
    expect((await friend.status()).plan).toBe('premium');
    await refund(chargeId);
    expect((await friend.status()).plan).toBe('free');
    expect((await friend.post('/premium/gift', { code })).body.code).toBe('gift-unknown');
  });

  test('who deletes the account is charged no more, and what is paid afterwards goes back', async () => {
    const user = await newUser();
    const first = await buys(user, 'monthly');
    await user.delete(`/profile/${user.id}`);
    await service.core.billing.orders.settleDue();
    expect(telegram.stars.isCancelled(first)).toBe(true);
    const { user_id: owner } = await database.db
      .selectFrom('payments')
      .select('user_id')
      .where('charge_id', '=', first)
      .executeTakeFirstOrThrow();
    expect(owner).toBeNull();

    const other = await newUser();
    const late = await other.paysUnheard(await other.invoice('1-month'));
    await other.delete(`/profile/${other.id}`);
    const balance = telegram.stars.balance();
    await reconcile();
    await service.core.billing.orders.settleDue();
    expect(telegram.stars.balance()).toBe(balance - 290);
    expect(refundCalls(late)).toHaveLength(1);
  });

  test('what Telegram has refused to give back is tried again when it is asked for again', async () => {
    const user = await newUser();
    const chargeId = await buys(user);
    telegram.fail('refundStarPayment', { status: 400, times: 1 });
    expect((await refund(chargeId)).state).toBe('refused');
    expect((await user.status()).plan).toBe('premium');
    expect((await refund(chargeId)).state).toBe('done');
    expect((await user.status()).plan).toBe('free');
  });

  test('of an account that is gone, too', async () => {
    const user = await newUser();
    const late = await user.paysUnheard(await user.invoice('1-month'));
    await user.delete(`/profile/${user.id}`);
    await reconcile();
    telegram.fail('refundStarPayment', { status: 400, times: 1 });
    await service.core.billing.orders.settleDue();
    expect(await ordersOf(user)).toMatchObject([{ state: 'refused' }]);
    expect(await refund(late)).toMatchObject({ state: 'done', requested_by: adminId });
  });

  test('what went back by rule is reported once Telegram is there again', async () => {
    const operator = telegram.user(adminId);
    const user = await newUser();
    const url = await user.invoice('1-month');
    await user.paysUnheard(url);
    const twice = await user.paysUnheard(url);
    await reconcile();
    telegram.fail('sendMessage', { status: 502 });
    await service.core.billing.orders.settleDue();
    telegram.heal();
    await service.core.billing.orders.settleDue();
    await service.core.billing.orders.settleDue();
    expect(operator.receivedTexts.filter((text) => text.includes(twice))).toHaveLength(1);
  });

  test('a payment that cannot be written down keeps no other from being found', async () => {
    const [one, other] = [await newUser(), await newUser()];
    for (const user of [one, other]) await user.paysUnheard(await user.invoice('1-month'));
    await sql`create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'refused'; end $$`.execute(database.db);
    await sql`create trigger refuse before insert on payments for each row
      when (new.user_id = ${sql.lit(one.id)}) execute function refuse()`.execute(database.db);
    expect(await reconcile()).toMatchObject({ payments_found: 1 });
    expect((await other.status()).plan).toBe('premium');
    await sql`drop function refuse cascade`.execute(database.db);
    expect(await reconcile()).toMatchObject({ payments_found: 1 });
    expect((await one.status()).plan).toBe('premium');
  });

  test('a payment of somebody this database has never known is not given back', async () => {
    const user = await newUser();
    const chargeId = await user.paysUnheard(await user.invoice('1-month'));
    // As in a copy of before there was the account.
    await database.db.deleteFrom('users').where('id', '=', user.id).execute();
    expect(await reconcile()).toMatchObject({ payments_found: 0 });
    await service.core.billing.orders.settleDue();
    expect(refundCalls(chargeId)).toEqual([]);
  });

  test('what is no payment is not given back', async () => {
    const user = await newUser();
    const admin = await service.as(adminId);
    const grant = { user_id: user.id, days: 5, reason: 'a test' };
    const { id } = (await admin.post('/admin/grants', grant)).body;
    await expect(refund(id)).rejects.toMatchObject({ code: 'not-a-payment' });
    await expect(refund('unknown')).rejects.toMatchObject({ code: 'not-found' });
    expect((await user.post('/admin/payments/x/refund', { reason: 'mine' })).status).toBe(403);
  });

  /** As if the pause between two tries were over. */
  const due = ({ id }: Payer) =>
    database.db
      .updateTable('billing_orders')
      .set({ due_at: new Date(0) })
      .where('telegram_user_id', '=', id)
      .execute();
});
