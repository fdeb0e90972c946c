import { z } from 'zod';
import { memoriesSchema } from '#app/contract/memories';
import { userIdTextSchema } from '#app/contract/shared';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

export function memoryRoutes(app: App, { memory, keys, database }: RouteDependencies): void {
  app.get(
    '/memories',
    {
      config: { access: 'user', owner: 'query', rateLimit: limitUser(limits.profile) },
      schema: {
        summary: 'What the companion remembers, with the words it comes from',
        tags: ['memories'],
        querystring: z.object({ user_id: userIdTextSchema.optional() }),
        response: { 200: memoriesSchema },
      },
    },
    async (request) => {
      const { userId } = callerOf(request);
      const facts = await database.asUser(userId, async (tx) =>
        memory.list(tx, userId, await keys.cipherFor(tx, userId)),
      );
      return { user_id: userId, facts };
    },
  );
}
