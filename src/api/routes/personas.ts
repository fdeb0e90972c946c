import { personasSchema } from '#app/contract/personas';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';
import { presentPersonas } from '../present.ts';

export function personaRoutes(app: App, { personas }: RouteDependencies): void {
  app.get(
    '/personas',
    {
      config: { access: 'user', rateLimit: limitUser(limits.profile) },
      schema: {
        summary: 'Who there is to talk to; `POST /profile` with `data.persona` chooses',
        tags: ['profile'],
        response: { 200: personasSchema },
      },
    },
    async (request) => {
      const { userId, profile } = callerOf(request);
      return {
        user_id: userId,
        personas: presentPersonas(personas.describe(profile.language), personas.currentOf(profile)),
      };
    },
  );
}
