import { z } from 'zod';
import { personNameSchema } from '#app/contract/profile';
import { openFernet } from '#app/lib/fernet';
import { isTimeZone } from '#app/lib/local-time';
import type { ProfileChanges } from './users.ts';

/** A profile as the earlier version of the product exported it: the name is a Fernet token. */
export const legacyProfileSchema = z.object({
  user_id: z.int().positive(),
  name: z.string().nullish(),
  gender: z.string().nullish(),
  timezone: z.string().nullish(),
});

/**
 * What of it can be taken over.
 * @throws Error when the name was sealed with another key or does not read as a name.
 */
export function readLegacyProfile(
  key: Uint8Array,
  profile: z.infer<typeof legacyProfileSchema>,
): ProfileChanges {
  const { name, gender, timezone } = profile;
  return {
    ...(name && { name: personNameSchema.parse(openFernet(key, name).toString()) }),
    ...((gender === 'male' || gender === 'female') && { gender }),
    ...(timezone && isTimeZone(timezone) && { time_zone: timezone }),
  };
}
