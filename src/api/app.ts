import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { maxIdLength } from '#app/contract/admin-billing';
import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { Engine } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import type { Metrics } from '#app/platform/metrics';
import type { Accounts } from '../modules/accounts/index.ts';
import type { Administrators } from '../modules/administrators/index.ts';
import type { Audit } from '../modules/audit/index.ts';
import type { Billing } from '../modules/billing/index.ts';
import type { Broadcasts } from '../modules/broadcasts/index.ts';
import type { ConsentDesk } from '../modules/consents/index.ts';
import type { Care } from '../modules/care/index.ts';
import type { Conversations } from '../modules/conversations/index.ts';
import type { Groups } from '../modules/groups/index.ts';
import type { Memory } from '../modules/memory/index.ts';
import type { Personas } from '../modules/personas/index.ts';
import type { Places } from '../modules/places/index.ts';
import type { UserKeys, Users } from '../modules/users/index.ts';
import { type AdminDoor, createAdminDoor } from './admin-door.ts';
import { registerAdminReads } from './admin-reads.ts';
import { registerAuth } from './auth.ts';
import { contentSecurityPolicy } from './content-policy.ts';
import { answerBadAddress, registerErrors } from './errors.ts';
import { type ServerTimeouts, serverOptions, trustNearest } from './http-server.ts';
import { maxBodyBytes, registerLimits } from './limits.ts';
import { registerOpenapi } from './openapi.ts';
import { requirePlainRequests } from './plain-requests.ts';
import { adminAuditRoutes } from './routes/admin-audit.ts';
import { adminBillingRoutes } from './routes/admin-billing.ts';
import { adminBroadcastRoutes } from './routes/admin-broadcasts.ts';
import { adminLoginRoutes } from './routes/admin-login.ts';
import { adminPromoCodeRoutes } from './routes/admin-promo-codes.ts';
import { adminSafetyRoutes } from './routes/admin-safety.ts';
import { accountRoutes } from './routes/account.ts';
import { authRoutes } from './routes/auth.ts';
import { chatRoutes } from './routes/chat.ts';
import { consentRoutes } from './routes/consents.ts';
import { exportDownloadRoutes } from './routes/export-download.ts';
import { groupRoutes } from './routes/groups.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { informationRoutes } from './routes/information.ts';
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
  /** How many of ours stand in front. */
  trustedProxies: number;
  /** Others than those of a server. */
  timeouts?: Partial<ServerTimeouts>;
  maxImageBytes: number;
  /** Folder of the built chat page; undefined: the page is off. */
  pageDir: string | undefined;
  /** Folder of the built Mini App; undefined: there is none. */
  appDir: string | undefined;
  /** Folder of the built admin page; without one the API is all there is. */
  adminDir?: string | undefined;
  /** Where the admin page is, for the links the bot brings. */
  adminUrl?: string;
  /** Https; undefined: nobody has said where people find the service. */
  publicUrl?: string | undefined;
  /** Who answers for the service; undefined: nobody has said. */
  supportContact?: string | undefined;
  /** Proves who opened the Mini App; undefined: there is no bot. */
  botToken: string | undefined;
  /** Present when updates arrive at this process by webhook. */
  telegram?: { secret: string; handle: (update: unknown) => Promise<void> };
  database: Database;
  users: Users;
  keys: UserKeys;
  accounts: Accounts;
  administrators: Administrators;
  audit: Audit;
  groups: Groups;
  consents: ConsentDesk;
  care: Care;
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
  adminDoor: AdminDoor;
  adminUrl: string;
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
  const { logger, metrics, users, administrators, publicUrl } = dependencies;
  const app: App = Fastify({
    bodyLimit: maxBodyBytes,
    ...serverOptions(dependencies.timeouts),
    trustProxy: trustNearest(dependencies.trustedProxies),
    genReqId: () => randomUUID(),
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
    // What is not said to be for everybody is for whoever asked.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  await app.register(helmet, { contentSecurityPolicy });
  await app.register(cookie);
  registerErrors(app, logger);
  requirePlainRequests(app);
  const { countWrongKey } = await registerLimits(app);
  const findProfile = users.find;
  const adminDoor = createAdminDoor({ administrators, findProfile, publicUrl });
  const { isAdmin } = administrators;
  registerAuth(app, {
    ...dependencies,
    tokens,
    countWrongKey,
    findProfile,
    noteActivity: users.noteActivity,
    isAdmin,
    adminDoor,
  });
  registerAdminReads(app, dependencies);
  await registerOpenapi(app);

  const { adminUrl = '/admin' } = dependencies;
  const routes: RouteDependencies = { ...dependencies, tokens, adminDoor, adminUrl };
  await app.register(async (scope) => {
    authRoutes(scope as App, routes);
    chatRoutes(scope as App, routes);
    takeBackRoutes(scope as App, routes);
    historyRoutes(scope as App, routes);
    profileRoutes(scope as App, routes);
    placeRoutes(scope as App, routes);
    memoryRoutes(scope as App, routes);
    accountRoutes(scope as App, routes);
    exportDownloadRoutes(scope as App, routes);
    consentRoutes(scope as App, routes);
    groupRoutes(scope as App, routes);
    storyRoutes(scope as App, routes);
    personaRoutes(scope as App, routes);
    paymentRoutes(scope as App, routes);
    botPaymentRoutes(scope as App, routes);
    premiumRoutes(scope as App, routes);
    onboardingRoutes(scope as App, routes);
    adminLoginRoutes(scope as App, routes);
    adminAuditRoutes(scope as App, routes);
    adminBroadcastRoutes(scope as App, routes);
    adminBillingRoutes(scope as App, routes);
    adminPromoCodeRoutes(scope as App, routes);
    adminSafetyRoutes(scope as App, routes);
    healthRoutes(scope as App, routes);
    informationRoutes(scope as App, routes);
    if (dependencies.telegram) telegramRoutes(scope as App, dependencies.telegram);
    await pageRoutes(scope as App, dependencies);
  });
  await app.ready();
  return app;
}
