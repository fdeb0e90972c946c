import type { Profile as ProfileView } from '#app/contract/profile';
import { levelOf } from '../modules/affinity/index.ts';
import type { Profile } from '../modules/users/index.ts';
import type { RouteDependencies } from './app.ts';
import { presentLevel, presentProfile } from './present.ts';

/** The profile as every route shows it: with the present companion, and how close it is. */
export function createProfileView({ conversations, personas, texts }: RouteDependencies) {
  return async (profile: Profile): Promise<ProfileView> => {
    const personaId = personas.currentOf(profile);
    const level = levelOf(await conversations.scoreWith(profile.userId, personaId));
    const persona = personas.get(personaId, profile.language);
    return presentProfile(profile, persona, presentLevel(level, profile.language, texts));
  };
}
