import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTelegramSender, TelegramError } from '../../src/platform/telegram/index.ts';
import {
  startTelegramDouble,
  type TelegramDouble,
  type TelegramUser,
} from '../support/telegram.ts';

const token = `1:${'s'.repeat(35)}`;
let telegram: TelegramDouble;
let sender: ReturnType<typeof createTelegramSender>;
let user: TelegramUser;
let nextId = 100;

beforeAll(async () => {
  telegram = await startTelegramDouble({ token });
  sender = createTelegramSender({ token, apiRoot: telegram.url });
});
afterAll(() => telegram.stop());
beforeEach(() => {
  nextId += 1;
  user = telegram.user(nextId);
});
afterEach(() => {
  telegram.heal();
  telegram.up();
});

const failureOf = async (call: Promise<unknown>): Promise<TelegramError> => {
  const error = await call.then(
    () => new Error('the call succeeded'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof TelegramError) return error;
  throw error;
};

test('a bubble arrives as plain text, without a link preview', async () => {
  const text = '*not bold* <b>nor this</b> https://example.org';
  const { messageId } = await sender.sendText(user.id, { text });
  expect(user.received).toMatchObject([{ message_id: messageId, text }]);
  expect(telegram.calls.at(-1)?.params).toEqual({
    chat_id: user.id,
    text,
    link_preview_options: { is_disabled: true },
  });
});

test('buttons stand in rows below the bubble', async () => {
  const buttons = [
    [
      { label: 'Yes', data: 'a:1' },
      { label: 'No', data: 'a:2' },
    ],
    [{ label: 'Skip', data: 'a:3' }],
  ];
  await sender.sendText(user.id, { text: 'Shall we?', buttons });
  expect(user.received[0]?.reply_markup?.inline_keyboard).toEqual([
    [
      { text: 'Yes', callback_data: 'a:1' },
      { text: 'No', callback_data: 'a:2' },
    ],
    [{ text: 'Skip', callback_data: 'a:3' }],
  ]);
});

test('typing is shown', async () => {
  await sender.showAction(user.id, 'typing');
  expect(telegram.calls.at(-1)).toMatchObject({
    method: 'sendChatAction',
    params: { chat_id: user.id, action: 'typing' },
  });
});

test('who has blocked the bot is told from a call that is merely wrong', async () => {
  expect((await failureOf(sender.sendText(user.id, { text: ' ' }))).reason).toBe('rejected');
  user.blocks();
  expect((await failureOf(sender.sendText(user.id, { text: 'Hello' }))).reason).toBe('blocked');
  expect((await failureOf(sender.showAction(user.id, 'typing'))).reason).toBe('blocked');
});

test.each([
  [400, 'Bad Request: chat not found', 'blocked'],
  [400, 'Bad Request: PEER_ID_INVALID', 'blocked'],
  [403, 'Forbidden: user is deactivated', 'blocked'],
  [400, 'Bad Request: message is too long', 'rejected'],
  [401, 'Unauthorized', 'unauthorized'],
  [404, 'Not Found', 'unauthorized'],
  [409, 'Conflict: terminated by other getUpdates request', 'conflict'],
  [500, 'Internal Server Error', 'unavailable'],
  [502, 'Bad Gateway', 'unavailable'],
])('%i "%s" is called %s', async (status, description, reason) => {
  telegram.fail('sendMessage', { status, body: { description } });
  expect((await failureOf(sender.sendText(user.id, { text: 'Hello' }))).reason).toBe(reason);
});

test('when Telegram asks to wait, the wait is exactly what it asked for', async () => {
  telegram.fail('sendMessage', { status: 429, body: { parameters: { retry_after: 17 } } });
  const failure = await failureOf(sender.sendText(user.id, { text: 'Hello' }));
  expect([failure.reason, failure.retryAfterMs]).toEqual(['rate-limited', 17_000]);
});

test('a cut connection is unreachable, whether or not the message has arrived', async () => {
  telegram.fail('sendMessage', { dropConnection: 'before', times: 1 });
  telegram.fail('sendMessage', { dropConnection: 'after', times: 1 });
  for (const arrived of [[], ['Hello']]) {
    expect((await failureOf(sender.sendText(user.id, { text: 'Hello' }))).reason).toBe(
      'unreachable',
    );
    expect(user.receivedTexts).toEqual(arrived);
  }
});

test('no failure tells the token or the text', async () => {
  const text = 'between us';
  const failures = [];
  for (const status of [400, 403, 429, 500]) {
    telegram.fail('sendMessage', { status, body: { description: text }, times: 1 });
    failures.push(await failureOf(sender.sendText(user.id, { text })));
  }
  telegram.down();
  failures.push(await failureOf(sender.sendText(user.id, { text })));
  failures.push(await failureOf(sender.downloadFile('photo-1', 100)));
  const elsewhere = createTelegramSender({ token, apiRoot: 'http://127.0.0.1:1' });
  failures.push(await failureOf(elsewhere.sendText(user.id, { text })));
  for (const failure of failures) {
    const shown = `${failure.message} ${failure.stack} ${JSON.stringify(failure)} ${String(failure.cause)}`;
    expect(shown).not.toContain(token);
    expect(shown).not.toContain(text);
  }
});

test('a file is fetched as it is', async () => {
  const bytes = Buffer.from('a picture of a cat');
  user.sendsPhoto(bytes);
  const { data } = await sender.downloadFile(newestFile(), bytes.length);
  expect(Buffer.from(data)).toEqual(bytes);
});

test('a file above the limit is refused before it is fetched', async () => {
  user.sendsPhoto(new Uint8Array(1000));
  expect((await failureOf(sender.downloadFile(newestFile(), 999))).reason).toBe('rejected');
  expect(telegram.calls.at(-1)?.method).toBe('getFile');
});

test('a file larger than it claimed to be is refused while it arrives', async () => {
  user.sendsPhoto(new Uint8Array(100_000));
  const file = { file_id: newestFile(), file_size: 10, file_path: `files/${newestFile()}` };
  telegram.fail('getFile', { status: 200, body: { ok: true, result: file } });
  expect((await failureOf(sender.downloadFile(newestFile(), 50_000))).reason).toBe('rejected');
  expect(telegram.calls.at(-1)?.method).toBe('file');
});

test('a file Telegram does not know or cannot give now is told apart', async () => {
  expect((await failureOf(sender.downloadFile('unknown', 100))).reason).toBe('rejected');
  user.sendsPhoto(new Uint8Array(10));
  telegram.fail('file', { status: 503 });
  expect((await failureOf(sender.downloadFile(newestFile(), 100))).reason).toBe('unavailable');
});

const invoiceOf = (payload: string, isSubscription = false) =>
  sender.createInvoiceLink({
    title: 'Premium',
    description: 'For 30 days',
    payload,
    amount: 250,
    currency: 'XTR',
    isSubscription,
  });
const paid = async (url: string, options = {}) => {
  const result = await telegram.stars.pay(user, url, { skipsCheck: true, ...options });
  if (!result.ok) throw new Error(result.message);
  return result.chargeId;
};

test('an invoice in Stars needs nobody else, one in a currency names who takes the money', async () => {
  const shown = { title: 'Premium', description: 'For 30 days', payload: 'premium:1:1-month' };
  const stars = { amount: 290, currency: 'XTR', isSubscription: false, providerToken: 'secret' };
  const one = await sender.createInvoiceLink({ ...shown, ...stars });
  expect(telegram.calls.at(-1)?.params).toEqual({
    ...shown,
    provider_token: '',
    currency: 'XTR',
    prices: [{ label: 'Premium', amount: 290 }],
  });
  const euros = { amount: 499, currency: 'EUR', isSubscription: false, providerToken: 'secret' };
  const other = await sender.createInvoiceLink({ ...shown, ...euros });
  expect(telegram.calls.at(-1)?.params).toMatchObject({
    provider_token: 'secret',
    currency: 'EUR',
    prices: [{ amount: 499 }],
  });
  expect(one).toMatch(/^https:\/\/t\.me\/\$/);
  expect(other).not.toBe(one);
});

test('a subscription is paid every 30 days', async () => {
  await invoiceOf('premium:1:monthly', true);
  expect(telegram.calls.at(-1)?.params).toMatchObject({ subscription_period: 30 * 86_400 });
});

test('Stars are given back once, and it is known when they were already', async () => {
  const charge = await paid(await invoiceOf('payload'));
  const before = telegram.stars.balance();
  expect(await sender.refundStars(user.id, charge)).toBe('refunded');
  expect(await sender.refundStars(user.id, charge)).toBe('refunded-already');
  expect(telegram.stars.balance()).toBe(before - 250);
});

test('what was never paid, or by somebody else, is not given back', async () => {
  const charge = await paid(await invoiceOf('payload'));
  expect((await failureOf(sender.refundStars(user.id, 'made-up'))).reason).toBe('rejected');
  expect((await failureOf(sender.refundStars(user.id + 1, charge))).reason).toBe('rejected');
});

test('a refund whose answer is lost may be asked for again', async () => {
  const charge = await paid(await invoiceOf('payload'));
  telegram.fail('refundStarPayment', { dropConnection: 'after', times: 1 });
  expect((await failureOf(sender.refundStars(user.id, charge))).reason).toBe('unreachable');
  expect(await sender.refundStars(user.id, charge)).toBe('refunded-already');
});

test('a subscription is cancelled and allowed again by the charge it was begun with', async () => {
  const { stars } = telegram;
  const first = await paid(await invoiceOf('payload', true));
  const { chargeId: second } = stars.renew(first);
  const change = { isCancelled: true };
  expect((await failureOf(sender.editSubscription(user.id, second, change))).reason).toBe(
    'rejected',
  );
  await sender.editSubscription(user.id, first, change);
  expect(() => stars.renew(first)).toThrow('cancelled');
  expect(() => stars.reactivate(first)).toThrow('the bot');

  await sender.editSubscription(user.id, first, { isCancelled: false });
  expect(stars.isCancelled(first)).toBe(true);
  stars.reactivate(first);
  expect(stars.renew(first).ok).toBe(true);
});

test('what came and what was given back is listed, oldest first', async () => {
  const { length } = telegram.stars.transactions;
  const first = await paid(await invoiceOf('one', true), { at: new Date('2026-03-01T10:00:00Z') });
  const second = await paid(await invoiceOf('two'));
  await sender.refundStars(user.id, first);
  const about = { amount: 250, userId: user.id, isInvoice: true };
  expect(await sender.listStarTransactions(length)).toMatchObject([
    {
      ...about,
      id: first,
      at: new Date('2026-03-01T10:00:00Z'),
      direction: 'in',
      payload: 'one',
      isSubscription: true,
    },
    { ...about, id: second, direction: 'in', payload: 'two', isSubscription: false },
    { ...about, id: first, direction: 'out', payload: 'one' },
  ]);
  expect(await sender.listStarTransactions(length + 3)).toEqual([]);
});

test('Stars that moved for another reason are no invoice of anybody', async () => {
  const withdrawal = { id: 'w', amount: 1, date: 1, receiver: { type: 'fragment' } };
  const gift = { type: 'user', transaction_type: 'gift_purchase', user: user.from };
  const transactions = [withdrawal, { id: 'g', amount: 15, date: 2, receiver: gift }];
  const body = { ok: true, result: { transactions } };
  telegram.fail('getStarTransactions', { status: 200, body, times: 1 });
  expect(await sender.listStarTransactions(0)).toMatchObject([
    { id: 'w', direction: 'out', userId: undefined, isInvoice: false },
    { id: 'g', direction: 'out', userId: user.id, isInvoice: false },
  ]);
});

test('the name of the bot is asked for once, and again after a failure', async () => {
  const fresh = createTelegramSender({ token, apiRoot: telegram.url });
  telegram.fail('getMe', { status: 500, times: 1 });
  expect((await failureOf(fresh.username())).reason).toBe('unavailable');
  const asked = () => telegram.calls.filter(({ method }) => method === 'getMe').length;
  const before = asked();
  expect(await Promise.all([fresh.username(), fresh.username()])).toEqual([
    'vera_test_bot',
    'vera_test_bot',
  ]);
  expect(await fresh.username()).toBe('vera_test_bot');
  expect(asked()).toBe(before + 1);
});

const newestFile = () => telegram.newestFileId();
