import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#app/lib/errors';
import type {
  Administrators,
  AdminSession,
  OpenedSession,
} from '../modules/administrators/index.ts';
import type { Profile } from '../modules/users/index.ts';
import { isEqual, type KnownCaller } from './auth.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of who has come in by the admin page. */
    adminSession: (AdminSession & { token: string }) | null;
  }
}

export interface AdminDoor {
  tokenOf(request: FastifyRequest): string | undefined;
  /** Whoever has a session, also one whose password is still to come. @throws AppError `session-over`, `csrf` */
  admit(request: FastifyRequest): Promise<KnownCaller>;
  open(request: FastifyRequest, reply: FastifyReply, session: OpenedSession): void;
  close(request: FastifyRequest, reply: FastifyReply): void;
  /** @throws AppError `csrf` for what another site has made a browser send. */
  requireOwnPage(request: FastifyRequest): void;
}

interface Dependencies {
  administrators: Administrators;
  findProfile: (userId: number) => Promise<Profile | undefined>;
  /** Https where there is one. */
  publicUrl: string | undefined;
}

const safeMethods = ['GET', 'HEAD'];

/** The cookie of the admin page, and what it is worth. */
export function createAdminDoor({
  administrators,
  findProfile,
  publicUrl,
}: Dependencies): AdminDoor {
  const isSecure = ({ protocol }: FastifyRequest) =>
    publicUrl !== undefined || protocol === 'https';
  // The prefix is a promise of the browser: nobody but this host has set it, and over https.
  const nameOf = (request: FastifyRequest) =>
    isSecure(request) ? '__Host-evolve_admin' : 'evolve_admin';
  const tokenOf = (request: FastifyRequest) => request.cookies[nameOf(request)] || undefined;

  function requireOwnPage({ headers, host }: FastifyRequest): void {
    const { origin, 'sec-fetch-site': site } = headers;
    const address = origin === undefined ? undefined : URL.parse(origin);
    const isOwnOrigin =
      address !== undefined &&
      address !== null &&
      (address.host === host || address.origin === (publicUrl && URL.parse(publicUrl)?.origin));
    const said = [
      origin === undefined || isOwnOrigin,
      site === undefined || site === 'same-origin',
    ];
    if ((origin ?? site) === undefined || said.includes(false)) throw foreign();
  }

  return {
    tokenOf,
    requireOwnPage,

    async admit(request) {
      const token = tokenOf(request);
      const session = token === undefined ? undefined : await administrators.findSession(token);
      if (token === undefined || !session) throw over();
      const profile = await findProfile(session.adminId);
      if (!profile || profile.tokenVersion !== session.tokenVersion) throw over();
      if (!safeMethods.includes(request.method)) {
        requireOwnPage(request);
        const given = request.headers['x-csrf-token'];
        if (typeof given !== 'string' || !isEqual(given, session.csrfToken)) throw foreign();
      }
      request.adminSession = { ...session, token };
      const { adminId: userId, tokenVersion } = session;
      return { userId, tokenVersion, scope: 'admin', via: 'session', profile };
    },

    open(request, reply, { token, expiresAt }) {
      reply.setCookie(nameOf(request), token, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: isSecure(request),
        expires: expiresAt,
      });
    },

    close(request, reply) {
      reply.clearCookie(nameOf(request), {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: isSecure(request),
      });
    },
  };
}

const over = () => new AppError('unauthenticated', 'session-over', 'the session is over');
const foreign = () =>
  new AppError('forbidden', 'csrf', 'expected X-CSRF-Token of this session, from a page of ours');
