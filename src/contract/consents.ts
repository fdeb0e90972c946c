import { z } from 'zod';
import { userIdSchema } from './shared.ts';

/**
 * For what the user's data may be used: the talk itself is sent to a model; things are remembered of it
 * beyond recent turns; voice and pictures are sent to a model. Writing first has its own choice.
 */
export const consentPurposes = ['conversation', 'memory', 'media'] as const;
export const consentPurposeSchema = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

/** `PUT /consents/{user_id}` */
export const consentChangeSchema = z.strictObject({
  purpose: consentPurposeSchema,
  is_given: z.boolean(),
});

/** `GET /consents/{user_id}` */
export const consentsSchema = z.object({
  user_id: userIdSchema,
  consents: z.array(
    z.object({
      purpose: consentPurposeSchema,
      is_given: z.boolean(),
      /** What it says, in the language of the user. */
      text: z.string(),
      text_version: z.string(),
      /** Null: it was never asked for, and counts as given. */
      decided_at: z.iso.datetime().nullable(),
    }),
  ),
});
export type Consents = z.infer<typeof consentsSchema>;
