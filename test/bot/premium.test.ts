import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusals } from '../../src/contract/billing.ts';
import { createTexts } from '../../src/lib/texts.ts';
import { createShopper, dayOf, settled, type Shopper } from './shopper.ts';
import { isAway, problem, type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let shopper: Shopper;
let nextId = 65_000;

beforeAll(async () => {
  stage = await startStage(
    undefined,
    { supportContact: '@operator' },
    {
      PAYMENT_PROVIDER_TOKEN: 'provider-token',
      PAYMENT_CURRENCY: 'EUR',
      PAYMENT_PRICES: '1-month=499,3-months=1299',
    },
  );
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.trouble(undefined);
  nextId += 1;
  shopper = createShopper(stage, await stage.acquainted(nextId));
  stage.telegram.calls.length = 0;
});

const callsOf = (method: string) =>
  stage.telegram.calls.filter((call) => call.method === method).map(({ params }) => params);
const change = (id: number, set: object) =>
  stage.api.core.database.db.updateTable('users').set(set).where('id', '=', id).execute();

describe('/premium', () => {
  test('tells what premium brings, and offers with their discounts', async () => {
    const text = await shopper.after('/premium');
    expect(text).toMatch(/free: 50 a day[\s\S]*Closeness is not for sale/);
    expect(shopper.labels()).toEqual([
      'Try 3 days for free',
      '250 ⭐ every month, cancel any time',
      '1 month · 290 ⭐',
      '3 months · 780 ⭐ (−10 %)',
      '6 months · 1,390 ⭐ (−20 %)',
      '12 months · 2,490 ⭐ (−29 %)',
      'Give a month to a friend',
      'I have a code',
    ]);
  });

  test('a trial is one tap, and offered once', async () => {
    await shopper.after('/premium');
    const text = await shopper.after(() => shopper.press(/^Try/));
    expect(text).toContain(`Premium lasts until ${await shopper.lastDay(3)}.`);
    expect((await shopper.status()).plan).toBe('premium');
    expect(await shopper.after(() => shopper.press(/^Try/))).toContain('already');
    expect(await shopper.after('/premium')).toContain(
      `You have it until ${await shopper.lastDay(3)}.`,
    );
    expect(shopper.labels().join()).not.toContain('Try');
  });

  test('after a crisis nothing is sold', async () => {
    await shopper.after('/premium');
    await change(shopper.user.id, { crisis_at: new Date() });
    const text = await shopper.after(() => shopper.press(/^1 month/));
    expect(text).toContain('talking costs nothing');
    expect(callsOf('createInvoiceLink')).toEqual([]);
  });
});

describe('a purchase', () => {
  test('from the offer to premium: invoice, question before the payment, thanks', async () => {
    const [stars] = await shopper.asksFor(/^3 months/);
    expect(stars?.text).toBe('Pay 780 ⭐');
    expect(callsOf('createInvoiceLink')[0]).not.toHaveProperty('subscription_period');
    expect((await shopper.status()).plan).toBe('free');

    const paid = await shopper.pays(stars?.url ?? '');
    if (!paid.ok) throw new Error(paid.message);
    stage.telegram.redeliver(paid.updateId ?? 0, 2);
    await waits(() => shopper.user.received.length === 3);
    expect(shopper.user.receivedTexts[2]).toBe(
      `Thank you! Premium is on until ${await shopper.lastDay(90)}.`,
    );
    await settled(stage);
    const { plan, expires_at: until } = await shopper.status();
    expect(plan).toBe('premium');
    expect((Date.parse(until) - Date.now()) / 86_400_000).toBeCloseTo(90, 1);
    expect(shopper.user.received).toHaveLength(3);
  });

  test('in the currency of the operator: the same offer with another button', async () => {
    const buttons = await shopper.asksFor(/^3 months/);
    expect(buttons.map(({ text }) => text)).toEqual(['Pay 780 ⭐', 'Pay €12.99']);
    const paid = await shopper.pays(buttons[1]?.url ?? '');
    expect(paid.ok).toBe(true);
    await waits(() => shopper.user.receivedTexts.at(-1)?.includes('Premium is on until') ?? false);
    expect(await shopper.after('/paysupport')).toContain('€12.99 for 90 days of premium');
  });

  test('what a provider has taken twice is the operator to give back', async () => {
    const [, { url } = { url: '' }] = await shopper.asksFor(/^3 months/);
    await shopper.after(() => void shopper.pays(url));
    const text = await shopper.after(() => void shopper.pays(url, { skipsCheck: true }));
    expect(text).toContain('Whoever runs this bot has to give it back');
  });

  test('a currency that Telegram refuses leaves the other button', async () => {
    stage.telegram.fail('createInvoiceLink', { status: 400, times: 1 });
    expect(await shopper.asksFor(/^3 months/)).toHaveLength(1);
  });

  test('what the operator has no price for has one button', async () => {
    expect(await shopper.asksFor(/^6 months/)).toHaveLength(1);
    expect(await shopper.asksFor(/every month/)).toHaveLength(1);
  });
});

describe('the question before a payment', () => {
  const query = (about: object) =>
    stage.telegram.addUpdate({
      pre_checkout_query: {
        id: 'query',
        from: { id: shopper.user.id, is_bot: false, first_name: 'Robin', language_code: 'en' },
        currency: 'XTR',
        ...about,
      },
    });
  const answer = async () => {
    await waits(() => callsOf('answerPreCheckoutQuery').length === 1);
    return callsOf('answerPreCheckoutQuery')[0];
  };
  const wrong = [
    ['with another amount', 'The price is another one by now.', 0, -1],
    ["with somebody else's invoice", 'This invoice was made for somebody else.', 1, 0],
  ] as const;

  test.each(wrong)('is answered with why not: %s', async (_what, reason, shift, less) => {
    await shopper.asksFor(/^1 month/);
    const { payload, prices } = callsOf('createInvoiceLink')[0] ?? {};
    const [{ amount } = { amount: 0 }] = prices as { amount: number }[];
    const from = { id: shopper.user.id + shift * 1_000, is_bot: false, first_name: 'Robin' };
    query({ total_amount: amount + less, invoice_payload: payload, from });
    expect(await answer()).toMatchObject({
      ok: false,
      error_message: expect.stringMatching(new RegExp(`^${reason}.*nothing was charged`)),
    });
  });

  test('has words for every refusal', () => {
    const texts = createTexts(path.resolve(import.meta.dirname, '../../locales'));
    for (const refusal of refusals) {
      expect(texts.format('en', `checkout-refused-${refusal}`)).toContain('was charged');
    }
  });

  test('of an invoice that is paid already is answered so', async () => {
    const { url } = await shopper.buys(/^1 month/);
    expect(await shopper.pays(url)).toEqual({
      ok: false,
      message: expect.stringContaining('paid already'),
    });
  });

  test.each([
    ['is away', isAway],
    ['has a fault', () => problem(500, 'internal')],
    ['takes too long', () => sleep(8_000).then(() => problem(503, 'unavailable'))],
  ])('is answered in the language of the user while the API %s', async (_how, trouble) => {
    stage.trouble(trouble);
    const from = { id: 69_999, is_bot: false, first_name: 'Аня', language_code: 'ru' };
    query({ total_amount: 290, invoice_payload: 'premium:69999:1-month', from });
    expect(await answer()).toMatchObject({
      ok: false,
      error_message: expect.stringMatching(/через минуту; ничего не списано/),
    });
  });
});

describe('/paysupport', () => {
  test('lists what was paid and given, tells whom to ask, and marks what went back', async () => {
    expect(await shopper.after('/paysupport')).toMatch(
      /not paid anything here yet[\s\S]*money back\? Write to @operator/,
    );
    const { chargeId } = await shopper.buys(/^1 month/);
    const [{ paid_at: paidAt }] = await shopper.payments();
    expect(await shopper.after('/paysupport')).toContain(
      `– ${dayOf(paidAt)}: 290 ⭐ for 30 days of premium (no. ${chargeId})\n`,
    );
    await shopper.after(() => stage.telegram.stars.refund(chargeId));
    expect(await shopper.after('/paysupport')).toContain(`(no. ${chargeId}) – returned\n`);
  });

  test('shows a trial beside what was paid', async () => {
    await shopper.after('/premium');
    await shopper.after(() => shopper.press(/^Try/));
    expect(await shopper.after('/paysupport')).toContain('3 days of premium to try');
  });
});

test('/activate_premium is a command there is none of, and gives nobody premium', async () => {
  const unknown = await shopper.after('/nosuchcommand');
  expect(await shopper.after('/activate_premium')).toBe(unknown);
  expect(await shopper.after('/activate_premium 3650')).toBe(unknown);
  expect((await shopper.status()).plan).toBe('free');
});
