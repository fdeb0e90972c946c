import { z } from 'zod';
import { replyToSchema, telegramMediaSchema } from './chat.ts';
import { consentPurposeSchema } from './consents.ts';
import { profileSchema } from './profile.ts';
import { userIdSchema } from './shared.ts';

const time = z.iso.datetime();

/** Files come with their bytes up to so many in all, the newest first; of the rest the size is told. */
export const exportedFileBytes = 20 * 1024 * 1024;

const exportedProfileSchema = profileSchema
  .omit({ persona: true, is_adult: true, level: true })
  .extend({
    /** Null: the default one. */
    persona: z.string().nullable(),
    plan: z.enum(['free', 'premium']),
    plan_expires_at: time.nullable(),
    adult_confirmed_at: time.nullable(),
    stopped_at: time.nullable(),
    crisis_at: time.nullable(),
    /** How the user was when that was last noted. */
    distress: z.enum(['calm', 'elevated', 'crisis']),
    distress_at: time.nullable(),
    /** When the companion asks how they are. */
    check_in_at: time.nullable(),
    ai_notice_at: time.nullable(),
    /** Since when the account is closed. */
    underage_at: time.nullable(),
    told_notices: z.array(z.string()),
    withdrawn_consents: z.array(consentPurposeSchema),
    /** Nothing said before is remembered. */
    remembered_since: time.nullable(),
    last_active_at: time,
    inactive_told_at: time.nullable(),
  });

/** Further fields are whatever else the message brought. */
const exportedMessageSchema = z.looseObject({
  id: z.string(),
  role: z.enum(['user', 'companion']),
  text: z.string(),
  has_image: z.boolean(),
  /** Telegram's name of a photo. */
  photo_file_id: z.string().optional(),
  media: telegramMediaSchema.optional(),
  is_forwarded: z.boolean().optional(),
  forwarded_from: z.string().optional(),
  reply_to: replyToSchema.omit({ message_id: true }).optional(),
  /** What the companion put on the user's message. */
  reaction: z.string().optional(),
  telegram_message_id: z.int().nullable(),
  created_at: time,
});
export type ExportedMessage = z.infer<typeof exportedMessageSchema>;

const exportedConversationSchema = z.object({
  id: z.string(),
  persona: z.string(),
  telegram_chat_id: z.int().nullable(),
  /** Where the first questions stand; null: they are answered. */
  onboarding: z.record(z.string(), z.unknown()).nullable(),
  began_at: time,
  /** Oldest first. */
  messages: z.array(exportedMessageSchema),
});
export type ExportedConversation = z.infer<typeof exportedConversationSchema>;

