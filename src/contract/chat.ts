import { z } from 'zod';
import { maxMessageLength } from './limits.ts';
import { countTextSchema, levelSchema, userIdSchema } from './shared.ts';

/** What a message brings besides words; files travel as Telegram's ids. */
export const telegramMediaSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['voice', 'audio', 'video-note', 'video', 'animation', 'document']),
    file_id: z.string().max(256),
    /** Bytes, as far as Telegram says. */
    file_size: z.int().nonnegative().optional(),
    duration_seconds: z.int().nonnegative().optional(),
    media_type: z.string().max(128).optional(),
    file_name: z.string().max(256).optional(),
  }),
  z.strictObject({ kind: z.literal('sticker'), emoji: z.string().max(32).optional() }),
  z.strictObject({
    kind: z.literal('location'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    /** Of a venue: its name. */
    title: z.string().max(256).optional(),
  }),
  /** A poll, a contact, a dice: told in a few words, e.g. a question with its options. */
  z.strictObject({
    kind: z.enum(['contact', 'poll', 'dice', 'other']),
    text: z.string().max(1_000).optional(),
  }),
]);
export type TelegramMedia = z.infer<typeof telegramMediaSchema>;

/** An older message this one replies to. */
export const replyToSchema = z.strictObject({
  message_id: z.int(),
  /** Empty where Telegram has none: of a voice message or a picture. */
  text: z.string().max(500),
  /** Of the companion, not of the user. */
  is_companion: z.boolean(),
});

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
  /** Whose words they were, when Telegram says so. */
  forwarded_from: z.string().max(256).optional(),
  media: telegramMediaSchema.optional(),
  reply_to: replyToSchema.optional(),
  /** A new wording of a message that may still wait for its answer; what is answered stays. */
  is_edit: z.boolean().optional(),
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
  /**
   * The limit of the day is reached: the message is kept, and answered after this. Null: it is answered.
   * The text is a line that says so; empty when that was said today.
   */
  kept_until: z.iso.datetime().nullable(),
  level: levelSchema,
  /** The turn has brought the two to this level. */
  is_level_up: z.boolean(),
});
export type ChatResponse = z.infer<typeof chatResponseSchema>;

/** Answer to `Prefer: respond-async`. */
export const chatAcceptedSchema = z.object({
  message_id: z.string(),
  state: z.enum(['waiting', 'onboarding', 'duplicate', 'closed']),
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
  /** Over the limit of the day: answered after this. */
  kept_until: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
});
export type HistoryMessage = z.infer<typeof historyMessageSchema>;

export const historyQuerySchema = z.object({
  limit: countTextSchema(200, 50),
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

/** `POST /chat/undo` and `POST /chat/regenerate`. */
export const takeBackRequestSchema = z.strictObject({
  /** Of the command in the chat, so that repeating it is safe; only tokens issued to the bot may carry it. */
  telegram: z.strictObject({ chat_id: z.int(), message_id: z.int() }).optional(),
});
export type TakeBackRequest = z.infer<typeof takeBackRequestSchema>;

/** False: there was nothing to take back. */
export const takeBackResponseSchema = z.object({ is_done: z.boolean() });
