import { historyQuerySchema, historySchema } from '#app/contract/chat';
import { userIdParamSchema } from '#app/contract/shared';
import type { App, RouteDependencies } from '../app.ts';
import { limits, limitUser } from '../limits.ts';

export function historyRoutes(app: App, { conversations, personas }: RouteDependencies): void {
  app.get(
    '/chat_history/:user_id',
    {
      config: { access: 'user', owner: 'params', rateLimit: limitUser(limits.profile) },
      schema: {
        summary: 'What was said, newest page first',
        tags: ['chat'],
        params: userIdParamSchema,
        querystring: historyQuerySchema,
        response: { 200: historySchema },
      },
    },
    async (request) => {
      const userId = request.params.user_id;
      const page = await conversations.history(userId, personas.defaultId, request.query);
      return { user_id: userId, messages: page.messages, next_before: page.nextBefore };
    },
  );
}
