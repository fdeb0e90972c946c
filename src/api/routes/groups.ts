import { groupChatRequestSchema, groupChatResponseSchema } from '#app/contract/group';
import type { App, RouteDependencies } from '../app.ts';
import { limits, limitAsked } from '../limits.ts';

export function groupRoutes(app: App, { groups }: RouteDependencies): void {
  app.post(
    '/group_chat',
    {
      config: {
        // Not with a token of the user: who only speaks in a group has no account, and gets none by it.
        access: 'service',
        rateLimit: limitAsked({ user: limits.chat, address: limits.chat }),
      },
      schema: {
        summary:
          'An answer to somebody who speaks to the bot in a group; nothing is remembered or kept',
        tags: ['chat'],
        body: groupChatRequestSchema,
        response: { 200: groupChatResponseSchema },
      },
    },
    (request) => {
      const { user_id: userId, message, replied_to: repliedTo } = request.body;
      return groups.answer({ userId, text: message, repliedTo });
    },
  );
}
