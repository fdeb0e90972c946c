import { createHttpTransport } from '../client/index.ts';
import type { BotConfig } from '../config/index.ts';
import type { Handle } from '../main.ts';
import { createLogger } from '../platform/logger.ts';
import { buildTelegram } from './telegram.ts';
import { serveWebhook } from './webhook.ts';

/** Speaks Telegram; everything else it asks the API for. */
export async function startBot(config: BotConfig): Promise<Handle> {
  const logger = createLogger(config.logLevel, config.role);
  const transport = createHttpTransport(config.apiBaseUrl);
  const telegram = buildTelegram({ ...config, transport, logger });
  const server = telegram.webhook && (await serveWebhook(telegram.webhook, config.http, logger));
  const name = await telegram.start();
  logger.info({ telegram: name }, 'the bot is running');
  return {
    async stop() {
      await server?.close();
      await telegram.stop();
    },
  };
}