const exportedFileSchema = z.object({
  id: z.string(),
  message_id: z.string(),
  media_type: z.string(),
  size_bytes: z.int(),
  /** Null: left out, because the export would become too large. */
  content_base64: z.string().nullable(),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;

const fromMessage = {
  id: z.string(),
  /** The user's own words it was taken from. */
  quote: z.string(),
  source_message_id: z.string().nullable(),
  created_at: time,
};

/** Of every kind, also what is not true any more. */
const exportedMemorySchema = z.object({
  facts: z.array(
    z.object({
      ...fromMessage,
      text: z.string(),
      category: z.string(),
      importance: z.int(),
      is_pinned: z.boolean(),
      said_at: time.nullable(),
      valid_from: time,
      valid_to: time.nullable(),
      /** The fact that took its place. */
      superseded_by: z.string().nullable(),
    }),
  ),
  emotions: z.array(
    z.object({
      ...fromMessage,
      name: z.string(),
      context: z.string(),
      intensity: z.int(),
      is_pinned: z.boolean(),
      felt_at: time,
    }),
  ),
  follow_ups: z.array(
    z.object({
      ...fromMessage,
      conversation_id: z.string(),
      text: z.string(),
      due_at: time,
      state: z.enum(['open', 'raised', 'done']),
    }),
  ),
  summaries: z.array(z.object({ conversation_id: z.string(), text: z.string(), created_at: time })),
  /** What the user asked to forget: only that it was asked is kept. */
  forgotten_sources: z.array(z.object({ message_id: z.string(), created_at: time })),
});
export type ExportedMemory = z.infer<typeof exportedMemorySchema>;

const exportedLedgerEntrySchema = z.object({
  conversation_id: z.string(),
  kind: z.string(),
  points: z.int(),
  day: z.iso.date(),
  created_at: time,
});

const exportedBillingSchema = z.object({
  daily_usage: z.array(z.object({ day: z.iso.date(), messages: z.int() })),
  payments: z.array(
    z.object({
      charge_id: z.string(),
      provider_charge_id: z.string().nullable(),
      product: z.string(),
      days: z.int(),
      amount: z.int(),
      currency: z.string(),
      is_recurring: z.boolean(),
      kind: z.string(),
      /** The entry this one takes back. */
      reverses: z.string().nullable(),
      subscription_id: z.string().nullable(),
      invoice_id: z.string().nullable(),
      promo_code: z.string().nullable(),
      reason: z.string().nullable(),
      paid_at: time,
    }),
  ),
  invoices: z.array(
    z.object({
      id: z.string(),
      offer_id: z.string(),
      is_gift: z.boolean(),
      amount: z.int(),
      currency: z.string(),
      promo_code: z.string().nullable(),
      created_at: time,
    }),
  ),
  subscriptions: z.array(
    z.object({
      id: z.string(),
      invoice_id: z.string().nullable(),
      offer_id: z.string(),
      amount: z.int(),
      state: z.string(),
      paid_until: time,
      created_at: time,
    }),
  ),
  promo_uses: z.array(z.object({ code: z.string(), entered_at: time, used_at: time.nullable() })),
  /** Paid for somebody else. */
  gifts: z.array(
    z.object({ code: z.string(), charge_id: z.string(), days: z.int(), created_at: time }),
  ),
  /** What was said about the end of a plan. */
  plan_notices: z.array(z.object({ kind: z.string(), ends_at: time, told_at: time })),
});
export type ExportedBilling = z.infer<typeof exportedBillingSchema>;

/** `GET /export/{user_id}`: everything that is held of a user. */
export const exportSchema = z.object({
  user_id: userIdSchema,
  exported_at: time,
  profile: exportedProfileSchema,
  conversations: z.array(exportedConversationSchema),
  files: z.array(exportedFileSchema),
  ...exportedMemorySchema.shape,
  /** The ledger closeness is the sum of, oldest first. */
  relationship: z.array(exportedLedgerEntrySchema),
  ...exportedBillingSchema.shape,
  /** What the companion has started itself. */
  nudges: z.array(
    z.object({
      day: z.iso.date(),
      kind: z.string(),
      conversation_id: z.string(),
      created_at: time,
    }),
  ),
  broadcasts: z.array(
    z.object({ broadcast_id: z.string(), state: z.string(), settled_at: time.nullable() }),
  ),
  /** What calls of models have cost, by what they were for. */
  costs: z.array(
    z.object({
      purpose: z.string(),
      calls: z.int(),
      input_tokens: z.int(),
      output_tokens: z.int(),
      /** Millionths of a US dollar. */
      cost_micros: z.int(),
    }),
  ),
  /** What was agreed to and taken back, oldest first; the hash is of the words that were shown. */
  consents: z.array(
    z.object({
      purpose: z.string(),
      is_given: z.boolean(),
      text_version: z.string(),
      text_hash: z.hex(),
      created_at: time,
    }),
  ),
  /** Links to an export; what stood in them is not kept. */
  export_links: z.array(z.object({ created_at: time, expires_at: time, used_at: time.nullable() })),
});
export type Export = z.infer<typeof exportSchema>;

/** `POST /export/{user_id}/link`; the path is one of this service. */
export const exportLinkSchema = z.object({ path: z.string(), expires_at: time });
export type ExportLink = z.infer<typeof exportLinkSchema>;
