import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let nextId = 65_000;

beforeAll(async () => {
  stage = await startStage(undefined, { supportContact: '@operator' });
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  stage.telegram.calls.length = 0;
});

const hears = (count: number) => waits(() => user.received.length >= count);
const callsOf = (method: string) =>
  stage.telegram.calls.filter((call) => call.method === method).map(({ params }) => params);
const status = async () =>
  (await (await stage.api.as(user.id)).get(`/profile/status/${user.id}`)).body;

/** Opens the screen, presses an offer; what the invoice holds. */
async function asksFor(label: RegExp) {
  user.sends('/premium');
  await hears(1);
  const button = user.lastButtons.find(({ text }) => label.test(text));
  user.presses(button?.text ?? '');
  await waits(() => callsOf('createInvoiceLink').length === 1);
  await hears(2);
  const [invoice] = callsOf('createInvoiceLink');
  const [{ amount } = { amount: 0 }] = (invoice?.['prices'] ?? []) as { amount: number }[];
  return { payload: String(invoice?.['payload']), amount, invoice };
}
const checksOut = (payload: string, amount: number) =>
  stage.telegram.addUpdate({
    pre_checkout_query: {
      id: 'query',
      from: { id: user.id, is_bot: false, first_name: 'Robin', language_code: 'en' },
      currency: 'XTR',
      total_amount: amount,
      invoice_payload: payload,
    },
  });
const pays = (payload: string, amount: number, charge = `charge-${user.id}`) =>
  user.sendsOther({
    successful_payment: {
      currency: 'XTR',
      total_amount: amount,
      invoice_payload: payload,
      telegram_payment_charge_id: charge,
      provider_payment_charge_id: '',
    },
  });

test('from the screen to premium: offer, invoice, question before the payment, thanks', async () => {
  const { payload, amount, invoice } = await asksFor(/3 months/);
  expect(user.received[0]?.text).toMatch(/free: 50 a day[\s\S]*not for sale/);
  expect(invoice).toMatchObject({ currency: 'XTR' });
  expect(invoice?.['subscription_period']).toBeUndefined();
  expect(user.lastButtons[0]?.url).toMatch(/^https:\/\/t\.me\/\$invoice/);

  checksOut(payload, amount);
  await waits(() => callsOf('answerPreCheckoutQuery').length === 1);
  expect(callsOf('answerPreCheckoutQuery')[0]).toMatchObject({ ok: true });
  expect((await status()).plan).toBe('free');

  pays(payload, amount);
  stage.telegram.redeliverLast(2);
  await hears(3);
  expect(user.received[2]?.text).toMatch(/Premium is on until/);
  await waits(() => stage.telegram.pending() === 0);
  const { plan, expires_at: until } = await status();
  expect(plan).toBe('premium');
  expect((Date.parse(until) - Date.now()) / 86_400_000).toBeCloseTo(90, 1);

  user.sends('/paysupport');
  await waits(() => user.receivedTexts.some((text) => text.includes('Questions about payments')));
  const told = user.receivedTexts.at(-1);
  expect(told).toContain(`charge-${user.id}`);
  expect(told).toContain('@operator');
});

test('a subscription is one of thirty days', async () => {
  const { invoice } = await asksFor(/every month/);
  expect(invoice?.['subscription_period']).toBe(2_592_000);
});

test('a payment that is not what was offered is refused before the money is taken', async () => {
  const { payload, amount } = await asksFor(/^1 month/);
  checksOut(payload, amount - 1);
  await waits(() => callsOf('answerPreCheckoutQuery').length === 1);
  expect(callsOf('answerPreCheckoutQuery')[0]).toMatchObject({ ok: false });
  expect(String(callsOf('answerPreCheckoutQuery')[0]?.['error_message'])).toContain('/premium');
});
