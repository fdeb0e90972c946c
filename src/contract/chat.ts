import { z } from 'zod';
import { maxMessageLength } from './limits.ts';
import { levelSchema, userIdSchema } from './shared.ts';

/** Where a message came from in Telegram; only tokens issued to the bot may carry it. */
export const telegramRefSchema = z.strictObject({
  chat_id: z.int(),
  message_id: z.int(),
  language_code: z.string().max(16).optional(),
  first_name: z.string().max(256).optional(),
  /** Photos travel as file ids and are fetched by whoever answers. */
  photo_file_id: z.string().max(256).optional(),
  /** Part of an album or a forward: more is about to follow. */
  is_fragment: z.boolean().optional(),
  /** Somebody else's words, passed on: nothing in them is remembered of the user. */
  is_forwarded: z.boolean().optional(),
});

export const chatRequestSchema = z.strictObject({
  message: z.string().max(maxMessageLength).default(''),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  image_data: z.base64().nullish(),
  audio_data: z.base64().nullish(),
  telegram: telegramRefSchema.optional(),
});
export type ChatRequest = z.input<typeof chatRequestSchema>;

export const chatResponseSchema = z.object({
  response_text: z.string(),
  /** Base64 audio, when the reply is spoken. */
  voice_message: z.string().nullable(),
  image_base64: z.string().nullable(),
  /** The reply as separate messages, in order; joined by blank lines they are `response_text`. */
  bubbles: z.array(z.string()),
  turn_id: z.string(),
  /** True when the engine could not answer now: this is a holding line, the real answer follows. */
  is_delayed: z.boolean(),
  level: levelSchema,
  /** The turn has brought the two to this level. */
  is_level_up: z.boolean(),
});
export type ChatResponse = z.infer<typeof chatResponseSchema>;

/** Answer to `Prefer: respond-async`. */
export const chatAcceptedSchema = z.object({
  message_id: z.string(),
  state: z.enum(['waiting', 'onboarding', 'duplicate']),
});
export type ChatAccepted = z.infer<typeof chatAcceptedSchema>;

/**
 * Server-sent events of `Accept: text/event-stream`, named noun-action:
 * `reply-delta` (text as it is written), `reply-bubble` (one whole bubble),
 * `reply-done` (the `ChatResponse`), `reply-failed` (a problem).
 */
export const chatEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('reply-delta'), data: z.object({ text: z.string() }) }),
  z.object({ event: z.literal('reply-bubble'), data: z.object({ text: z.string() }) }),
  z.object({ event: z.literal('reply-done'), data: chatResponseSchema }),
  z.object({ event: z.literal('reply-failed'), data: z.unknown() }),
]);
export type ChatEvent = z.infer<typeof chatEventSchema>;

export const historyMessageSchema = z.object({
  id: z.string(),
  role: z.enum(['user', 'companion']),
  text: z.string(),
  has_image: z.boolean(),
  created_at: z.iso.datetime(),
});
export type HistoryMessage = z.infer<typeof historyMessageSchema>;

export const historyQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Cursor from `next_before` of the page before. */
  before: z.string().max(64).optional(),
});

/** Newest page first; within a page oldest message first. */
export const historySchema = z.object({
  user_id: userIdSchema,
  messages: z.array(historyMessageSchema),
  next_before: z.string().nullable(),
});
export type History = z.infer<typeof historySchema>;

/** `POST /onboarding`: /start, or a pressed button. Text answers simply go to `/chat`. */
export const onboardingRequestSchema = z.strictObject({
  action: z.enum(['start', 'answer']),
  /** The step the pressed button belonged to; an answer to another step changes nothing. */
  step: z.string().max(32).optional(),
  answer: z.string().max(256).optional(),
  telegram: telegramRefSchema,
});
export type OnboardingRequest = z.infer<typeof onboardingRequestSchema>;

export const onboardingResponseSchema = z.object({ step: z.string().nullable() });
