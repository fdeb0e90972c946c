import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { AppError } from '#app/lib/errors';
import type { Administrators } from '../modules/administrators/index.ts';
import type { Profile } from '../modules/users/index.ts';
import type { AdminDoor } from './admin-door.ts';
import type { Limits } from './limits.ts';
import type { Caller, Tokens } from './tokens.ts';

/**
 * Who may call a route. Every route says it; one that does not is refused at start. `proof`: whoever
 * brings `init_data`, which the route checks, and otherwise the bot service. `login`: a session of the admin
 * page, also one whose password is still to come.
 */
export type Access = 'open' | 'user' | 'service' | 'proof' | 'operator' | 'admin' | 'login';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Where the request names the user it is about; another one's id is refused. */
    owner?: 'params' | 'body' | 'query';
    /** Administrators may ask about anybody. */
    allowsAdmin?: boolean;
  }
  interface FastifyInstance {
    /** Every route there is, as it was registered. */
    routeTable: readonly RouteOptions[];
  }
  interface FastifyRequest {
    caller: KnownCaller | null;
  }
}

/** Who asks, with what was read to know it. */
export interface KnownCaller extends Omit<Caller, 'via'> {
  /** `session`: by the cookie of the admin page. */
  via: Caller['via'] | 'session';
  profile: Profile;
}

interface Dependencies {
  tokens: Tokens;
  serviceKey: string;
  metricsToken: string | undefined;
  countWrongKey: Limits['countWrongKey'];
  findProfile: (userId: number) => Promise<Profile | undefined>;
  /** Whoever has a token asks for something: the account is in use. */
  noteActivity: (profile: Profile) => Promise<void>;
  isAdmin: Administrators['isAdmin'];
  adminDoor: AdminDoor;
}

/** Decides on every request before its body is read, so a stranger learns nothing from the answer. */
export function registerAuth(app: FastifyInstance, dependencies: Dependencies): void {
  const { tokens, serviceKey, metricsToken, countWrongKey, findProfile } = dependencies;
  const { noteActivity, isAdmin, adminDoor } = dependencies;
  app.decorateRequest('caller', null);
  app.decorateRequest('adminSession', null);

  requireRules(app);

  app.addHook('onRequest', async (request) => {
    const { access, owner } = request.routeOptions.config;
    if (request.is404 || access === 'open') return;
    // A wrong key is refused before the body is read; what stands in place of one is in the body.
    if (access === 'service' || (access === 'proof' && hasServiceKey(request))) {
      return requireServiceKey(request);
    }
    if (access === 'proof') return;
    const isForAdmins = access === 'operator' || access === 'admin';
    if (access === 'login' || (isForAdmins && hasSessionOnly(request))) {
      request.caller = await adminDoor.admit(request);
      if (access !== 'login' && !request.adminSession?.isComplete) throw passwordRequired();
      return;
    }
    const token = bearerOf(request);
    if (access === 'operator' && metricsToken !== undefined && isEqual(token, metricsToken)) return;

    const caller = await tokens.verify(token).catch(async (error: unknown) => {
      if (access === 'operator') await countWrongKey(request);
      throw error;
    });
    const profile = await findProfile(caller.userId);
    if (!profile || profile.tokenVersion !== caller.tokenVersion) {
      throw new AppError('unauthenticated', 'token-revoked', 'the token was revoked');
    }
    // Who is no administrator any more has none of its rights, however long the token lasts.
    const scope = isAdmin(caller.userId) ? caller.scope : 'user';
    request.caller = { ...caller, scope, profile };
    if (isForAdmins && scope !== 'admin') throw forbidden();
    if (owner === 'params' || owner === 'query') refuseStranger(request, request[owner]);
    await noteActivity(profile);
  });

  app.addHook('preValidation', async (request) => {
    const { access, owner } = request.routeOptions.config;
    if (access === 'proof' && !hasProof(request)) await requireServiceKey(request);
    if (owner === 'body') refuseStranger(request, request.body);
  });

  // Once more on what validation has made of it: however an id was written, this is who it means.
  app.addHook('preHandler', async (request) => {
    const { owner } = request.routeOptions.config;
    if (owner) requireOwner(request, request[owner]);
  });

  /** A token says more than a cookie, which the browser sends by itself. */
  const hasSessionOnly = (request: FastifyRequest) =>
    request.headers.authorization === undefined && adminDoor.tokenOf(request) !== undefined;

  async function requireServiceKey(request: FastifyRequest): Promise<void> {
    const given = request.headers['x-service-key'];
    if (typeof given === 'string' && isEqual(given, serviceKey)) return;
    if (given !== undefined) await countWrongKey(request);
    throw new AppError(
      'unauthenticated',
      'service-key-required',
      'expected the header X-Service-Key',
    );
  }
}

/** Looked at when all routes are there: hooks of inner scopes may still add the rule. */
function requireRules(app: FastifyInstance): void {
  const routes: RouteOptions[] = [];
  app.decorate('routeTable', routes);
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
const passwordRequired = () =>
  new AppError('forbidden', 'password-required', 'the password is still to come');

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

/** In constant time, whatever the lengths. */
export function isEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
