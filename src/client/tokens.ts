import { LRUCache } from 'lru-cache';
import { tokenSchema } from '../contract/auth.ts';
import { readAnswer } from './problems.ts';
import type { Transport } from './transport.ts';

export interface UserTokens {
  get(userId: number): Promise<string>;
  /** The next one is asked for, unless that has been done since. */
  forget(userId: number, refused: string): void;
}

interface Kept {
  asked: Promise<string>;
  token?: string;
}

/** Asked anew this long before they expire. */
const marginMs = 60_000;

/** One token per user, kept until it nears its expiry; one request for it at a time. */
export function createUserTokens(transport: Transport, serviceKey: string): UserTokens {
  const tokens = new LRUCache<number, Kept>({ max: 50_000 });

  async function ask(userId: number, kept: Kept): Promise<string> {
    const answer = await transport({
      method: 'POST',
      path: '/auth',
      headers: { 'x-service-key': serviceKey },
      body: { user_id: userId },
    });
    const { access_token: token, expires_in: seconds } = readAnswer(tokenSchema, answer);
    kept.token = token;
    tokens.set(userId, kept, { ttl: Math.max(1, seconds * 1000 - marginMs) });
    return token;
  }

  return {
    get(userId) {
      const known = tokens.get(userId);
      if (known) return known.asked;
      const kept: Kept = { asked: Promise.resolve('') };
      kept.asked = ask(userId, kept);
      tokens.set(userId, kept);
      kept.asked.catch(() => tokens.delete(userId));
      return kept.asked;
    },
    forget(userId, refused) {
      if (tokens.peek(userId)?.token === refused) tokens.delete(userId);
    },
  };
}
