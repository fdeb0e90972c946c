import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createShopper, dayOf, settled, type Shopper } from './shopper.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
let shopper: Shopper;
let nextId = 66_000;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  shopper = createShopper(stage, await stage.acquainted(nextId));
  stage.telegram.calls.length = 0;
});

const subscribes = () => shopper.buys(/every month/);
/** Handled without a word. */
const silently = async (act: () => void) => {
  const before = shopper.user.received.length;
  act();
  await settled(stage);
  expect(shopper.user.received).toHaveLength(before);
};

test('is one of thirty days, and shows when it is renewed', async () => {
  const { text } = await subscribes();
  expect(text).toBe(`Thank you! Premium is on until ${await shopper.lastDay(30)}.`);
  const link = stage.telegram.calls.find(({ method }) => method === 'createInvoiceLink');
  expect(link?.params['subscription_period']).toBe(2_592_000);
  expect(await shopper.after('/premium')).toContain(
    `Premium is yours until ${await shopper.lastDay(30)}. It renews itself on ${await shopper.lastDay(30)} for 250 ⭐.`,
  );
  expect(shopper.labels().join()).not.toContain('every month');
});

test('a renewal is told of in one line', async () => {
  const { chargeId } = await subscribes();
  const text = await shopper.after(() => void stage.telegram.stars.renew(chargeId));
  expect(text).toBe(`Premium was renewed, until ${await shopper.lastDay(60)}.`);
});

test('is cancelled in two taps, with nothing said to stay', async () => {
  const { chargeId } = await subscribes();
  await shopper.after('/premium');
  expect(await shopper.changes(/^Cancel subscription/)).toBe(
    `Cancel the subscription? Premium stays yours until ${await shopper.lastDay(30)}, and nothing more is charged.`,
  );
  expect(shopper.labels()).toEqual(['Yes, cancel it', 'No, keep it']);
  expect(stage.telegram.stars.isCancelled(chargeId)).toBe(false);
  expect(await shopper.changes(/^Yes/)).toBe(
    `The subscription is cancelled, nothing more is charged. Premium stays yours until ${await shopper.lastDay(30)}.`,
  );
  expect(stage.telegram.stars.isCancelled(chargeId)).toBe(true);
  expect((await shopper.status()).plan).toBe('premium');
});

test('whoever keeps it sees the offers again, and nothing has changed', async () => {
  const { chargeId } = await subscribes();
  await shopper.after('/paysupport');
  await shopper.changes(/^Cancel subscription/);
  expect(await shopper.changes(/^No/)).toContain('It renews itself on');
  expect(stage.telegram.stars.isCancelled(chargeId)).toBe(false);
});

test('cancelled here it can be taken up again, which its owner tells Telegram', async () => {
  const { chargeId } = await subscribes();
  await shopper.after('/premium');
  await shopper.changes(/^Cancel subscription/);
  await shopper.changes(/^Yes/);
  await shopper.after('/premium');
  expect(await shopper.changes(/^Resume subscription/)).toMatch(/Settings → My Stars.*Renew/);
  await silently(() => stage.telegram.stars.reactivate(chargeId));
  expect(await shopper.after('/premium')).toContain('It renews itself on');
});

test('what Telegram refuses is said, and nothing waits behind it', async () => {
  await subscribes();
  await shopper.after('/premium');
  await shopper.changes(/^Cancel subscription/);
  stage.telegram.fail('editUserStarSubscription', { status: 400 });
  expect(await shopper.after(() => shopper.press(/^Yes/))).toContain('Telegram refuses');
  await settled(stage);
  stage.telegram.heal();
});

test('what its owner or Telegram changes is noted without a word', async () => {
  const { chargeId } = await subscribes();
  const { cancel, reactivate, failRenewal } = stage.telegram.stars;
  await silently(() => cancel(chargeId));
  expect(await shopper.after('/premium')).toContain('The subscription is cancelled');
  expect(shopper.labels()).toContain('Resume subscription');
  await silently(() => reactivate(chargeId));
  expect(await shopper.after('/premium')).toContain('It renews itself on');
  await silently(() => failRenewal(chargeId));
  const { grace_until: graceUntil } = (await shopper.standing()).subscription;
  expect(await shopper.after('/premium')).toContain(
    `The renewal has not come through. Premium goes on until ${dayOf(graceUntil)}`,
  );
  expect(dayOf(graceUntil)).not.toBe(await shopper.lastDay(30));
});

test('a second payment of one invoice goes back, and its owner is told so', async () => {
  const { url } = await shopper.buys(/^1 month/);
  const text = await shopper.after(() => void shopper.pays(url, { skipsCheck: true }));
  expect(text).toContain('The Stars come back by themselves');
  expect(await shopper.after('/paysupport')).toMatch(/290 ⭐ \(no\. .+\) – (goes back|returned)/);
  await shopper.lastDay(30);
});

test('a refund is told of: what ends, and what stays', async () => {
  const { chargeId } = await shopper.buys(/^1 month/);
  const text = await shopper.after(() => stage.telegram.stars.refund(chargeId));
  expect(text).toContain('premium is off now. All that I remember stays');
  expect((await shopper.status()).plan).toBe('free');
  const { chargeId: one } = await shopper.buys(/^1 month/);
  await shopper.buys(/^3 months/);
  expect(await shopper.after(() => stage.telegram.stars.refund(one))).toContain(
    'Premium is on until',
  );
});
