import { consentChangeSchema, consentsSchema } from '#app/contract/consents';
import { userIdParamSchema } from '#app/contract/shared';
import type { App, RouteDependencies } from '../app.ts';
import { limits, limitUser } from '../limits.ts';

/** What the user has agreed to; given when being of age is confirmed, and in the user's hands from then on. */
export function consentRoutes(app: App, { consents }: RouteDependencies): void {
  const config = {
    access: 'user' as const,
    owner: 'params' as const,
    rateLimit: limitUser(limits.profile),
  };
  const tags = ['profile'];

  app.get(
    '/consents/:user_id',
    {
      config,
      schema: {
        summary: 'What the user agrees to, purpose by purpose, in the words that are shown',
        tags,
        params: userIdParamSchema,
        response: { 200: consentsSchema },
      },
    },
    async (request) => consents.read(request.params.user_id),
  );

  app.put(
    '/consents/:user_id',
    {
      config,
      schema: {
        summary: 'Gives a consent or takes it back, from the next turn on',
        tags,
        params: userIdParamSchema,
        body: consentChangeSchema,
        response: { 200: consentsSchema },
      },
    },
    async (request) => {
      const { purpose, is_given: isGiven } = request.body;
      return consents.change(request.params.user_id, purpose, isGiven);
    },
  );
}
