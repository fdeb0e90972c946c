import { z } from 'zod';
import { exportLinkSchema, exportSchema } from '#app/contract/export';
import { userIdParamSchema } from '#app/contract/shared';
import type { App, RouteDependencies } from '../app.ts';
import { limits, limitUser } from '../limits.ts';

const hourMs = 3_600_000;

export function accountRoutes(app: App, { accounts }: RouteDependencies): void {
  app.get(
    '/export/:user_id',
    {
      config: {
        access: 'user',
        owner: 'params',
        rateLimit: { ...limitUser(limits.exportsAnHour), timeWindow: hourMs },
      },
      schema: {
        summary: 'Everything that is held of the user, in clear',
        description:
          'Files come with their bytes up to 20 MB in all; of the rest the size is told.',
        tags: ['profile'],
        params: userIdParamSchema,
        response: { 200: exportSchema },
      },
    },
    async (request, reply) => {
      // Nobody on the way is to keep it.
      reply.header('cache-control', 'no-store');
      return accounts.export(request.params.user_id);
    },
  );

  app.post(
    '/export/:user_id/link',
    {
      config: {
        access: 'user',
        owner: 'params',
        rateLimit: { ...limitUser(limits.exportLinksAnHour), timeWindow: hourMs },
      },
      schema: {
        summary: 'A link to everything that is held of the user, with all files; it works once',
        tags: ['profile'],
        params: userIdParamSchema,
        response: { 201: exportLinkSchema },
      },
    },
    async (request, reply) => {
      const { token, expiresAt } = await accounts.links.create(request.params.user_id);
      return reply.status(201).send({
        path: `/export/download/${token}`,
        expires_at: expiresAt.toISOString(),
      });
    },
  );

  app.post(
    '/profile/:user_id/reset',
    {
      config: { access: 'user', owner: 'params', rateLimit: limitUser(limits.profile) },
      schema: {
        summary:
          'Begins anew: conversations, memories, closeness and profile go; what was paid stays',
        tags: ['profile'],
        params: userIdParamSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await accounts.reset(request.params.user_id);
      return reply.status(204).send(null);
    },
  );
}
