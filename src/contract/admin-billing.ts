import { z } from 'zod';
import { entryKinds } from './billing.ts';
import { countTextSchema, lineSchema, userIdSchema, userIdTextSchema } from './shared.ts';

const time = z.iso.datetime();
/** Kept with what was done, and seen by whoever looks into the ledger. */
const reasonSchema = lineSchema(3, 300);

/** `POST /admin/grants` */
export const grantSchema = z.strictObject({
  user_id: userIdSchema,
  days: z.int().min(1).max(3650),
  reason: reasonSchema,
});
export type Grant = z.infer<typeof grantSchema>;

/** `POST /admin/grants/:id/revoke` */
/** Telegram's charges have long names, and entries are named after them. */
export const maxIdLength = 300;
export const entryParamSchema = z.object({
  id: z
    .string()
    .max(maxIdLength)
    .regex(/^[!-~]+$/, 'expected the id of an entry'),
});
export const revocationSchema = z.strictObject({ reason: reasonSchema });

/** What an entry has made of its owner's premium. */
export const entitledSchema = z.object({
  id: z.string(),
  user_id: userIdSchema.nullable(),
  premium_until: time.nullable(),
});
export type Entitled = z.infer<typeof entitledSchema>;

/** `POST /admin/payments/:id/refund` */
export const refundRequestSchema = z.strictObject({
  reason: reasonSchema,
  /** Of a payment in a currency: its provider has given it back already, which Telegram cannot. */
  is_returned: z.boolean().optional(),
});
export type RefundRequest = z.infer<typeof refundRequestSchema>;

/** What Telegram is to do with money, and how far that is. */
export const orderSchema = z.object({
  id: z.string(),
  kind: z.enum(['refund', 'cancel-subscription']),
  charge_id: z.string(),
  user_id: userIdSchema,
  reason: z.string(),
  /** Null: by rule. */
  requested_by: z.int().nullable(),
  state: z.enum(['waiting', 'done', 'refused']),
  failure: z.string().nullable(),
  created_at: time,
  settled_at: time.nullable(),
});
export type Order = z.infer<typeof orderSchema>;
export const ordersSchema = z.object({ orders: z.array(orderSchema) });

/** `POST /admin/payments/reconcile` */
export const reconciliationSchema = z.object({
  /** Transactions that were looked at. */
  seen: z.int(),
  payments_found: z.int(),
  refunds_found: z.int(),
  /** Of other bots' invoices, or of nobody we know. */
  unknown: z.int(),
});
export type Reconciliation = z.infer<typeof reconciliationSchema>;

/** `GET /admin/ledger`, newest first. */
export const ledgerQuerySchema = z.object({
  user_id: userIdTextSchema.optional(),
  limit: countTextSchema(200, 50),
});
export const ledgerSchema = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      user_id: userIdSchema.nullable(),
      kind: z.enum(entryKinds),
      product: z.string(),
      days: z.int(),
      amount: z.int(),
      currency: z.string(),
      reverses: z.string().nullable(),
      subscription_id: z.string().nullable(),
      promo_code: z.string().nullable(),
      actor_id: z.int().nullable(),
      reason: z.string().nullable(),
      paid_at: time,
      created_at: time,
    }),
  ),
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** `POST /admin/promo-codes`; one of percent and days. */
export const promoCodeDraftSchema = z
  .strictObject({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9-]{3,32}$/, 'expected 3 to 32 letters, digits or -'),
    percent: z.int().min(1).max(99).optional(),
    days: z.int().min(1).max(365).optional(),
    max_uses: z.int().min(1).max(1_000_000),
    expires_at: time.optional(),
  })
  .refine(
    ({ percent, days }) => (percent === undefined) !== (days === undefined),
    'expected either percent or days',
  );
export type PromoCodeDraft = z.infer<typeof promoCodeDraftSchema>;

export const promoCodeSchema = z.object({
  code: z.string(),
  percent: z.int().nullable(),
  days: z.int().nullable(),
  max_uses: z.int(),
  uses: z.int(),
  expires_at: time.nullable(),
  is_disabled: z.boolean(),
  created_by: z.int(),
  created_at: time,
});
export type PromoCode = z.infer<typeof promoCodeSchema>;
export const promoCodesSchema = z.object({ promo_codes: z.array(promoCodeSchema) });
export const promoCodeParamSchema = z.object({ code: z.string().max(64) });

const moneySchema = z.object({
  currency: z.string(),
  mrr: z.number(),
  projected_arr: z.number(),
  /** Of the last 30 days. */
  gross_30d: z.int(),
  refunded_30d: z.int(),
  net_30d: z.int(),
  /** Net over whoever has paid, of the last 30 days. */
  arppu_30d: z.number(),
  gross_total: z.int(),
  refunded_total: z.int(),
  payers_30d: z.int(),
});

/** `GET /admin/analytics/revenue`; percentages are 0 to 100 with two decimals. */
export const revenueSchema = z.object({
  analytics: z.object({
    active_subscriptions: z.int(),
    new_subscriptions_7d: z.int(),
    expiring_soon_7d: z.int(),
    expired_last_month: z.int(),
    avg_subscription_days: z.number(),
    /** Telegram Stars; `currencies` has every currency by itself. */
    revenue: moneySchema,
    currencies: z.array(moneySchema),
    metrics: z.object({
      churn_rate: z.number(),
      retention_rate: z.number(),
      trials: z.int(),
      trial_conversion_rate: z.number(),
      refunds_30d: z.int(),
      refund_rate_30d: z.number(),
    }),
    timestamp: time,
  }),
});
export type Revenue = z.infer<typeof revenueSchema>['analytics'];
