import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { AppError } from '#app/lib/errors';
import type { Profile } from '../modules/users/index.ts';
import type { Caller, Tokens } from './tokens.ts';

/**
 * Who may call a route. Every route says it; one that does not is refused at start. `proof`: whoever
 * brings `init_data`, which the route checks, and otherwise the bot service.
 */
export type Access = 'open' | 'user' | 'service' | 'proof' | 'operator' | 'admin';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Where the request names the user it is about; another one's id is refused. */
    owner?: 'params' | 'body' | 'query';
    /** Administrators may ask about anybody. */
    allowsAdmin?: boolean;
  }
  interface FastifyRequest {
    caller: KnownCaller | null;
  }
}

/** Who asks, with what was read to know it. */
export interface KnownCaller extends Caller {
  profile: Profile;
}

interface Dependencies {
  tokens: Tokens;
  serviceKey: string;
  metricsToken: string | undefined;
  findProfile: (userId: number) => Promise<Profile | undefined>;
}

/** Decides on every request before its body is read, so a stranger learns nothing from the answer. */
export function registerAuth(app: FastifyInstance, dependencies: Dependencies): void {
  const { tokens, serviceKey, metricsToken, findProfile } = dependencies;
  app.decorateRequest('caller', null);

  requireRules(app);

  app.addHook('onRequest', async (request) => {
    const { access, owner } = request.routeOptions.config;
    if (request.is404 || access === 'open') return;
    if (access === 'service') return requireServiceKey(request, serviceKey);
    // A wrong key is refused before the body is read; what stands in place of one is in the body.
    if (access === 'proof') {
      if (hasServiceKey(request)) requireServiceKey(request, serviceKey);
      return;
    }
    const token = bearerOf(request);
    if (access === 'operator' && metricsToken !== undefined && isEqual(token, metricsToken)) return;

    const caller = await tokens.verify(token);
    const profile = await findProfile(caller.userId);
    if (!profile || profile.tokenVersion !== caller.tokenVersion) {
      throw new AppError('unauthenticated', 'token-revoked', 'the token was revoked');
    }
    request.caller = { ...caller, profile };
    const isForAdmins = access === 'operator' || access === 'admin';
    if (isForAdmins && caller.scope !== 'admin') throw forbidden();
    if (owner === 'params' || owner === 'query') refuseStranger(request, request[owner]);
  });

  app.addHook('preValidation', async (request) => {
    const { access, owner } = request.routeOptions.config;
    if (access === 'proof' && !hasProof(request)) requireServiceKey(request, serviceKey);
    if (owner === 'body') refuseStranger(request, request.body);
  });

  // Once more on what validation has made of it: however an id was written, this is who it means.
  app.addHook('preHandler', async (request) => {
    const { owner } = request.routeOptions.config;
    if (owner) requireOwner(request, request[owner]);
  });
}

/** Looked at when all routes are there: hooks of inner scopes may still add the rule. */
function requireRules(app: FastifyInstance): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  app.addHook('onReady', async () => {
    for (const { url, config } of routes) {
      if (config?.access === undefined) throw new Error(`${url} does not say who may call it`);
      if (url.includes(':user_id') && config.owner !== 'params')
        throw new Error(`${url} names a user and does not say that it is the owner`);
    }
  });
}

/** The caller of a route with access `user`. */
export function callerOf(request: FastifyRequest): KnownCaller {
  if (!request.caller)
    throw new AppError('unauthenticated', 'token-required', 'a token is required');
  return request.caller;
}

/** Before validation: known and unknown users are refused alike; what is no number is not an id. */
function refuseStranger(request: FastifyRequest, named: unknown): void {
  const value = userIdOf(named);
  if (typeof value !== 'string' && typeof value !== 'number') return;
  if (!Number.isNaN(Number(value))) requireOwner(request, { user_id: Number(value) });
}

function requireOwner(request: FastifyRequest, named: unknown): void {
  const caller = callerOf(request);
  if (caller.scope === 'admin' && request.routeOptions.config.allowsAdmin) return;
  const value = userIdOf(named);
  if (value !== undefined && value !== caller.userId) throw forbidden();
}

const userIdOf = (named: unknown) => (named as { user_id?: unknown } | null | undefined)?.user_id;

const forbidden = () => new AppError('forbidden', 'forbidden', 'this is not yours');

function bearerOf({ headers }: FastifyRequest): string {
  const token = /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) {
    throw new AppError(
      'unauthenticated',
      'token-required',
      'expected the header Authorization: Bearer <token>',
    );
  }
  return token;
}

const hasServiceKey = ({ headers }: FastifyRequest) => headers['x-service-key'] !== undefined;

/** Who names a user needs the key, whatever stands beside it. */
function hasProof({ body }: FastifyRequest): boolean {
  const given = body as { init_data?: unknown; user_id?: unknown } | null | undefined;
  return given?.init_data !== undefined && given.user_id === undefined;
}

function requireServiceKey({ headers }: FastifyRequest, serviceKey: string): void {
  const given = headers['x-service-key'];
  if (typeof given !== 'string' || !isEqual(given, serviceKey)) {
    throw new AppError(
      'unauthenticated',
      'service-key-required',
      'expected the header X-Service-Key',
    );
  }
}

/** In constant time, whatever the lengths. */
export function isEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
