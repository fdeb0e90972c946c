import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { createBot } from '../bot/bot.ts';
import { allowedUpdates, createPolling } from '../bot/ingest/polling.ts';
import { createClient, type Transport } from '../client/index.ts';
import type { TelegramConfig } from '../config/index.ts';
import { AppError } from '../lib/errors.ts';
import { createTexts } from '../lib/texts.ts';
import type { Logger } from '../platform/logger.ts';
import { localesDir } from './core.ts';

interface TelegramOptions {
  telegram: TelegramConfig;
  defaultLanguage: 'en' | 'ru';
  adminUserIds: number[];
  publicUrl: string | undefined;
  supportContact: string | undefined;
  serviceKey: string;
  transport: Transport;
  logger: Logger;
}

export interface TelegramBot {
  /** Where updates arrive, when Telegram brings them. */
  webhook?: { secret: string; handle: (update: unknown) => Promise<void> };
  /** Connects; returns the bot's name, or why there is none yet. */
  start(): Promise<string>;
  stop(): Promise<void>;
}

const retryMs = 5_000;

/** The bot with the way its updates arrive. */
export function buildTelegram(options: TelegramOptions): TelegramBot {
  const { telegram, defaultLanguage, serviceKey, transport, logger } = options;
  const { adminUserIds, publicUrl, supportContact } = options;
  const { token, apiRoot, updates } = telegram;
  const client = createClient({ transport, serviceKey });
  const bot = createBot({
    token,
    apiRoot,
    client,
    defaultLanguage,
    adminUserIds,
    publicUrl,
    supportContact,
    logger,
    texts: createTexts(localesDir),
  });
  const polling = createPolling({ api: bot.api, handle: bot.handle, logger });
  const stopping = new AbortController();
  let connecting: Promise<unknown> = Promise.resolve();

  async function connect(): Promise<string> {
    const { username } = await bot.init();
    if (updates.mode === 'webhook') {
      await bot.api.setWebhook(`${updates.url.replace(/\/+$/, '')}/telegram/webhook`, {
        secret_token: updates.secret,
        allowed_updates: allowedUpdates,
      });
    } else {
      await bot.api.deleteWebhook();
      if (!stopping.signal.aborted) polling.start();
    }
    await bot
      .registerCommands()
      .catch((error: unknown) => logger.warn({ error }, 'the commands could not be registered'));
    return `@${username}, ${updates.mode}`;
  }

  /** Telegram brings again what it was told is not accepted. */
  async function accept(update: Update): Promise<void> {
    try {
      await bot.handle(update);
    } catch (cause) {
      throw new AppError('unavailable', 'unavailable', 'the update is not accepted yet', { cause });
    }
  }

  async function insist(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sleep(retryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        return logger.info({ name: await connect() }, 'Telegram is connected');
      } catch (error) {
        logger.warn({ error }, 'Telegram cannot be reached');
      }
    }
  }

  return {
    ...(updates.mode === 'webhook' && {
      webhook: {
        secret: updates.secret,
        handle: (update) => accept(update as Update),
      },
    }),
    async start() {
      try {
        return await connect();
      } catch (error) {
        if (isRefused(error)) {
          logger.error({}, 'Telegram refuses the token: set TELEGRAM_BOT_TOKEN and start again');
          return 'the token is refused: check TELEGRAM_BOT_TOKEN';
        }
        connecting = insist();
        return 'cannot be reached, trying again';
      }
    },
    async stop() {
      stopping.abort();
      await connecting;
      await polling.stop();
    },
  };
}

/** 404 is what Telegram says to a token that has the wrong form. */
const isRefused = (error: unknown) =>
  error instanceof GrammyError && [401, 404].includes(error.error_code);
