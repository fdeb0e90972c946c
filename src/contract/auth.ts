import { z } from 'zod';
import { userIdSchema } from './shared.ts';

/** `POST /auth`: the bot with the header `X-Service-Key`, or the Mini App with what Telegram signed. */
export const authRequestSchema = z
  .strictObject({
    user_id: userIdSchema.optional(),
    init_data: z.string().max(8192).optional(),
  })
  .refine(({ user_id, init_data }) => (user_id === undefined) !== (init_data === undefined), {
    path: ['user_id'],
    message: 'expected a user id, or init_data without one',
  });

export const tokenSchema = z.object({
  user_id: userIdSchema,
  access_token: z.string(),
  token_type: z.literal('bearer'),
  /** Seconds. */
  expires_in: z.int(),
});
export type Token = z.infer<typeof tokenSchema>;
