import type { FastifyRequest } from 'fastify';
import {
  type TakeBackRequest,
  takeBackRequestSchema,
  takeBackResponseSchema,
} from '#app/contract/chat';
import { AppError } from '#app/lib/errors';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

const actions = [
  ['undo', 'Takes the newest exchange back, with what was learned from it'],
  ['regenerate', 'Asks for another answer to what was said last'],
] as const;

export function takeBackRoutes(app: App, { conversations, personas }: RouteDependencies): void {
  for (const [action, summary] of actions) {
    app.post(
      `/chat/${action}`,
      {
        config: { access: 'user', rateLimit: limitUser(limits.chat) },
        schema: {
          summary,
          tags: ['chat'],
          body: takeBackRequestSchema,
          response: { 200: takeBackResponseSchema },
        },
      },
      async (request) => {
        const { userId, profile } = callerOf(request);
        requireOwnChat(request);
        const isDone = await conversations[action]({
          userId,
          persona: personas.currentOf(profile),
          telegramMessageId: request.body.telegram?.message_id,
        });
        return { is_done: isDone };
      },
    );
  }
}

function requireOwnChat(request: FastifyRequest<{ Body: TakeBackRequest }>): void {
  const { userId, via } = callerOf(request);
  const { telegram } = request.body;
  if (!telegram || (via === 'bot' && telegram.chat_id === userId)) return;
  throw new AppError('forbidden', 'forbidden', 'only the bot may name a Telegram message');
}
