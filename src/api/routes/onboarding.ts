import { onboardingRequestSchema, onboardingResponseSchema } from '#app/contract/chat';
import { AppError } from '#app/lib/errors';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

export function onboardingRoutes(app: App, dependencies: RouteDependencies): void {
  const { conversations, personas } = dependencies;

  app.post(
    '/onboarding',
    {
      config: { access: 'user', rateLimit: limitUser(limits.chat) },
      schema: {
        summary: '/start and the buttons of the first questions; only for the bot',
        tags: ['chat'],
        body: onboardingRequestSchema,
        response: { 200: onboardingResponseSchema },
      },
    },
    async (request) => {
      const { userId, via, profile } = callerOf(request);
      const { action, step, answer = '', telegram } = request.body;
      if (via !== 'bot' || telegram.chat_id !== userId) {
        throw new AppError('forbidden', 'forbidden', 'only the bot may do this');
      }
      const where = {
        userId,
        persona: personas.currentOf(profile),
        chatId: telegram.chat_id,
        telegramMessageId: telegram.message_id,
        ...(telegram.first_name && { firstName: telegram.first_name }),
        ...(telegram.language_code && { languageCode: telegram.language_code }),
      };
      if (action === 'answer')
        return { step: await conversations.pressButton({ ...where, step, answer }) };
      return { step: await conversations.startDialogue(where) };
    },
  );
}
