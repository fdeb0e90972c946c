import { Bot, BotError, type Context } from 'grammy';
import type { Update } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import type { Client } from '../client/index.ts';
import type { Language } from '../contract/shared.ts';
import type { Texts } from '../lib/texts.ts';
import { registerCommands } from './commands.ts';
import { type BotTools, reply } from './context.ts';
import { judge, NotAcceptedError } from './errors.ts';
import { account } from './features/account.ts';
import { administration } from './features/administration.ts';
import { broadcast } from './features/broadcast.ts';
import { buttons } from './features/buttons.ts';
import { chat } from './features/chat.ts';
import { checkout } from './features/checkout.ts';
import { city } from './features/city.ts';
import { gift } from './features/gift.ts';
import { group } from './features/group.ts';
import { help } from './features/help.ts';
import { information } from './features/information.ts';
import { language } from './features/language.ts';
import { memory } from './features/memory.ts';
import { memoryCorrection } from './features/memory-correction.ts';
import { operator } from './features/operator.ts';
import { persona } from './features/persona.ts';
import { paysupport } from './features/paysupport.ts';
import { payment, paymentNews } from './features/payment.ts';
import { premium } from './features/premium.ts';
import { privacy } from './features/privacy.ts';
import { profile } from './features/profile.ts';
import { promo } from './features/promo.ts';
import { settings } from './features/settings.ts';
import { start } from './features/start.ts';
import { status } from './features/status.ts';
import { stop } from './features/stop.ts';
import { story } from './features/story.ts';
import { subscription } from './features/subscription.ts';
import { takeBack } from './features/take-back.ts';
import { voice } from './features/voice.ts';
import { createLanguages } from './languages.ts';

/** Of a hundred updates at once, far above what they are. */
const maxUpdatesBytes = 16 * 1024 * 1024;

export interface BotOptions {
  token: string;
  apiRoot: string;
  client: Client;
  texts: Texts;
  defaultLanguage: Language;
  /** Who sees and may use the commands of the operator. */
  adminUserIds: number[];
  /** Where the Mini App is; undefined: there is none. */
  publicUrl: string | undefined;
  supportContact: string | undefined;
  /** Only ids, never what was written. */
  logger: {
    warn(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
}

export interface CompanionBot {
  api: Bot['api'];
  /** Asks Telegram who we are; must have succeeded before updates are handled. */
  init(): Promise<{ username: string }>;
  registerCommands(): Promise<void>;
  /** Resolves once the update is the API's. @throws NotAcceptedError */
  handle(update: Update): Promise<void>;
}

/** So often an update is tried that is not to come for ever. */
const faultyTries = 5;

/** Translates updates into calls of the API. It holds nothing that another replica would miss. */
export function createBot(options: BotOptions): CompanionBot {
  const { token, apiRoot, client, texts, defaultLanguage, logger } = options;
  const bot = new Bot(token, {
    client: { apiRoot, timeoutSeconds: 60, baseFetchConfig: { size: maxUpdatesBytes } },
  });
  const languages = createLanguages(client, defaultLanguage);
  const tools: BotTools = {
    client,
    texts,
    languageOf: languages.of,
    setLanguage: languages.set,
    forgetLanguage: languages.forget,
  };

  bot.use(checkout(tools, options), paymentNews(tools), group(options));
  // Only private chats: in a group the companion would talk of one person's memories to others.
  const own = bot.filter((ctx) => ctx.chat?.type === 'private' && ctx.from?.id === ctx.chat.id);
  own.use(buttons(tools));
  own.use(start(tools), help(tools), profile(tools), memory(tools), story(tools));
  own.use(takeBack(tools), persona(tools), language(tools));
  own.use(settings(tools), voice(tools), stop(tools), status(tools));
  own.use(privacy(tools, options), information(tools, options));
  own.use(premium(tools), subscription(tools), promo(tools), gift(tools));
  own.use(payment(tools), paysupport(tools, options), account(tools, options));
  own.use(broadcast(tools), operator(tools), administration(tools));
  own.use(city(tools), memoryCorrection(tools), chat(tools));

  const failures = new LRUCache<number, number>({ max: 1_000 });
  const hasFailedTooOften = (updateId: number) => {
    const count = (failures.get(updateId) ?? 0) + 1;
    failures.set(updateId, count);
    return count >= faultyTries;
  };

  /** Tells what went wrong to who can do something about it, unless the update is to come again. */
  async function settle(updateId: number, error: BotError): Promise<void> {
    const verdict = judge(error);
    const fields = { updateId, error: error.error };
    if (verdict.kind === 'drop') return logger.warn(fields, 'nobody could be told');
    if (verdict.kind === 'later') throw new NotAcceptedError(verdict.afterMs, error.error);
    if (verdict.kind === 'a-few-times' && !hasFailedTooOften(updateId)) {
      throw new NotAcceptedError(undefined, error.error);
    }
    logger.error(fields, 'an update could not be handled');
    await tell(error.ctx, verdict.key);
  }

  async function tell(ctx: Context, key: string): Promise<void> {
    await reply(ctx, tools, key).catch(() => undefined);
  }

  return {
    api: bot.api,
    async init() {
      // NOTE: bot.init() would try for ever while Telegram cannot be reached.
      bot.botInfo = await bot.api.getMe();
      return { username: bot.botInfo.username };
    },
    registerCommands: () => registerCommands(bot.api, options),
    async handle(update) {
      try {
        await bot.handleUpdate(update);
      } catch (error) {
        if (!(error instanceof BotError)) throw error;
        await settle(update.update_id, error);
      }
    },
  };
}
