import { userIdParamSchema } from '#app/contract/shared';
import { storySchema } from '#app/contract/story';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';
import { presentStory } from '../present.ts';

export function storyRoutes(app: App, { conversations, personas, texts }: RouteDependencies): void {
  app.get(
    '/story/:user_id',
    {
      config: { access: 'user', owner: 'params', rateLimit: limitUser(limits.profile) },
      schema: {
        summary: 'What user and companion have been through, oldest first, and how close they are',
        tags: ['profile'],
        params: userIdParamSchema,
        response: { 200: storySchema },
      },
    },
    async (request) => {
      const { userId, profile } = callerOf(request);
      const story = await conversations.story(userId);
      const persona = personas.get(story.personaId, profile.language);
      return presentStory(userId, story, persona, profile.language, texts);
    },
  );
}
