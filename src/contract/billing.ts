import { z } from 'zod';

/** Something that can be bought with Telegram Stars. */
export const offerSchema = z.object({
  id: z.string(),
  days: z.int(),
  stars: z.int(),
  /** Against the price of as many single months; 0: none. */
  discount_percent: z.int(),
  /** Renews itself until it is cancelled. */
  is_subscription: z.boolean(),
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
});
export type Plans = z.infer<typeof plansSchema>;

/** `POST /payments/invoice` */
export const invoiceRequestSchema = z.strictObject({ offer_id: z.string().max(64) });

/** The address of an invoice, for Telegram to open. */
export const invoiceSchema = z.object({ url: z.url() });
export type Invoice = z.infer<typeof invoiceSchema>;

/** `POST /payments/check`: Telegram asks before it takes the money; only for the bot. */
export const chargeSchema = z.strictObject({
  payload: z.string().max(256),
  currency: z.string().max(8),
  amount: z.int(),
});
export type ChargeRequest = z.infer<typeof chargeSchema>;

export const chargeCheckSchema = z.object({ is_acceptable: z.boolean() });

/** `POST /payments`: Telegram has taken it; only for the bot. Safe to repeat. */
export const paidChargeSchema = chargeSchema.extend({
  charge_id: z.string().min(1).max(256),
  provider_charge_id: z.string().max(256).optional(),
  is_recurring: z.boolean().optional(),
  paid_at: z.iso.datetime(),
});
export type PaidChargeRequest = z.infer<typeof paidChargeSchema>;

export const recordedPaymentSchema = z.object({
  /** False: it was known already. */
  is_new: z.boolean(),
  premium_until: z.iso.datetime().nullable(),
});
export type RecordedPayment = z.infer<typeof recordedPaymentSchema>;

/** `GET /payments`: the caller's own, newest first. */
export const paymentsSchema = z.object({
  payments: z.array(
    z.object({
      charge_id: z.string(),
      product: z.string(),
      days: z.int(),
      amount: z.int(),
      currency: z.string(),
      paid_at: z.iso.datetime(),
    }),
  ),
});
export type PaymentList = z.infer<typeof paymentsSchema>;
