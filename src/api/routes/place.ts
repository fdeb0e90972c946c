import { placeAnswerSchema, type PlaceRequest, placeRequestSchema } from '#app/contract/place';
import { type Language, userIdParamSchema } from '#app/contract/shared';
import { AppError } from '#app/lib/errors';
import { keptOf, type Place, type Places } from '../../modules/places/index.ts';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';
import { createProfileView } from '../profile-view.ts';

export function placeRoutes(app: App, dependencies: RouteDependencies): void {
  const { conversations, places } = dependencies;
  const view = createProfileView(dependencies);

  app.post(
    '/profile/:user_id/place',
    {
      config: { access: 'user', owner: 'params', rateLimit: limitUser(limits.profile) },
      schema: {
        summary: 'Sets city and time zone; of several places none is set, and they are offered',
        tags: ['profile'],
        params: userIdParamSchema,
        body: placeRequestSchema,
        response: { 200: placeAnswerSchema },
      },
    },
    async (request) => {
      const { userId, profile } = callerOf(request);
      const found = lookUp(places, request.body, profile.language);
      const [place, ...others] = found;
      if (!place) throw new AppError('not-found', 'place-unknown', 'There is no such place.');
      if (others.length > 0) return { places: found.map(present), profile: null };
      const changed = await conversations.changeProfile(userId, keptOf(place));
      return { places: [present(place)], profile: await view(changed) };
    },
  );
}

function lookUp(places: Places, asked: PlaceRequest, language: Language): Place[] {
  if ('query' in asked) return places.find(asked.query, language);
  if ('place_id' in asked) return [places.byId(asked.place_id, language) ?? []].flat();
  return [places.at(asked.latitude, asked.longitude, language)];
}

const present = ({ id, name, region, country, timeZone }: Place) => ({
  id,
  name,
  ...(region !== undefined && { region }),
  country,
  time_zone: timeZone,
});
