import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createShopper, settled, type Shopper } from './shopper.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
let admin: Shopper;
let shopper: Shopper;
let nextId = 69_000;
/** One for each test: administrators are limited, too. */
const adminIds = Array.from({ length: 40 }, (_, index) => 69_500 + index);

beforeAll(async () => {
  stage = await startStage(undefined, {}, { ADMIN_USER_IDS: adminIds.join(',') });
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  admin = createShopper(stage, await stage.acquainted(adminIds.pop() ?? 0));
  shopper = createShopper(stage, await stage.acquainted(nextId));
});

const daysOf = async () =>
  (Date.parse((await shopper.status()).expires_at) - Date.now()) / 86_400_000;

describe('/grant', () => {
  test('gives premium, and the ledger says by whom and why', async () => {
    const text = await admin.after(`/grant ${shopper.user.id} 30 helped with a translation`);
    expect(text).toBe(
      `Given to ${shopper.user.id}: 30 days of premium. Premium lasts until ${await shopper.lastDay(30)}.`,
    );
    expect((await shopper.status()).plan).toBe('premium');
    const ledger = await admin.after(`/ledger ${shopper.user.id}`);
    expect(ledger).toContain('grant (grant), 30 days');
    expect(ledger).toContain('(helped with a translation)');
  });

  test('brought twice by Telegram is given once', async () => {
    await admin.after(`/grant ${shopper.user.id} 10 for the patience`);
    const update = stage.telegram.lastUpdateId();
    await admin.after(() => stage.telegram.redeliver(update));
    expect(await daysOf()).toBeCloseTo(10, 1);
    await admin.after(`/grant ${shopper.user.id} 10 for the patience`);
    expect(await daysOf()).toBeCloseTo(20, 1);
  });

  test.each(['/grant', '/grant 5', '/grant 5 30', '/grant 5 0 because', '/grant me 30 because'])(
    '%s tells how it is done',
    async (command) => {
      expect(await admin.after(command)).toMatch(/^\/grant <user id>/);
    },
  );

  test('for somebody there is not says so', async () => {
    expect(await admin.after('/grant 123456789 30 for nobody')).toContain("can't find");
  });
});

describe('/refund', () => {
  test('gives a payment back, takes premium with it, and says so to both', async () => {
    const { chargeId } = await shopper.buys(/^1 month/);
    const before = shopper.user.received.length;
    expect(await admin.after(`/refund ${chargeId} was a mistake`)).toMatch(
      /^The payment was given/,
    );
    await settled(stage);
    expect(stage.telegram.stars.transactions.filter(({ id }) => id === chargeId)).toHaveLength(2);
    expect((await shopper.status()).plan).toBe('free');
    expect(shopper.user.receivedTexts.slice(before).join()).toContain('given back to you');
    expect(await admin.after(`/refund ${chargeId} was a mistake`)).toContain('given back already');
  });

  test('that Telegram refuses says why', async () => {
    const { chargeId } = await shopper.buys(/^1 month/);
    stage.telegram.fail('refundStarPayment', {
      status: 400,
      body: { description: 'Bad Request: CHARGE_NOT_FOUND' },
    });
    expect(await admin.after(`/refund ${chargeId} was a mistake`)).toContain('refuses');
    stage.telegram.heal();
    expect((await shopper.status()).plan).toBe('premium');
  });

  test('without a reason tells how it is done', async () => {
    expect(await admin.after('/refund charge-1')).toMatch(/^\/refund <payment number>/);
  });
});

describe('/promocode', () => {
  test('makes a code for a discount, with its last day', async () => {
    expect(await admin.after('/promocode spring 20% 100 2099-05-31')).toBe(
      'The code SPRING takes 20 % off a purchase.\nIt is for 100 people.\nIt is good until May 31, 2099.',
    );
    expect(await shopper.after('/promo spring')).toContain('20 % off');
    expect(await admin.after('/promocode SPRING 10% 5')).toContain('already');
  });

  test('makes a code for days', async () => {
    expect(await admin.after('/promocode HELLO 7d 1')).toBe(
      'The code HELLO gives 7 days of premium.\nIt is for 1 person.',
    );
    expect(await shopper.after('/promo HELLO')).toContain('7 days of premium');
  });

  test.each([
    '/promocode',
    '/promocode A 20% 5',
    '/promocode SUMMER 20 5',
    '/promocode JUNE 120% 5',
  ])('%s tells how it is done', async (command) => {
    expect(await admin.after(command)).toMatch(/^\/promocode <CODE>/);
  });
});

test('/ledger of somebody without entries, and without a user', async () => {
  expect(await admin.after(`/ledger ${shopper.user.id}`)).toContain('nothing in the ledger');
  expect(await admin.after('/ledger')).toBe('/ledger <user id>');
});

test('for everybody else these commands do not exist', async () => {
  const unknown = await shopper.after('/nosuchcommand');
  for (const command of [
    `/grant ${shopper.user.id} 30 because I may`,
    '/refund charge-1 because I may',
    '/promocode MINE 7d 5',
    `/ledger ${shopper.user.id}`,
  ]) {
    expect(await shopper.after(command)).toBe(unknown);
  }
  expect((await shopper.status()).plan).toBe('free');
});
