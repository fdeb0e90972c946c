import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  adminLinkSchema,
  type AdminLogin,
  adminLoginSchema,
  adminPasswordSchema,
  adminSessionSchema,
  type AdminSessionView,
} from '#app/contract/admin-login';
import { AppError } from '#app/lib/errors';
import type { AdminSession, Proof } from '../../modules/administrators/index.ts';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limitAddress, limits, limitUser, networkOf } from '../limits.ts';
import { readLoginData } from '../login-data.ts';

/** How administrators come in by the page, and leave. */
export function adminLoginRoutes(app: App, dependencies: RouteDependencies): void {
  const { administrators, adminDoor, adminUrl, botToken, clock } = dependencies;
  const tags = ['admin'];
  const noBody = z.strictObject({}).nullish();

  function proofOf(login: AdminLogin): Proof {
    if ('token' in login) return { kind: 'link', token: login.token };
    if (botToken === undefined) return { kind: 'unproved', why: 'no-bot' };
    return readLoginData(login.telegram, botToken, clock());
  }

  app.post(
    '/admin/login-link',
    {
      config: { access: 'admin', rateLimit: limitUser(limits.admin) },
      schema: {
        summary: 'A link that brings the caller into the admin page once; only for the bot',
        tags,
        body: noBody,
        response: { 200: adminLinkSchema },
      },
    },
    async (request) => {
      const { userId, via } = callerOf(request);
      // A session would make itself the next one, for ever.
      if (via !== 'bot') throw new AppError('forbidden', 'forbidden', 'the bot brings the link');
      const { token, expiresAt } = await administrators.makeLink(userId);
      return { url: `${adminUrl}/login#${token}`, expires_at: expiresAt.toISOString() };
    },
  );

  app.post(
    '/admin/login',
    {
      config: { access: 'open', rateLimit: limitAddress(limits.visitor) },
      schema: {
        summary: 'Opens a session of the admin page, once for a link or a login of Telegram',
        description: 'Only for a page of this service. The session is in a cookie.',
        tags,
        body: adminLoginSchema,
        response: { 200: adminSessionSchema },
      },
    },
    async (request, reply) => {
      adminDoor.requireOwnPage(request);
      const former = adminDoor.tokenOf(request);
      const from = { address: networkOf(request.ip), former };
      const session = await administrators.enter(proofOf(request.body), from);
      adminDoor.open(request, reply, session);
      return present(session);
    },
  );

  app.post(
    '/admin/password',
    {
      config: { access: 'login', rateLimit: limitUser(limits.admin) },
      schema: {
        summary: "The operator's password, where one is set; five tries in 15 minutes",
        tags,
        body: adminPasswordSchema,
        response: { 200: adminSessionSchema },
      },
    },
    async (request, reply) => {
      const { password } = request.body;
      const address = networkOf(request.ip);
      const { token } = sessionOf(request);
      const session = await administrators.givePassword(token, password, address);
      adminDoor.open(request, reply, session);
      return present(session);
    },
  );

  app.get(
    '/admin/session',
    {
      config: { access: 'login', rateLimit: limitUser(limits.adminReads) },
      schema: {
        summary: 'Who has come in, and until when',
        tags,
        response: { 200: adminSessionSchema },
      },
    },
    async (request) => present(sessionOf(request)),
  );

  app.post(
    '/admin/logout',
    {
      config: { access: 'login', rateLimit: limitUser(limits.admin) },
      schema: {
        summary: 'Ends the session',
        tags,
        body: noBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await administrators.leave(sessionOf(request).token);
      adminDoor.close(request, reply);
      return reply.status(204).send(null);
    },
  );
}

function sessionOf({ adminSession }: FastifyRequest) {
  if (!adminSession) throw new Error('a route for sessions was reached without one');
  return adminSession;
}

const present = (session: AdminSession): AdminSessionView => ({
  admin_id: session.adminId,
  is_complete: session.isComplete,
  csrf_token: session.csrfToken,
  expires_at: session.expiresAt.toISOString(),
});
