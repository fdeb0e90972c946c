import { isIPv6 } from 'node:net';
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
  adminReads: 60,
  /** Of promo codes and gifts: few enough that nobody finds one by trying. */
  codes: 10,
  exportsAnHour: 2,
  exportLinksAnHour: 2,
  /** Of what says nothing else. */
  others: 300,
  /** Of an address that tries keys; whoever has the right one is not counted. */
  wrongKeys: 30,
} as const;

/** Largest body without media. */
export const maxBodyBytes = 64 * 1024;

/** Users counted at the same time; beyond it the ones seen least lately start anew. */
const countedUsers = 100_000;

export interface Limits {
  /** @throws AppError `rate-limited` for an address that has tried too many. */
  countWrongKey(request: FastifyRequest): Promise<void>;
}

export async function registerLimits(app: FastifyInstance): Promise<Limits> {
  await app.register(rateLimit, {
    // A route that is not to be counted says so, and why.
    max: limits.others,
    timeWindow: 60_000,
    keyGenerator: callerKey,
    cache: countedUsers,
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  });
  const countWrong = app.createRateLimit({
    max: limits.wrongKeys,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => networkOf(ip),
  });
  return {
    async countWrongKey(request) {
      const counted = await countWrong(request);
      if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttl);
    },
  };
}

/** The route option that counts the caller. What the bot passes on was already sent: it is not refused. */
export const limitUser = (max: number) => ({
  max,
  timeWindow: 60_000,
  hook: 'preHandler' as const,
  keyGenerator: callerKey,
  allowList: (request: FastifyRequest) => request.caller?.via === 'bot' && isPassedOn(request),
});

/** What the bot says has happened; it is never refused. */
export const limitOthersThanBot = (max: number) => ({
  ...limitUser(max),
  allowList: ({ caller }: FastifyRequest) => caller?.via === 'bot',
});

const callerKey = (request: FastifyRequest) =>
  String(request.caller?.userId ?? networkOf(request.ip));

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
    return userId === undefined ? `address:${networkOf(ip)}` : `user:${userId}`;
  },
});

export const limitAddress = (max: number) => ({
  max,
  timeWindow: 60_000,
  keyGenerator: ({ ip }: FastifyRequest) => `guest:${networkOf(ip)}`,
});

/** Counts an address that does not bring the secret; whoever has it may call as often as there is something. */
export const limitWithout = (hasSecret: (request: FastifyRequest) => boolean) => ({
  max: limits.wrongKeys,
  timeWindow: 60_000,
  keyGenerator: ({ ip }: FastifyRequest) => networkOf(ip),
  allowList: hasSecret,
});

const tooMany = (waitMs: number) =>
  new AppError('limited', 'rate-limited', 'Too many requests; wait a moment.', {
    details: { retry_after_seconds: Math.ceil(waitMs / 1000) },
  });

/** Of IPv6 the first half: whoever has one address has all that begin with it. */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address) ?? [];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [before = '', after] = address.replace(/%.*/, '').split('::');
  const groups = [before, after ?? ''].map((half) => half.split(':').filter(Boolean));
  const [first = [], last = []] = groups;
  const zeros = Array<string>(after === undefined ? 0 : 8 - first.length - last.length).fill('0');
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
