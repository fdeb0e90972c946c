import { z } from 'zod';
import { maxBroadcastLength } from './limits.ts';
import { countTextSchema, languageSchema, userIdSchema } from './shared.ts';

const textSchema = z
  .string()
  .trim()
  .min(1, 'expected a text')
  .max(maxBroadcastLength, `expected at most ${maxBroadcastLength} characters`)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'expected readable text');

/** What is said, per language. With one given, everybody gets that one. */
const broadcastTextsSchema = z
  .strictObject({ en: textSchema.optional(), ru: textSchema.optional() })
  .refine(({ en, ru }) => (en ?? ru) !== undefined, 'expected a text in en, ru or both');

/** Whom it is for: all that is given must hold. */
export const audienceSchema = z.strictObject({
  language: languageSchema.optional(),
  /** The plan in force when the broadcast starts. */
  plan: z.enum(['free', 'premium']).optional(),
  /** Wrote something within so many days. */
  active_days: z.int().min(1).max(3650).optional(),
});
export type Audience = z.infer<typeof audienceSchema>;

/** `POST /admin/broadcasts` */
export const broadcastDraftSchema = z.strictObject({
  texts: broadcastTextsSchema,
  audience: audienceSchema.default({}),
});
export type BroadcastDraft = z.input<typeof broadcastDraftSchema>;

export const broadcastStateSchema = z.enum(['draft', 'sending', 'paused', 'done', 'cancelled']);
export type BroadcastState = z.infer<typeof broadcastStateSchema>;

export const broadcastSummarySchema = z.object({
  id: z.string(),
  state: broadcastStateSchema,
  created_by: userIdSchema,
  texts: z.object({ en: z.string().optional(), ru: z.string().optional() }),
  audience: audienceSchema,
  /** Recipients, fixed when it starts; of a draft: 0. */
  total: z.int(),
  created_at: z.iso.datetime(),
  started_at: z.iso.datetime().nullable(),
  finished_at: z.iso.datetime().nullable(),
});
export type BroadcastSummary = z.infer<typeof broadcastSummarySchema>;

export const broadcastReportSchema = broadcastSummarySchema.extend({
  /** Of a draft: who would get it now, by their language; afterwards null. */
  recipients: z.object({ en: z.int(), ru: z.int() }).nullable(),
  sent: z.int(),
  /** Have blocked the bot, or are gone from Telegram. */
  blocked: z.int(),
  /** Telegram refused the message. */
  failed: z.int(),
  waiting: z.int(),
  /** Said /stop or deleted the account since it started: got nothing. */
  left_out: z.int(),
  /** Over the last ten seconds while it is sent, over the whole of it afterwards. */
  per_second: z.number(),
});
export type BroadcastReport = z.infer<typeof broadcastReportSchema>;

export const broadcastsQuerySchema = z.object({
  limit: countTextSchema(100, 20),
});
export const broadcastsSchema = z.object({ broadcasts: z.array(broadcastSummarySchema) });
export type Broadcasts = z.infer<typeof broadcastsSchema>;

export const broadcastParamSchema = z.object({ id: z.uuid('expected the id of a broadcast') });

export const broadcastActions = ['start', 'pause', 'resume', 'cancel'] as const;
export type BroadcastAction = (typeof broadcastActions)[number];
