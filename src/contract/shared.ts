import { z } from 'zod';

export const languages = ['en', 'ru'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** Telegram ids have at most 52 significant bits; the ids above them belong to guests of the chat page. */
export const userIdSchema = z.int().positive().max(Number.MAX_SAFE_INTEGER);

/** The same id as it stands in an address: digits, so that every id has one spelling. */
export const userIdTextSchema = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, 'expected a user id')
  .transform(Number)
  .pipe(userIdSchema);

export const userIdParamSchema = z.object({ user_id: userIdTextSchema });

/** One line, as machines name things and people give reasons; the database takes no NUL. */
export const lineSchema = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'expected readable text');

/** How many are asked for; as ids, it has one spelling. */
export const countTextSchema = (most: number, otherwise: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/, `expected a number from 1 to ${most}`)
    .transform(Number)
    .pipe(z.int().max(most))
    .default(otherwise);

export const levelSchema = z.object({
  number: z.int().min(1).max(5),
  key: z.enum(['stranger', 'acquaintance', 'friend', 'close-friend', 'intimate']),
  name: z.string(),
  score: z.int(),
  /** Share of the way to the next level, 0..1; 1 at the last level. */
  progress: z.number().min(0).max(1),
  next: z.object({ key: z.string(), name: z.string(), score: z.int() }).nullable(),
});
export type LevelView = z.infer<typeof levelSchema>;
