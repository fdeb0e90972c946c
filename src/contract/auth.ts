import { z } from 'zod';
import { userIdSchema } from './shared.ts';

/** `POST /auth`, with the header `X-Service-Key`. */
export const authRequestSchema = z.strictObject({ user_id: userIdSchema });

export const tokenSchema = z.object({
  access_token: z.string(),
  token_type: z.literal('bearer'),
  /** Seconds. */
  expires_in: z.int(),
});

/** `POST /auth/guest`: the chat page signs its visitor in; a cookie keeps the visitor for later. */
export const guestTokenSchema = tokenSchema.extend({ user_id: userIdSchema });
export type GuestToken = z.infer<typeof guestTokenSchema>;
