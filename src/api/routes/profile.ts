import { z } from 'zod';
import { auditReasonSchema } from '#app/contract/audit';
import { profileSchema, profileStatusSchema, profileUpdateSchema } from '#app/contract/profile';
import { userIdParamSchema } from '#app/contract/shared';
import { AppError } from '#app/lib/errors';
import { planInForce } from '../../modules/billing/index.ts';
import { countKept } from '../../modules/conversations/index.ts';
import type { App, RouteDependencies } from '../app.ts';
import { limits, limitUser } from '../limits.ts';
import { createProfileView } from '../profile-view.ts';

/** An administrator who asks about somebody else says why. */
const reasonedSchema = z.object({ reason: auditReasonSchema.optional() });

export function profileRoutes(app: App, dependencies: RouteDependencies): void {
  const { users, accounts, conversations, personas, billing, database, clock } = dependencies;
  const rateLimit = limitUser(limits.profile);
  const present = createProfileView(dependencies);

  function requirePersona(id: string): void {
    if (personas.list().includes(id)) return;
    throw new AppError('invalid', 'invalid-body', 'The request is not as expected.', {
      details: { field: 'data.persona', expected: 'the id of a persona, as GET /personas has it' },
    });
  }

  app.get(
    '/profile/:user_id',
    {
      config: { access: 'user', owner: 'params', allowsAdmin: true, rateLimit },
      schema: {
        summary: 'Who the user is, with level and progress',
        tags: ['profile'],
        params: userIdParamSchema,
        querystring: reasonedSchema,
        response: { 200: profileSchema },
      },
    },
    async (request) => present(await users.get(request.params.user_id)),
  );

  app.post(
    '/profile',
    {
      config: { access: 'user', owner: 'body', rateLimit },
      schema: {
        summary: 'Changes the given fields of the profile',
        tags: ['profile'],
        body: profileUpdateSchema,
        response: { 200: profileSchema },
      },
    },
    async (request) => {
      const { user_id: userId, data } = request.body;
      if (data.persona !== undefined) requirePersona(data.persona);
      const profile = await conversations.changeProfile(userId, data);
      if (data.persona !== undefined) await conversations.welcome(userId);
      return present(profile);
    },
  );

  app.post(
    '/profile/:user_id/stop',
    {
      config: { access: 'user', owner: 'params', rateLimit },
      schema: {
        summary: 'Ends all that the companion starts itself, and takes back what is under way',
        tags: ['profile'],
        params: userIdParamSchema,
        response: { 200: profileSchema },
      },
    },
    async (request) => present(await conversations.stop(request.params.user_id)),
  );

  app.delete(
    '/profile/:user_id',
    {
      config: { access: 'user', owner: 'params', rateLimit },
      schema: {
        summary: 'Removes the account, everything it holds, and the key that could read it',
        tags: ['profile'],
        params: userIdParamSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await accounts.remove(request.params.user_id);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/profile/status/:user_id',
    {
      config: { access: 'user', owner: 'params', allowsAdmin: true, rateLimit },
      schema: {
        summary: "Plan, expiry, today's count, and what waits for the next day",
        tags: ['profile'],
        params: userIdParamSchema,
        querystring: reasonedSchema,
        response: { 200: profileStatusSchema },
      },
    },
    async (request) => {
      const profile = await users.get(request.params.user_id);
      const now = clock();
      const [{ used, limit, left, resetsAt }, kept] = await database.readAsUser(
        profile.userId,
        (tx) => Promise.all([billing.quota.read(tx, profile, now), countKept(tx, profile.userId)]),
      );
      return {
        user_id: profile.userId,
        plan: planInForce(profile, now),
        expires_at: profile.planExpiresAt?.toISOString() ?? null,
        messages_today: used,
        daily_limit: limit,
        messages_kept: kept,
        resets_at: left === Infinity ? null : resetsAt.toISOString(),
      };
    },
  );
}
