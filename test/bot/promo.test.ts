import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { adminId } from '../support/app.ts';
import { createShopper, type Shopper } from './shopper.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
let shopper: Shopper;
let nextId = 68_000;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
  const admin = await stage.api.as(adminId);
  await admin.post('/admin/promo-codes', { code: 'WEEK', days: 7, max_uses: 100 });
  await admin.post('/admin/promo-codes', { code: 'FIFTH', percent: 20, max_uses: 100 });
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  shopper = createShopper(stage, await stage.acquainted(nextId));
});

test('the button and the bare command tell how it is done', async () => {
  await shopper.after('/premium');
  expect(await shopper.after(() => shopper.press(/code/))).toContain('/promo CODE');
  expect(await shopper.after('/promo')).toContain('/promo CODE');
});

test('days are there at once', async () => {
  expect(await shopper.after('/promo week')).toBe(
    `The code is good: 7 days of premium. Premium lasts until ${await shopper.lastDay(7)}.`,
  );
  expect((await shopper.status()).plan).toBe('premium');
  expect(await shopper.after('/paysupport')).toContain('7 days of premium for a code');
});

test('a discount waits for the next purchase, and the invoice has it', async () => {
  expect(await shopper.after('/promo FIFTH')).toContain('20 % off your next purchase');
  expect(await shopper.after('/premium')).toContain('Your code FIFTH takes 20 % off');
  const [button] = await shopper.asksFor(/^1 month/);
  expect(button?.text).toBe('Pay 232 ⭐');
  expect(shopper.user.receivedTexts.at(-1)).toContain('Your code takes 20 % off.');
  const { text } = await shopper.buys(/^1 month/);
  expect(text).toContain('Premium is on until');
  expect(await shopper.after('/premium')).not.toContain('FIFTH');
});

test.each([
  ['that there is none of', '/promo NOTHING'],
  ['that is no code at all', `/promo ${'?'.repeat(70)}`],
])('a code %s is refused in words', async (_what, command) => {
  const text = await shopper.after(command);
  expect(text).not.toContain('is good');
  expect((await shopper.status()).plan).toBe('free');
});

test('a second time the same code is refused in words', async () => {
  await shopper.after('/promo WEEK');
  expect(await shopper.after('/promo WEEK')).toMatch(/already/);
});
