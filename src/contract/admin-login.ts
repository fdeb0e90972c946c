import { z } from 'zod';

/** `POST /admin/login-link` */
export const adminLinkSchema = z.object({ url: z.url(), expires_at: z.iso.datetime() });
export type AdminLink = z.infer<typeof adminLinkSchema>;

/** `POST /admin/login`: what stands in a link, or what Telegram's login has given, every field of it. */
export const adminLoginSchema = z.union([
  z.strictObject({ token: z.string().min(1).max(200) }),
  z.strictObject({
    telegram: z
      .record(z.string().max(64), z.union([z.string().max(2000), z.number()]))
      .refine((fields) => Object.keys(fields).length <= 20, 'expected the fields of a login'),
  }),
]);
export type AdminLogin = z.infer<typeof adminLoginSchema>;

/** `POST /admin/password` */
export const adminPasswordSchema = z.strictObject({ password: z.string().min(1).max(1000) });

/** `GET /admin/session`, and what coming in answers with. */
export const adminSessionSchema = z.object({
  admin_id: z.int(),
  /** False: the password is still to come. */
  is_complete: z.boolean(),
  /** To be sent as `X-CSRF-Token` with whatever changes something. */
  csrf_token: z.string(),
  expires_at: z.iso.datetime(),
});
export type AdminSessionView = z.infer<typeof adminSessionSchema>;
