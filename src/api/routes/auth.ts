import { randomInt } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authRequestSchema, tokenSchema } from '#app/contract/auth';
import { AppError } from '#app/lib/errors';
import { languageOf } from '#app/lib/texts';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { readInitData } from '../init-data.ts';
import { limitAddress, limitAsked, limits, limitUser } from '../limits.ts';
import { accessTokenSeconds, type Caller } from '../tokens.ts';

const guestCookie = 'evolve_guest';

export function authRoutes(app: App, dependencies: RouteDependencies): void {
  const { tokens, users, adminUserIds, pageDir, botToken, clock } = dependencies;

  async function issue(userId: number, via: Caller['via'], languageCode?: string) {
    const language = languageCode && languageOf(languageCode, 'en');
    const tokenVersion = await users.ensure(userId, language ? { language } : {});
    const scope = via === 'bot' && adminUserIds.includes(userId) ? 'admin' : 'user';
    const accessToken = await tokens.issue({ userId, scope, tokenVersion, via });
    return {
      user_id: userId,
      access_token: accessToken,
      token_type: 'bearer' as const,
      expires_in: accessTokenSeconds,
    };
  }

  app.post(
    '/auth',
    {
      config: {
        access: 'proof',
        rateLimit: limitAsked({ user: limits.auth, address: limits.visitor }),
      },
      schema: {
        summary: 'A token for a user the bot service speaks for, or who opened the Mini App',
        tags: ['auth'],
        body: authRequestSchema,
        response: { 200: tokenSchema },
      },
    },
    (request) => {
      const { user_id: userId, init_data: initData = '' } = request.body;
      if (userId !== undefined) return issue(userId, 'bot');
      if (botToken === undefined)
        throw new AppError('not-found', 'app-disabled', 'there is no Mini App without a bot');
      const opener = readInitData(initData, botToken, clock());
      return issue(opener.userId, 'app', opener.languageCode);
    },
  );

  app.post(
    '/auth/guest',
    {
      config: { access: 'open', rateLimit: limitAddress(limits.visitor) },
      schema: {
        summary: 'Signs a visitor of the chat page in; a cookie remembers the visitor',
        tags: ['auth'],
        body: z.strictObject({}).nullish(),
        response: { 200: tokenSchema },
      },
    },
    async (request, reply) => {
      if (pageDir === undefined)
        throw new AppError('not-found', 'page-disabled', 'the chat page is off');
      requireSameOrigin(request);
      const known = request.cookies[guestCookie];
      const userId = (known && (await tokens.findGuest(known))) || newGuestId();
      reply.setCookie(guestCookie, await tokens.issueGuest(userId), {
        path: '/auth/guest',
        httpOnly: true,
        sameSite: 'strict',
        secure: request.protocol === 'https',
        maxAge: 400 * 86_400,
      });
      return issue(userId, 'page');
    },
  );

  app.post(
    '/auth/logout',
    {
      config: { access: 'user', rateLimit: limitUser(limits.profile) },
      schema: {
        summary: 'Revokes every token of the caller',
        tags: ['auth'],
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await users.revokeTokens(callerOf(request).userId);
      return reply.status(204).send(null);
    },
  );
}

/** Above every id Telegram gives (52 bits). */
const newGuestId = () => 2 ** 52 + randomInt(2 ** 47);

/** Another site must not sign its visitors in here. */
function requireSameOrigin({ headers }: FastifyRequest): void {
  const { origin, host } = headers;
  if (origin !== undefined && URL.parse(origin)?.host !== host) {
    throw new AppError('forbidden', 'forbidden', 'only the chat page may ask for this');
  }
}
