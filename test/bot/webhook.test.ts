import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import type { Handle } from '../../src/main.ts';
import { startBot } from '../../src/roles/bot.ts';
import { freePort } from '../support/process.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { botToken, type Stage, startStage } from './stage.ts';

const secret = 'a-secret-of-the-webhook';

let stage: Stage;
let user: TelegramUser;
let bot: Handle;
let address: string;
let apiPort: number;

/** The bot as a process of its own: the API is on the other side of HTTP. */
beforeEach(async () => {
  stage = await startStage();
  user = await stage.acquainted(8_101);
  const port = await freePort();
  apiPort = await freePort();
  address = `http://127.0.0.1:${port}/telegram/webhook`;
  bot = await startBot(
    readConfig('bot', {
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: stage.telegram.url,
      TELEGRAM_MODE: 'webhook',
      WEBHOOK_URL: 'https://bot.example.org/',
      WEBHOOK_SECRET: secret,
      SERVICE_KEY: stage.api.serviceKey,
      API_BASE_URL: `http://127.0.0.1:${apiPort}`,
      PORT: String(port),
      LOG_LEVEL: 'silent',
    }),
  );
});
afterEach(async () => {
  await bot.stop();
  await stage.close();
});

const listen = () => stage.api.app.listen({ port: apiPort, host: '127.0.0.1' });

/** What Telegram would bring; the answer is how it hears whether it was accepted. */
async function brings(text: string, { messageId = 1, given = secret } = {}): Promise<number> {
  const from = { id: user.id, is_bot: false, first_name: 'Robin', language_code: 'en' };
  const chat = { id: user.id, type: 'private', first_name: 'Robin' };
  const message = { message_id: messageId, date: 1, from, chat, text };
  const { status } = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': given },
    body: JSON.stringify({ update_id: messageId, message }),
  });
  return status;
}

test('Telegram is told where to bring updates, which, and with what secret', () => {
  expect(stage.telegram.webhook()).toMatchObject({
    url: 'https://bot.example.org/telegram/webhook',
    secret_token: secret,
    allowed_updates: [
      'message',
      'edited_message',
      'callback_query',
      'pre_checkout_query',
      'subscription',
    ],
  });
});

test('an update is confirmed when it is stored, and stored once', async () => {
  await listen();
  expect(await brings('hello')).toBe(200);
  expect(await stage.stored(user)).toEqual(['hello']);
  expect(await brings('hello')).toBe(200);
  expect(await stage.stored(user)).toEqual(['hello']);
});

test('an update that is not stored is not confirmed', async () => {
  expect(await brings('hello')).toBe(503);
  await listen();
  expect(await brings('hello')).toBe(200);
  expect(await stage.stored(user)).toEqual(['hello']);
});

test('who does not know the secret is refused', async () => {
  await listen();
  expect(await brings('hello', { given: 'another-secret-of-somebody' })).toBe(403);
  expect(await brings('hello', { given: '' })).toBe(403);
  expect(await stage.stored(user)).toEqual([]);
});
