import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { AppError } from '#app/lib/errors';

export const accessTokenSeconds = 3600;
const guestSeconds = 400 * 86_400;
const issuer = 'evolveai';

const claimsSchema = z.object({
  sub: z.string().regex(/^\d+$/).transform(Number),
  scope: z.enum(['user', 'admin']),
  ver: z.int(),
  via: z.enum(['bot', 'page', 'app']),
});

/** Who asks, as the token says. */
export interface Caller {
  userId: number;
  scope: 'user' | 'admin';
  /** Must equal the user's current one: logging out and deletion raise it. */
  tokenVersion: number;
  via: 'bot' | 'page' | 'app';
}

export interface Tokens {
  issue(caller: Caller): Promise<string>;
  /** @throws AppError `token-invalid` */
  verify(token: string): Promise<Caller>;
  /** Keeps a visitor of the chat page; good for nothing but a new access token. */
  issueGuest(userId: number): Promise<string>;
  findGuest(token: string): Promise<number | undefined>;
}

/** HS256 and nothing else; issuer, audience, expiry and id are always checked. */
export function createTokens(secret: string, clock: () => Date): Tokens {
  const key = crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  );

  const sign = async (
    claims: Record<string, unknown>,
    userId: number,
    audience: string,
    seconds: number,
  ) => {
    const now = Math.floor(clock().getTime() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(String(userId))
      .setJti(crypto.randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(await key);
  };
  const verify = async (token: string, audience: string) => {
    const { payload } = await jwtVerify(token, await key, {
      algorithms: ['HS256'],
      issuer,
      audience,
      requiredClaims: ['sub', 'iat', 'exp', 'jti'],
      currentDate: clock(),
    });
    return payload;
  };

  return {
    issue: ({ userId, scope, tokenVersion, via }) =>
      sign({ scope, ver: tokenVersion, via }, userId, 'evolveai-api', accessTokenSeconds),

    async verify(token) {
      try {
        const { sub, scope, ver, via } = claimsSchema.parse(await verify(token, 'evolveai-api'));
        return { userId: sub, scope, tokenVersion: ver, via };
      } catch (cause) {
        throw new AppError('unauthenticated', 'token-invalid', 'the token is not valid', { cause });
      }
    },

    issueGuest: (userId) => sign({}, userId, 'evolveai-guest', guestSeconds),

    findGuest: (token) =>
      verify(token, 'evolveai-guest').then(
        ({ sub }) => Number(sub),
        () => undefined,
      ),
  };
}
