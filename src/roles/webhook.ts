import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { App } from '../api/app.ts';
import { registerErrors } from '../api/errors.ts';
import { telegramRoutes } from '../api/routes/telegram.ts';
import type { Logger } from '../platform/logger.ts';
import { listen } from './server.ts';

interface Webhook {
  secret: string;
  handle: (update: unknown) => Promise<void>;
}

/** The one route a bot in a process of its own needs when Telegram brings the updates. */
export async function serveWebhook(
  webhook: Webhook,
  http: { host: string; port: number },
  logger: Logger,
): Promise<App> {
  const app = Fastify() as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerErrors(app, logger);
  telegramRoutes(app, webhook);
  await listen(app, http);
  return app;
}
