import { z } from 'zod';
import { languages, lineSchema } from './shared.ts';

/** What the product tells by rule. */
export const safetyEventKinds = [
  'ai-notice',
  'crisis-card',
  'third-party-card',
  'age-lock',
  'check-in',
  'reply-withheld',
] as const;

export const safetyReportQuerySchema = z.object({
  year: z.coerce.number().int().min(2020).max(2100),
});

const countsSchema = z.record(z.enum(safetyEventKinds), z.int());

/** `GET /admin/safety/report`: how often each was told, by month (UTC); of whom is not known. */
export const safetyReportSchema = z.object({
  year: z.int(),
  totals: countsSchema,
  months: z.array(z.object({ month: z.int(), counts: countsSchema })),
});
export type SafetyReport = z.infer<typeof safetyReportSchema>;

/** Another language than ours is as none. */
export const informationQuerySchema = z.object({
  lang: z.enum(languages).optional().catch(undefined),
});

/** Of the rules for people in danger; rises when they change. */
export const safetyProtocolVersion = 1;

/** `GET /safety`, for programs: the words of the page, and the counts of this year and the last. */
export const safetyPageSchema = z.object({
  protocol_version: z.int(),
  language: z.enum(languages),
  sections: z.array(z.object({ title: z.string(), text: z.string() })),
  year: z.int(),
  counts: countsSchema,
  last_year: z.object({ year: z.int(), counts: countsSchema }),
});
export type SafetyPage = z.infer<typeof safetyPageSchema>;

export const unlockSchema = z.strictObject({ reason: lineSchema(3, 500) });
export const unlockedSchema = z.object({ user_id: z.int(), is_unlocked: z.boolean() });
