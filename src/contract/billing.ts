import { z } from 'zod';
import { lineSchema, userIdSchema } from './shared.ts';

const time = z.iso.datetime();

/** A price in the smallest units of a currency (ISO 4217); Telegram Stars are `XTR`. */
export const priceSchema = z.object({ amount: z.int(), currency: z.string() });
export type Price = z.infer<typeof priceSchema>;

/** Something that can be bought. */
export const offerSchema = z.object({
  id: z.string(),
  days: z.int(),
  /** Telegram Stars. */
  stars: z.int(),
  /** The same in the currency the operator takes besides; null: Stars only. */
  price: priceSchema.nullable(),
  /** Against the price of as many single months; 0: none. */
  discount_percent: z.int(),
  /** Renews itself until it is cancelled. */
  is_subscription: z.boolean(),
  /** May be bought for somebody else. */
  is_giftable: z.boolean(),
});
export type Offer = z.infer<typeof offerSchema>;

const planSchema = z.object({
  /** Null: no limit. */
  daily_messages: z.int().nullable(),
  facts_in_use: z.int(),
  has_extended_memory: z.boolean(),
  has_voice: z.boolean(),
  has_photos: z.boolean(),
  has_pictures: z.boolean(),
});

/** `GET /plans` */
export const plansSchema = z.object({
  free: planSchema,
  premium: planSchema,
  offers: z.array(offerSchema),
  /** So long a trial is. */
  trial_days: z.int(),
});
export type Plans = z.infer<typeof plansSchema>;

/** `POST /payments/invoice`; a discount the caller has a code for is taken off. */
export const invoiceRequestSchema = z.strictObject({
  offer_id: lineSchema(1, 64),
  /** Left out: Telegram Stars. */
  currency: lineSchema(1, 8).optional(),
  is_gift: z.boolean().optional(),
});
export type InvoiceRequest = z.infer<typeof invoiceRequestSchema>;

/** An invoice for Telegram to open. */
export const invoiceSchema = priceSchema.extend({
  url: z.url(),
  /** What the caller's code has taken off. */
  discount_percent: z.int(),
});
export type Invoice = z.infer<typeof invoiceSchema>;

const chargeSchema = z.strictObject({
  payload: lineSchema(0, 256),
  currency: lineSchema(1, 8),
  amount: z.int(),
});

/** `POST /payments/check`: Telegram asks before it takes the money; for the bot's service key. */
export const chargeCheckRequestSchema = chargeSchema.extend({ user_id: userIdSchema });
export type ChargeCheckRequest = z.infer<typeof chargeCheckRequestSchema>;

/** Why a payment is refused before the money is taken. */
export const refusals = [
  'unknown',
  'somebody-else',
  'wrong-amount',
  'expired',
  'paid-already',
  'subscribed-already',
  'code-used-up',
  'locked',
  'not-now',
] as const;
export type Refusal = (typeof refusals)[number];

export const chargeCheckSchema = z.object({
  is_acceptable: z.boolean(),
  refusal: z.enum(refusals).nullable(),
});
export type ChargeCheck = z.infer<typeof chargeCheckSchema>;

/** `POST /payments`: Telegram has taken it; only for the bot. Safe to repeat. */
export const paidChargeSchema = chargeSchema.extend({
  charge_id: lineSchema(1, 256),
  provider_charge_id: lineSchema(0, 256).optional(),
  is_recurring: z.boolean().optional(),
  is_first_recurring: z.boolean().optional(),
  /** Of a subscription: until when it is paid. */
  subscription_until: time.optional(),
  paid_at: time,
});
export type PaidChargeRequest = z.infer<typeof paidChargeSchema>;

export const recordedPaymentSchema = z.object({
  /** False: it was known already. */
  is_new: z.boolean(),
  /** `refunding`: it was paid twice, or is not what was offered; it goes back by itself. */
  outcome: z.enum(['credited', 'gift', 'refunding']),
  premium_until: time.nullable(),
  /** Of a gift: who brings it first has it. */
  gift_code: z.string().nullable(),
});
export type RecordedPayment = z.infer<typeof recordedPaymentSchema>;

/** `POST /payments/refunded`: Telegram has given it back; for the bot's service key. Safe to repeat. */
export const refundedChargeSchema = z.strictObject({
  user_id: userIdSchema,
  charge_id: lineSchema(1, 256),
});
export type RefundedCharge = z.infer<typeof refundedChargeSchema>;
/** False: it is no payment of this user's. */
export const recordedRefundSchema = z.object({ is_known: z.boolean() });

/** `POST /payments/subscription-state`: its owner or Telegram has changed it; for the service key. */
export const subscriptionChangeSchema = z.strictObject({
  user_id: userIdSchema,
  payload: lineSchema(0, 256),
  state: z.enum(['canceled', 'active', 'failed']),
});
export type SubscriptionChange = z.infer<typeof subscriptionChangeSchema>;

export const entryKinds = [
  'payment',
  'gift',
  'trial',
  'promo',
  'grant',
  'refund',
  'revocation',
] as const;

const entrySchema = priceSchema.extend({
  charge_id: z.string(),
  kind: z.enum(entryKinds),
  product: z.string(),
  days: z.int(),
  paid_at: time,
  /** It was given back, or taken back. */
  is_reversed: z.boolean(),
});

/** `GET /payments`: the caller's own ledger, newest first. */
export const paymentsSchema = z.object({ payments: z.array(entrySchema) });
export type PaymentList = z.infer<typeof paymentsSchema>;

/** `GET /premium`: what the caller has, and what is possible now. */
export const standingSchema = z.object({
  plan: z.enum(['free', 'premium']),
  /** Until when it is paid or given; null: not at all, or for good. */
  premium_until: time.nullable(),
  subscription: z
    .object({
      /** restored: may renew itself again once its owner has told Telegram so. */
      state: z.enum(['active', 'cancelled', 'restored', 'failed']),
      amount: z.int(),
      paid_until: time,
      /** When the renewal has not come: premium goes on until then. */
      grace_until: time.nullable(),
    })
    .nullable(),
  can_try: z.boolean(),
  trial_days: z.int(),
  /** A discount for the next purchase that is no subscription. */
  discount: z.object({ code: z.string(), percent: z.int() }).nullable(),
  /** Gifts the caller has paid for. */
  gifts: z.array(
    z.object({
      code: z.string(),
      /** For whom it is meant; null while Telegram cannot be asked for the bot's name. */
      url: z.string().nullable(),
      days: z.int(),
      is_redeemed: z.boolean(),
    }),
  ),
});
export type Standing = z.infer<typeof standingSchema>;

/** `POST /premium/subscription` */
export const subscriptionActionSchema = z.strictObject({ action: z.enum(['cancel', 'resume']) });
export type SubscriptionAction = z.infer<typeof subscriptionActionSchema>['action'];

/** `POST /premium/promo` and `POST /premium/gift` */
export const codeSchema = z.strictObject({ code: z.string().trim().min(1).max(64) });
/** One of the two: days that are given at once, or a discount that waits for a purchase. */
export const promoResultSchema = z.object({
  days: z.int().nullable(),
  percent: z.int().nullable(),
  premium_until: time.nullable(),
});
export type PromoResult = z.infer<typeof promoResultSchema>;
export const giftResultSchema = z.object({ days: z.int(), premium_until: time.nullable() });
export type GiftResult = z.infer<typeof giftResultSchema>;
