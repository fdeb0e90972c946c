import { z } from 'zod';
import {
  type Grant,
  type Entitled,
  entitledSchema,
  type Ledger,
  ledgerSchema,
  type Order,
  orderSchema,
  ordersSchema,
  type PromoCode,
  type PromoCodeDraft,
  promoCodeSchema,
  promoCodesSchema,
  type RefundRequest,
  type Revenue,
  revenueSchema,
} from '../contract/admin-billing.ts';
import {
  type ChargeCheck,
  chargeCheckSchema,
  type ChargeCheckRequest,
  type GiftResult,
  giftResultSchema,
  type Invoice,
  type InvoiceRequest,
  invoiceSchema,
  type PaidChargeRequest,
  type PaymentList,
  paymentsSchema,
  type Plans,
  plansSchema,
  type PromoResult,
  promoResultSchema,
  type RecordedPayment,
  recordedPaymentSchema,
  recordedRefundSchema,
  type RefundedCharge,
  type Standing,
  standingSchema,
  type SubscriptionAction,
  type SubscriptionChange,
} from '../contract/billing.ts';
import type { Asked } from './transport.ts';

/** Premium: what there is to buy, what was paid, and what the user has. */
export interface BillingClient {
  plans(userId: number): Promise<Plans>;
  standing(userId: number): Promise<Standing>;
  payments(userId: number): Promise<PaymentList['payments']>;
  createInvoice(userId: number, request: InvoiceRequest): Promise<Invoice>;
  /** Before the money is taken. */
  check(charge: ChargeCheckRequest): Promise<ChargeCheck>;
  /** Safe to repeat for one charge, as all that Telegram tells. */
  record(userId: number, paid: PaidChargeRequest): Promise<RecordedPayment>;
  /** False: it is no payment of this user's. */
  recordRefund(refunded: RefundedCharge): Promise<boolean>;
  recordSubscription(change: SubscriptionChange): Promise<void>;
  /** Once for every person. */
  startTrial(userId: number): Promise<Standing>;
  changeSubscription(userId: number, action: SubscriptionAction): Promise<Standing>;
  redeemPromo(userId: number, code: string): Promise<PromoResult>;
  redeemGift(userId: number, code: string): Promise<GiftResult>;
  admin: BillingAdminClient;
}

/** What an administrator may do; others are refused with `forbidden`. */
export interface BillingAdminClient {
  /** Given once for one key. */
  grant(adminId: number, grant: Grant, key: string): Promise<Entitled>;
  refund(adminId: number, chargeId: string, request: RefundRequest): Promise<Order>;
  orders(adminId: number): Promise<Order[]>;
  ledger(adminId: number, userId: number): Promise<Ledger['entries']>;
  createPromoCode(adminId: number, draft: PromoCodeDraft): Promise<PromoCode>;
  promoCodes(adminId: number): Promise<PromoCode[]>;
  disablePromoCode(adminId: number, code: string): Promise<PromoCode>;
  revenue(adminId: number): Promise<Revenue>;
}

type Call = <T>(userId: number, schema: z.ZodType<T>, request: Asked) => Promise<T>;
/** By the key of the service: nobody's account is begun by it. */
type Tell = <T>(schema: z.ZodType<T>, path: string, body: object) => Promise<T>;

export function createBillingClient(call: Call, tell: Tell): BillingClient {
  const get = <T>(userId: number, schema: z.ZodType<T>, path: string) =>
    call(userId, schema, { method: 'GET', path });
  const post = <T>(userId: number, schema: z.ZodType<T>, path: string, body?: object) =>
    call(userId, schema, { method: 'POST', path, ...(body && { body }) });

  return {
    plans: (userId) => get(userId, plansSchema, '/plans'),
    standing: (userId) => get(userId, standingSchema, '/premium'),
    payments: async (userId) => (await get(userId, paymentsSchema, '/payments')).payments,
    createInvoice: (userId, request) => post(userId, invoiceSchema, '/payments/invoice', request),
    check: (charge) => tell(chargeCheckSchema, '/payments/check', charge),
    record: (userId, paid) => post(userId, recordedPaymentSchema, '/payments', paid),
    recordRefund: async (refunded) =>
      (await tell(recordedRefundSchema, '/payments/refunded', refunded)).is_known,
    recordSubscription: (change) => tell(z.void(), '/payments/subscription-state', change),
    startTrial: (userId) => post(userId, standingSchema, '/premium/trial'),
    changeSubscription: (userId, action) =>
      post(userId, standingSchema, '/premium/subscription', { action }),
    redeemPromo: (userId, code) => post(userId, promoResultSchema, '/premium/promo', { code }),
    redeemGift: (userId, code) => post(userId, giftResultSchema, '/premium/gift', { code }),
    admin: {
      grant: (adminId, body, idempotencyKey) =>
        call(adminId, entitledSchema, {
          method: 'POST',
          path: '/admin/grants',
          body,
          idempotencyKey,
        }),
      refund: (adminId, chargeId, request) =>
        post(
          adminId,
          orderSchema,
          `/admin/payments/${encodeURIComponent(chargeId)}/refund`,
          request,
        ),
      orders: async (adminId) => (await get(adminId, ordersSchema, '/admin/orders')).orders,
      ledger: async (adminId, userId) =>
        (await get(adminId, ledgerSchema, `/admin/ledger?user_id=${userId}`)).entries,
      createPromoCode: (adminId, draft) =>
        post(adminId, promoCodeSchema, '/admin/promo-codes', draft),
      promoCodes: async (adminId) =>
        (await get(adminId, promoCodesSchema, '/admin/promo-codes')).promo_codes,
      disablePromoCode: (adminId, code) =>
        post(adminId, promoCodeSchema, `/admin/promo-codes/${encodeURIComponent(code)}/disable`),
      revenue: async (adminId) =>
        (await get(adminId, revenueSchema, '/admin/analytics/revenue')).analytics,
    },
  };
}
