import { z } from 'zod';
import { profileSchema } from './profile.ts';

/** Where the user is: in words, as a point of the earth, or one of the places that were offered. */
export const placeRequestSchema = z.union([
  z.strictObject({ query: z.string().trim().min(1).max(128) }),
  z.strictObject({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  z.strictObject({ place_id: z.string().min(1).max(64) }),
]);
export type PlaceRequest = z.infer<typeof placeRequestSchema>;

export const placeSchema = z.object({
  id: z.string(),
  /** Empty far from any city; then only the clock is known. */
  name: z.string(),
  region: z.string().optional(),
  /** Empty for a time zone. */
  country: z.string(),
  time_zone: z.string(),
});
export type Place = z.infer<typeof placeSchema>;

export const placeAnswerSchema = z.object({
  /** Best first; only one when there is no doubt. */
  places: z.array(placeSchema),
  /** As it is now; null: one of several places has to be chosen first. */
  profile: profileSchema.nullable(),
});
export type PlaceAnswer = z.infer<typeof placeAnswerSchema>;
