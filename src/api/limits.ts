import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '#app/lib/errors';

/**
 * Requests a minute unless the name says otherwise, per user and not per address: behind the bot everybody
 * has the same one.
 */
export const limits = {
  auth: 10,
  chat: 10,
  profile: 20,
  visitor: 20,
  admin: 10,
  /** Of promo codes and gifts: few enough that nobody finds one by trying. */
  codes: 10,
  exportsAnHour: 2,
} as const;

/** Largest body without media. */
export const maxBodyBytes = 64 * 1024;

/** Users counted at the same time; beyond it the ones seen least lately start anew. */
const countedUsers = 100_000;

export async function registerLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    cache: countedUsers,
    errorResponseBuilder: (_request, { ttl }) =>
      new AppError('limited', 'rate-limited', 'Too many requests; wait a moment.', {
        details: { retry_after_seconds: Math.ceil(ttl / 1000) },
      }),
  });
}

/** The route option that counts the caller. What the bot passes on was already sent: it is not refused. */
export const limitUser = (max: number) => ({
  max,
  timeWindow: 60_000,
  hook: 'preHandler' as const,
  keyGenerator: (request: FastifyRequest) => String(request.caller?.userId ?? request.ip),
  allowList: (request: FastifyRequest) => request.caller?.via === 'bot' && isPassedOn(request),
});

const isPassedOn = ({ body }: FastifyRequest) =>
  (body as { telegram?: unknown } | null | undefined)?.telegram !== undefined;

/** Counts the user a token is asked for by the bot, and the address that brings a proof of its own. */
export const limitAsked = (limit: { user: number; address: number }) => ({
  max: (_request: FastifyRequest, key: string) =>
    key.startsWith('address:') ? limit.address : limit.user,
  timeWindow: 60_000,
  hook: 'preHandler' as const,
  keyGenerator: ({ body, ip }: FastifyRequest) => {
    const { user_id: userId } = body as { user_id?: number };
    return userId === undefined ? `address:${ip}` : `user:${userId}`;
  },
});

export const limitAddress = (max: number) => ({
  max,
  timeWindow: 60_000,
  keyGenerator: ({ ip }: FastifyRequest) => `guest:${ip}`,
});
