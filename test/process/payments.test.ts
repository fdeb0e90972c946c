import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, createActor } from '../support/evening/actor.ts';
import { waitFor } from '../support/process.ts';
import { openShop, type Shop, shopkeeperId } from '../support/shop.ts';
import type { PayResult } from '../support/telegram-stars.ts';

const dayMs = 86_400_000;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const daysLeft = async (userId: number) => {
  const { plan, premium_until: until } = await shop.client.billing.standing(userId);
  if (plan === 'free' || until === null) return 0;
  return Math.round((Date.parse(until) - Date.now()) / dayMs);
};

/** From the screen to the thanks; the charge. */
async function buys(actor: Actor, label: RegExp): Promise<string> {
  const url = await asksFor(actor, label);
  let paying: Promise<PayResult> | undefined;
  const pay = () => void (paying = shop.telegram.stars.pay(actor.user, url));
  await actor.act('⭐', pay, /Premium is on until/);
  const paid = await paying;
  if (!paid?.ok) throw new Error('it was not paid');
  return paid.chargeId;
}

async function asksFor(actor: Actor, label: RegExp): Promise<string> {
  await actor.says('/premium', /Closeness is not for sale/);
  await actor.presses(label, /Here is the invoice/);
  return actor.user.lastButtons[0]?.url ?? '';
}

/** What was written down so many days ago, as if it were today's: the process wakes up later. */
const letDaysPass = (days: number) =>
  shop.whileClosed(async ({ db }) => {
    const earlier = sql`- ${days} * interval '1 day'`;
    await sql`alter table payments disable trigger payments_kept`.execute(db);
    await sql`update payments set paid_at = paid_at ${earlier}`.execute(db);
    await sql`alter table payments enable trigger payments_kept`.execute(db);
    await sql`update subscriptions set paid_until = paid_until ${earlier}`.execute(db);
    await sql`update users set plan_expires_at = plan_expires_at ${earlier}`.execute(db);
  });

test(
  'a subscription: invoice, question, payment, renewal, cancelled in two taps, over',
  { timeout: 120_000 },
  async () => {
    const { stars, calls } = shop.telegram;
    const actor = createActor(await shop.customer(78_001));
    const { user } = actor;
    await actor.says('Hello there', () => true);
    expect(await daysLeft(user.id)).toBe(0);

    const charge = await buys(actor, /every month/);
    const answer = calls.findLast(({ method }) => method === 'answerPreCheckoutQuery');
    expect(answer).toMatchObject({ params: { ok: true } });
    expect(await daysLeft(user.id)).toBe(30);

    await actor.act('⭐ again', () => stars.renew(charge), /Premium was renewed, until/);
    expect(await daysLeft(user.id)).toBe(60);

    await actor.says('/premium', /renews itself on/);
    await actor.presses(/Cancel subscription/, /Cancel the subscription\?/);
    await actor.presses(/Yes, cancel it/, /is cancelled, nothing more is charged/);
    expect(stars.isCancelled(charge)).toBe(true);
    expect(await daysLeft(user.id)).toBe(60);

    await letDaysPass(61);
    expect(await daysLeft(user.id)).toBe(0);
    await waitFor(() => user.receivedTexts.some((text) => /premium has ended/.test(text)), 60_000);
    await actor.says('/status', /Plan: free/);
    expect(await shop.client.billing.payments(user.id)).toHaveLength(2);
  },
);

test('an administrator gives a payment back, once', async () => {
  const { stars } = shop.telegram;
  const actor = createActor(await shop.customer(78_002));
  const { id } = actor.user;
  const before = stars.balance();
  const charge = await buys(actor, /3 months/);
  expect(await daysLeft(id)).toBe(90);
  expect(stars.balance()).toBeGreaterThan(before);

  const refund = () =>
    shop.client.billing.admin.refund(shopkeeperId, charge, { reason: 'they asked for it' });
  let done: ReturnType<typeof refund> | undefined;
  await actor.act('refund', () => void (done = refund()), /was given back to you/);
  expect(await done).toMatchObject({ state: 'done', requested_by: shopkeeperId });
  expect(stars.balance()).toBe(before);
  expect(await daysLeft(id)).toBe(0);

  await expect(refund()).rejects.toMatchObject({ code: 'refunded-already' });
  expect(stars.balance()).toBe(before);
});

test('what the seller of the Stars takes back ends premium, and is told', async () => {
  const actor = createActor(await shop.customer(78_003));
  const charge = await buys(actor, /1 month/);
  await actor.act('chargeback', () => shop.telegram.stars.refund(charge), /was given back to you/);
  expect(await daysLeft(actor.user.id)).toBe(0);
});

test('a gift is paid by one and had by another', async () => {
  const giver = createActor(await shop.customer(78_004));
  const friend = createActor(await shop.customer(78_005));
  await giver.says('/premium', /Closeness is not for sale/);
  await giver.presses(/Give a month/, /A month of premium for somebody/);
  const url = giver.user.lastButtons[0]?.url ?? '';
  await giver.act('⭐', () => void shop.telegram.stars.pay(giver.user, url), /Here is the gift/i);
  const start = /start=(gift_[\w-]+)/.exec(giver.user.receivedTexts.at(-1) ?? '')?.[1];
  await friend.says(`/start ${start}`, /A present for you/);
  expect([await daysLeft(giver.user.id), await daysLeft(friend.user.id)]).toEqual([0, 30]);
});

test("nobody pays somebody else's invoice, nor one invoice twice", async () => {
  const { stars } = shop.telegram;
  const actor = createActor(await shop.customer(78_006));
  const other = await shop.customer(78_007);
  const url = await asksFor(actor, /6 months/);
  expect(await stars.pay(other, url)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/somebody else/),
  });
  expect(await stars.pay(actor.user, url)).toMatchObject({ ok: true });
  await waitFor(async () => (await daysLeft(actor.user.id)) === 180, 10_000);
  const { length } = stars.transactions;
  expect(await stars.pay(actor.user, url)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/paid already/),
  });
  expect(stars.transactions).toHaveLength(length);
});
