import { expect, test } from 'vitest';
import { type Customer, dayMs, onEachTill } from '../support/till.ts';

const renewal = { is_recurring: true };
const beginning = { ...renewal, is_first_recurring: true };

onEachTill('subscriptions', (till) => {
  const settleOrders = () => till.service.core.billing.orders.settleDue();
  const note = (user: Customer, payload: string, state: string) =>
    user.told('/payments/subscription-state', { payload, state });
  const givesBack = (user: Customer, chargeId: string) =>
    user.told('/payments/refunded', { charge_id: chargeId });
  const isCancelled = (chargeId: string) => till.telegram.stars.isCancelled(chargeId);

  /** One that Telegram knows of, too. */
  async function subscribes(user: Customer, asked = user.asks('monthly')) {
    const { url, charge } = await asked;
    const person = till.telegram.user(user.id);
    const paid = await till.telegram.stars.pay(person, url, { isLost: true, skipsCheck: true });
    const id = paid.ok ? paid.chargeId : '';
    await user.pays(charge, id, beginning);
    return { id, payload: charge.payload };
  }

  test('taken up again after a refund it is cancelled all the same when the account goes', async () => {
    const user = await till.newUser();
    const { id, payload } = await subscribes(user);
    await givesBack(user, id);
    await settleOrders();
    expect(isCancelled(id)).toBe(true);
    await user.post('/premium/subscription', { action: 'resume' });
    till.telegram.stars.reactivate(id);
    await note(user, payload, 'active');
    expect(isCancelled(id)).toBe(false);
    await user.leaves();
    await settleOrders();
    expect(isCancelled(id)).toBe(true);
  });

  test('of two begun at the same moment both are cancelled', async () => {
    const user = await till.newUser();
    const asked = [await user.asks('monthly'), await user.asks('monthly')];
    const begun = [];
    for (const each of asked) begun.push((await subscribes(user, Promise.resolve(each))).id);
    await user.post('/premium/subscription', { action: 'cancel' });
    expect(begun.map(isCancelled)).toEqual([true, true]);
    expect((await user.standing()).subscription).toMatchObject({ state: 'cancelled' });
  });

  test('what a renewal that went back had paid is not had for nothing', async () => {
    const user = await till.newUser();
    const charge = await user.invoice('monthly');
    await user.pays(charge, `back-1-${user.id}`, beginning);
    till.later(30 * dayMs);
    await user.pays(charge, `back-2-${user.id}`, renewal);
    till.later(dayMs);
    await givesBack(user, `back-2-${user.id}`);
    expect(await user.standing()).toMatchObject({ plan: 'free', subscription: null });
    await note(user, charge.payload, 'active');
    till.later(3 * dayMs);
    expect((await user.standing()).plan).toBe('free');
  });

  test('a first payment that is heard of late does not take up what was cancelled', async () => {
    const user = await till.newUser();
    const charge = await user.invoice('monthly');
    const begun = till.now().toISOString();
    till.later(30 * dayMs);
    await user.pays(charge, `late-2-${user.id}`, renewal);
    await note(user, charge.payload, 'canceled');
    await user.pays(charge, `late-1-${user.id}`, { ...beginning, paid_at: begun });
    expect((await user.standing()).subscription).toMatchObject({ state: 'cancelled' });
  });

  test('a renewal that was heard of first ends its subscription, too, when it goes back', async () => {
    const user = await till.newUser();
    const charge = await user.invoice('monthly');
    const begun = till.now().toISOString();
    till.later(30 * dayMs);
    await user.pays(charge, `early-2-${user.id}`, renewal);
    await user.pays(charge, `early-1-${user.id}`, { ...beginning, paid_at: begun });
    await givesBack(user, `early-2-${user.id}`);
    const { orders } = (await till.admin.get('/admin/orders')).body;
    expect(orders[0]).toMatchObject({
      kind: 'cancel-subscription',
      charge_id: `early-1-${user.id}`,
    });
  });

  test('one of a former version, whose invoice had no id, goes on as one', async () => {
    const user = await till.newUser();
    const payload = `premium:${user.id}:monthly`;
    const charge = { payload, amount: 250, currency: 'XTR' };
    await user.pays(charge, `old-1-${user.id}`, beginning);
    till.later(30 * dayMs);
    await user.pays({ ...charge, amount: 200 }, `old-2-${user.id}`, renewal);
    till.later(30 * dayMs);
    await user.pays(charge, `old-3-${user.id}`, renewal);
    const until = till.inDays(30);
    expect(await user.standing()).toMatchObject({
      premium_until: until,
      subscription: { state: 'active', paid_until: until },
    });
    await note(user, payload, 'canceled');
    expect((await user.standing()).subscription).toMatchObject({ state: 'cancelled' });
    const rows = await till.service.core.database.db
      .selectFrom('subscriptions')
      .select('id')
      .where('user_id', '=', user.id)
      .execute();
    expect(rows).toEqual([{ id: `old-1-${user.id}` }]);
  });

  test('what another shop in the same bot sells is none of ours', async () => {
    const user = await till.newUser();
    await user.pays(await user.invoice('monthly'), `mine-${user.id}`, beginning);
    await note(user, 'shop:7', 'canceled');
    expect((await user.standing()).subscription).toMatchObject({ state: 'active' });
  });
});
