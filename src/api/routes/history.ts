import { historyQuerySchema, historySchema } from '#app/contract/chat';
import { userIdParamSchema } from '#app/contract/shared';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

export function historyRoutes(app: App, { conversations, personas }: RouteDependencies): void {
  app.get(
    '/chat_history/:user_id',
    {
      config: { access: 'user', owner: 'params', rateLimit: limitUser(limits.profile) },
      schema: {
        summary: 'What was said with the current persona, newest page first',
        tags: ['chat'],
        params: userIdParamSchema,
        querystring: historyQuerySchema,
        response: { 200: historySchema },
      },
    },
    async (request) => {
      const { userId, profile } = callerOf(request);
      const persona = personas.currentOf(profile);
      const page = await conversations.history(userId, persona, request.query);
      return { user_id: userId, messages: page.messages, next_before: page.nextBefore };
    },
  );
}
