import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { App } from '../api/app.ts';
import { contentSecurityPolicy } from '../api/content-policy.ts';
import { registerErrors } from '../api/errors.ts';
import { serverOptions } from '../api/http-server.ts';
import { registerLimits } from '../api/limits.ts';
import { requirePlainRequests } from '../api/plain-requests.ts';
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
  const app = Fastify(serverOptions()) as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(helmet, { contentSecurityPolicy });
  registerErrors(app, logger);
  requirePlainRequests(app);
  await registerLimits(app);
  telegramRoutes(app, webhook);
  await listen(app, http);
  return app;
}
