import { z } from 'zod';
import { maxNameLength, personNamePattern } from './limits.ts';
import { languageSchema, levelSchema, userIdSchema } from './shared.ts';

export const formOfAddressSchema = z.enum(['informal', 'formal']);
export type FormOfAddress = z.infer<typeof formOfAddressSchema>;

/** `auto`: the companion speaks when it is spoken to, or asked to. */
export const voiceModes = ['auto', 'always', 'never'] as const;
export const voiceModeSchema = z.enum(voiceModes);
export type VoiceMode = z.infer<typeof voiceModeSchema>;

/** For what reasons the companion may write first. */
export const nudgeKinds = ['follow-up', 'anniversary', 'morning', 'evening'] as const;
export const nudgeKindSchema = z.enum(nudgeKinds);
export type NudgeKind = z.infer<typeof nudgeKindSchema>;

/** Hours of the user's clock, 0 to 23; from the first up to the second nothing is started. */
export const quietHoursSchema = z.strictObject({
  from: z.int().min(0).max(23),
  to: z.int().min(0).max(23),
});

export const personNameSchema = z
  .string()
  .trim()
  .min(1, 'expected a name')
  .max(maxNameLength, `expected at most ${maxNameLength} characters`)
  .regex(personNamePattern, 'expected a name: letters, spaces, hyphens, apostrophes');

/** One line: it stands in prompts. */
const placeNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u, 'expected the name of a place');

export const profileSchema = z.object({
  user_id: userIdSchema,
  name: z.string().nullable(),
  gender: z.enum(['male', 'female', 'other']).nullable(),
  form_of_address: formOfAddressSchema,
  language: languageSchema,
  city: z.string().nullable(),
  time_zone: z.string(),
  persona: z.object({ id: z.string(), name: z.string() }),
  /** The user has said to be at least 18. */
  is_adult: z.boolean(),
  voice_mode: voiceModeSchema,
  nudges: z.array(nudgeKindSchema),
  quiet_hours: quietHoursSchema,
  level: levelSchema,
  created_at: z.iso.datetime(),
});
export type Profile = z.infer<typeof profileSchema>;

export const profileUpdateSchema = z.strictObject({
  user_id: userIdSchema,
  data: z
    .strictObject({
      name: personNameSchema.optional(),
      gender: z.enum(['male', 'female', 'other']).nullable().optional(),
      form_of_address: formOfAddressSchema.optional(),
      language: languageSchema.optional(),
      city: placeNameSchema.nullable().optional(),
      time_zone: z.string().max(64).optional(),
      /** Id of a persona to talk to from now on. */
      persona: z.string().max(64).optional(),
      /** Can be said, not taken back. */
      is_adult: z.literal(true).optional(),
      voice_mode: voiceModeSchema.optional(),
      nudges: z.array(nudgeKindSchema).max(nudgeKinds.length).optional(),
      quiet_hours: quietHoursSchema.optional(),
    })
    .refine((data) => Object.keys(data).length > 0, 'expected at least one field'),
});
export type ProfileUpdate = z.infer<typeof profileUpdateSchema>;

export const profileStatusSchema = z.object({
  user_id: userIdSchema,
  plan: z.enum(['free', 'premium']),
  expires_at: z.iso.datetime().nullable(),
  messages_today: z.int(),
  /** Null: no limit. */
  daily_limit: z.int().nullable(),
  /** Messages that wait for the next day; of those the limit holds back none is lost. */
  messages_kept: z.int(),
  /** When the count begins anew and what was kept is answered. Null: no limit. */
  resets_at: z.iso.datetime().nullable(),
});
export type ProfileStatus = z.infer<typeof profileStatusSchema>;
