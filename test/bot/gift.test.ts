import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createShopper, type Shopper } from './shopper.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let giver: Shopper;
let nextId = 67_000;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 10;
  giver = createShopper(stage, await stage.acquainted(nextId));
});

const somebody = (shift: number) =>
  createShopper(
    stage,
    stage.telegram.user(nextId + shift, { first_name: 'Kim', language_code: 'en' }),
  );
/** What stands behind ?start= in the link that was passed on. */
async function buysGift() {
  const { text, chargeId } = await giver.buys(/^Give a month/);
  const [, payload = ''] = /https:\/\/t\.me\/vera_test_bot\?start=(gift_[\w-]+)/.exec(text) ?? [];
  return { text, chargeId, payload };
}

test('a gift is paid for like anything else, and is a link to pass on', async () => {
  const { text, payload } = await buysGift();
  expect(text).toContain('Whoever opens it first has the premium.');
  expect(payload).not.toBe('');
  expect((await giver.status()).plan).toBe('free');
  expect(await giver.after('/paysupport')).toMatch(
    /290 ⭐ for a gift[\s\S]*start=gift_[\w-]+ \(is waiting to be opened\)/,
  );
});

test('whoever opens it is told what it is, and then asked the first questions', async () => {
  const { payload } = await buysGift();
  const friend = somebody(1);
  const text = await friend.after(`/start ${payload}`, 3);
  expect(text).toMatch(
    new RegExp(
      `^A present for you: 30 days of premium\\. Premium lasts until ${await friend.lastDay(30)}\\.[\\s\\S]*18`,
    ),
  );
  expect((await friend.status()).plan).toBe('premium');
  expect(await giver.after('/paysupport')).toContain('(has been opened)');
});

test('who is known already is greeted after it as ever', async () => {
  const { payload } = await buysGift();
  const friend = createShopper(stage, await stage.acquainted(nextId + 2));
  const greeting = await friend.after('/start');
  const text = await friend.after(`/start ${payload}`, 2);
  expect(text).toContain('A present for you');
  expect(text.split('\n\n')).toHaveLength(1 + greeting.split('\n\n').length);
});

test('the first to open it has it; the next one is told so and goes on', async () => {
  const { payload } = await buysGift();
  await somebody(3).after(`/start ${payload}`, 3);
  const late = somebody(4);
  const text = await late.after(`/start ${payload}`, 3);
  expect(text).not.toContain('A present');
  expect(text).toMatch(/gift[\s\S]*18/i);
  expect((await late.status()).plan).toBe('free');
});

test('opened twice by one person it counts once', async () => {
  const { payload } = await buysGift();
  const friend = somebody(5);
  await friend.after(`/start ${payload}`, 3);
  stage.telegram.redeliverLast(2);
  await waits(() => stage.telegram.pending() === 0);
  expect((await friend.status()).plan).toBe('premium');
  await friend.lastDay(30);
});

test('a link that never was a gift, or is something else, begins the talk', async () => {
  expect(await somebody(6).after('/start gift_nothing', 3)).toMatch(/gift[\s\S]*18/i);
  expect(await somebody(7).after('/start group', 2)).not.toMatch(/gift/i);
});
