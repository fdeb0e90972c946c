import type { FastifyRequest } from 'fastify';
import {
  chargeCheckSchema,
  chargeSchema,
  invoiceRequestSchema,
  invoiceSchema,
  paidChargeSchema,
  paymentsSchema,
  plansSchema,
  recordedPaymentSchema,
} from '#app/contract/billing';
import { AppError } from '#app/lib/errors';
import { discountOf, offers, plans } from '../../modules/billing/index.ts';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

export function paymentRoutes(app: App, { payments }: RouteDependencies): void {
  const rateLimit = limitUser(limits.profile);

  app.get(
    '/plans',
    {
      config: { access: 'open' },
      schema: {
        summary: 'What the plans bring, and what premium costs',
        tags: ['payments'],
        response: { 200: plansSchema },
      },
    },
    async () => ({
      free: presentPlan(plans.free),
      premium: presentPlan(plans.premium),
      offers: offers.map((offer) => ({
        id: offer.id,
        days: offer.days,
        stars: offer.stars,
        discount_percent: discountOf(offer),
        is_subscription: offer.isSubscription,
      })),
    }),
  );

  app.post(
    '/payments/invoice',
    {
      config: { access: 'user', rateLimit },
      schema: {
        summary: 'The address of an invoice, for Telegram to open',
        tags: ['payments'],
        body: invoiceRequestSchema,
        response: { 200: invoiceSchema },
      },
    },
    async (request) => {
      const { userId, profile } = callerOf(request);
      const { offer_id: offerId } = request.body;
      return { url: await payments.createInvoice(userId, offerId, profile.language) };
    },
  );

  app.get(
    '/payments',
    {
      config: { access: 'user', rateLimit },
      schema: {
        summary: 'What the caller has paid',
        tags: ['payments'],
        response: { 200: paymentsSchema },
      },
    },
    async (request) => ({
      payments: (await payments.list(callerOf(request).userId)).map(
        ({ chargeId, paidAt, ...payment }) => ({
          charge_id: chargeId,
          ...payment,
          paid_at: paidAt.toISOString(),
        }),
      ),
    }),
  );

  app.post(
    '/payments/check',
    {
      config: { access: 'user' },
      schema: {
        summary: 'Whether a payment is for what was offered; only for the bot',
        tags: ['payments'],
        body: chargeSchema,
        response: { 200: chargeCheckSchema },
      },
    },
    async (request) => ({
      is_acceptable: payments.isAcceptable({ userId: botsUser(request), ...request.body }),
    }),
  );

  app.post(
    '/payments',
    {
      config: { access: 'user' },
      schema: {
        summary: 'Records a payment Telegram has taken; only for the bot, safe to repeat',
        tags: ['payments'],
        body: paidChargeSchema,
        response: { 200: recordedPaymentSchema },
      },
    },
    async (request) => {
      const { charge_id, provider_charge_id, is_recurring, paid_at, ...charge } = request.body;
      const { isNew, premiumUntil } = await payments.record({
        userId: botsUser(request),
        ...charge,
        chargeId: charge_id,
        providerChargeId: provider_charge_id,
        isRecurring: is_recurring ?? false,
        paidAt: new Date(paid_at),
      });
      return { is_new: isNew, premium_until: premiumUntil?.toISOString() ?? null };
    },
  );
}

function botsUser(request: FastifyRequest): number {
  const { userId, via } = callerOf(request);
  if (via !== 'bot') throw new AppError('forbidden', 'forbidden', 'only the bot may do this');
  return userId;
}

const presentPlan = (plan: (typeof plans)[keyof typeof plans]) => ({
  daily_messages: plan.dailyMessages,
  facts_in_use: plan.factsInUse,
  has_extended_memory: plan.hasExtendedMemory,
  has_voice: plan.hasVoice,
  has_photos: plan.hasPhotos,
  has_pictures: plan.hasPictures,
});
