import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '#app/lib/errors';

/** Requests a minute, per user and not per address: behind the bot everybody has the same one. */
export const limits = { auth: 10, chat: 10, profile: 20, guest: 20 } as const;

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

/** Counts the user a token is asked for. */
export const limitAskedUser = (max: number) => ({
  max,
  timeWindow: 60_000,
  hook: 'preHandler' as const,
  keyGenerator: ({ body }: FastifyRequest) => `auth:${(body as { user_id: number }).user_id}`,
});

export const limitAddress = (max: number) => ({
  max,
  timeWindow: 60_000,
  keyGenerator: ({ ip }: FastifyRequest) => `guest:${ip}`,
});
