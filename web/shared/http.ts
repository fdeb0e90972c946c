import type { Token } from '#app/contract/auth';
import { ApiError, readError } from './api-error.ts';

export interface RequestOptions {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Http {
  /** Signs in when needed; the id stays the same for as long as the sign-in names the same user. */
  userId(): Promise<number>;
  /** A successful response, or an ApiError. Renews the token before it ends and when it is refused. */
  send(method: string, path: string, options?: RequestOptions): Promise<Response>;
}

interface Dependencies {
  /** How a token is asked for. */
  signIn: { path: string; body: object };
  fetch: typeof fetch;
  now: () => number;
  /** Signing in again named somebody else: nothing shown so far is theirs. */
  onOtherVisitor: () => void;
}

interface Session {
  userId: number;
  token: string;
  renewAt: number;
}

const timeoutMs = 20_000;
const renewBeforeMs = 60_000;

/** Requests in the user's name. The token stays in memory. */
export function createHttp({ signIn, fetch, now, onOtherVisitor }: Dependencies): Http {
  let session: Session | undefined;
  let signingIn: Promise<Session> | undefined;

  async function call(method: string, path: string, options: RequestOptions): Promise<Response> {
    const { body, headers, signal = AbortSignal.timeout(timeoutMs) } = options;
    const response = await fetch(path, {
      method,
      signal,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new ApiError('unreachable', { cause });
    });
    if (!response.ok) throw await readError(response);
    return response;
  }

  async function openSession(): Promise<Session> {
    const response = await call('POST', signIn.path, { body: signIn.body });
    const { user_id, access_token, expires_in } = (await response.json()) as Token;
    if (session && session.userId !== user_id) onOtherVisitor();
    const lifeMs = expires_in * 1000;
    session = {
      userId: user_id,
      token: access_token,
      renewAt: now() + Math.max(lifeMs - renewBeforeMs, lifeMs / 2),
    };
    return session;
  }

  async function getSession(): Promise<Session> {
    if (session && now() < session.renewAt) return session;
    // Requests that start together sign in once.
    signingIn ??= openSession().finally(() => (signingIn = undefined));
    return signingIn;
  }

  return {
    userId: async () => (await getSession()).userId,

    async send(method, path, options = {}) {
      const attempt = async ({ token }: Session) =>
        call(method, path, {
          ...options,
          headers: { ...options.headers, authorization: `Bearer ${token}` },
        });
      const used = await getSession();
      try {
        return await attempt(used);
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 401) throw error;
        if (session === used) session = { ...used, renewAt: 0 };
        return attempt(await getSession());
      }
    },
  };
}
