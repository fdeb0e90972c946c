import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { maxIdLength } from '#app/contract/admin-billing';
import { AppError } from '#app/lib/errors';
import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { Engine } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import type { Metrics } from '#app/platform/metrics';
import type { Accounts } from '../modules/accounts/index.ts';
import type { Billing } from '../modules/billing/index.ts';
import type { Broadcasts } from '../modules/broadcasts/index.ts';
import type { Conversations } from '../modules/conversations/index.ts';
import type { Groups } from '../modules/groups/index.ts';
import type { Memory } from '../modules/memory/index.ts';
import type { Personas } from '../modules/personas/index.ts';
import type { Places } from '../modules/places/index.ts';
import type { UserKeys, Users } from '../modules/users/index.ts';
import { registerAuth } from './auth.ts';
import { contentSecurityPolicy } from './content-policy.ts';
import { answerBadAddress, registerErrors } from './errors.ts';
import { maxBodyBytes, registerLimits } from './limits.ts';
import { registerOpenapi } from './openapi.ts';
import { adminBillingRoutes } from './routes/admin-billing.ts';
import { adminBroadcastRoutes } from './routes/admin-broadcasts.ts';
import { adminPromoCodeRoutes } from './routes/admin-promo-codes.ts';
import { accountRoutes } from './routes/account.ts';
import { authRoutes } from './routes/auth.ts';
import { chatRoutes } from './routes/chat.ts';
import { groupRoutes } from './routes/groups.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { memoryRoutes } from './routes/memories.ts';
import { onboardingRoutes } from './routes/onboarding.ts';
import { pageRoutes } from './routes/page.ts';
import { paymentRoutes } from './routes/payments.ts';
import { botPaymentRoutes } from './routes/payments-bot.ts';
import { personaRoutes } from './routes/personas.ts';
import { placeRoutes } from './routes/place.ts';
import { premiumRoutes } from './routes/premium.ts';
import { profileRoutes } from './routes/profile.ts';
import { storyRoutes } from './routes/story.ts';
import { takeBackRoutes } from './routes/take-back.ts';
import { telegramRoutes } from './routes/telegram.ts';
import { createTokens, type Tokens } from './tokens.ts';

export interface AppDependencies {
  jwtSecret: string;
  serviceKey: string;
  metricsToken: string | undefined;
  adminUserIds: number[];
  trustProxy: boolean;
  maxImageBytes: number;
  /** Folder of the built chat page; undefined: the page is off. */
  pageDir: string | undefined;
  /** Folder of the built Mini App; undefined: there is none. */
  appDir: string | undefined;
  /** Proves who opened the Mini App; undefined: there is no bot. */
  botToken: string | undefined;
  /** Present when updates arrive at this process by webhook. */
  telegram?: { secret: string; handle: (update: unknown) => Promise<void> };
  database: Database;
  users: Users;
  keys: UserKeys;
  accounts: Accounts;
  groups: Groups;
  conversations: Conversations;
  broadcasts: Broadcasts;
  memory: Memory;
  billing: Billing;
  personas: Personas;
  places: Places;
  engine: Engine;
  texts: Texts;
  metrics: Metrics;
  logger: Logger;
  clock: () => Date;
}

/** What routes get. */
export interface RouteDependencies extends AppDependencies {
  tokens: Tokens;
}

export type App = FastifyInstance<
  import('node:http').Server,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  import('fastify').FastifyBaseLogger,
  ZodTypeProvider
>;

/** Builds the API; listening is the caller's. */
export async function buildApp(dependencies: AppDependencies): Promise<App> {
  const { logger, metrics, users } = dependencies;
  const app: App = Fastify({
    bodyLimit: maxBodyBytes,
    trustProxy: dependencies.trustProxy,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    frameworkErrors: answerBadAddress,
    // Charges have long names.
    routerOptions: { maxParamLength: maxIdLength },
  }).withTypeProvider<ZodTypeProvider>();
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  const tokens = createTokens(dependencies.jwtSecret, dependencies.clock);
  // These first, so that they see the requests that are refused, too.
  metrics.observeHttp(app);
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await app.register(helmet, { contentSecurityPolicy });
  await app.register(cookie);
  registerErrors(app, logger);
  registerAuth(app, { ...dependencies, tokens, findProfile: users.find });
  app.addHook('preParsing', async (request) => requireUtf8(request));
  await registerLimits(app);
  await registerOpenapi(app);

  const routes: RouteDependencies = { ...dependencies, tokens };
  await app.register(async (scope) => {
    authRoutes(scope as App, routes);
    chatRoutes(scope as App, routes);
    takeBackRoutes(scope as App, routes);
    historyRoutes(scope as App, routes);
    profileRoutes(scope as App, routes);
    placeRoutes(scope as App, routes);
    memoryRoutes(scope as App, routes);
    accountRoutes(scope as App, routes);
    groupRoutes(scope as App, routes);
    storyRoutes(scope as App, routes);
    personaRoutes(scope as App, routes);
    paymentRoutes(scope as App, routes);
    botPaymentRoutes(scope as App, routes);
    premiumRoutes(scope as App, routes);
    onboardingRoutes(scope as App, routes);
    adminBroadcastRoutes(scope as App, routes);
    adminBillingRoutes(scope as App, routes);
    adminPromoCodeRoutes(scope as App, routes);
    healthRoutes(scope as App, routes);
    if (dependencies.telegram) telegramRoutes(scope as App, dependencies.telegram);
    await pageRoutes(scope as App, dependencies);
  });
  await app.ready();
  return app;
}

/** In another encoding the words would arrive as others, and nobody would know. */
function requireUtf8({ headers }: FastifyRequest): void {
  const charset = /charset="?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) {
    throw new AppError('invalid', 'content-type-not-supported', 'Expected UTF-8.');
  }
}
