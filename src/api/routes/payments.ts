import {
  invoiceRequestSchema,
  invoiceSchema,
  paymentsSchema,
  plansSchema,
} from '#app/contract/billing';
import type { PaymentList } from '#app/contract/billing';
import { AppError } from '#app/lib/errors';
import {
  discountOf,
  isGiftable,
  offers,
  plans,
  priceOf,
  trialDays,
} from '../../modules/billing/index.ts';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

/** What there is to buy, and what the caller has bought. */
export function paymentRoutes(app: App, { billing }: RouteDependencies): void {
  const { payments, invoices, provider } = billing;
  const rateLimit = limitUser(limits.profile);

  app.get(
    '/plans',
    {
      // Costs nothing, and the bot asks from one address for everybody.
      config: { access: 'open', rateLimit: false },
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
        price: presentPrice(offer),
        discount_percent: discountOf(offer),
        is_subscription: offer.isSubscription,
        is_giftable: isGiftable(offer),
      })),
      trial_days: trialDays,
    }),
  );

  app.post(
    '/payments/invoice',
    {
      config: { access: 'user', rateLimit },
      schema: {
        summary: 'An invoice for Telegram to open, a discount the caller has taken off',
        tags: ['payments'],
        body: invoiceRequestSchema,
        response: { 200: invoiceSchema },
      },
    },
    async (request) => {
      const { userId, via } = callerOf(request);
      // Only somebody in Telegram can open it.
      if (via === 'page') throw new AppError('forbidden', 'forbidden', 'only for users of the bot');
      const { offer_id: offerId, currency = 'XTR', is_gift: isGift = false } = request.body;
      const wanted = { offerId, currency, isGift };
      const { discountPercent, ...made } = await invoices.create(userId, wanted);
      return { ...made, discount_percent: discountPercent };
    },
  );

  app.get(
    '/payments',
    {
      config: { access: 'user', rateLimit },
      schema: {
        summary: 'What the caller has paid and been given, newest first',
        tags: ['payments'],
        response: { 200: paymentsSchema },
      },
    },
    async (request) => ({
      payments: (await payments.list(callerOf(request).userId)).map((entry) => ({
        charge_id: entry.id,
        kind: entry.kind as PaymentList['payments'][number]['kind'],
        product: entry.product,
        days: entry.days,
        amount: entry.amount,
        currency: entry.currency,
        paid_at: entry.at.toISOString(),
        is_reversed: entry.isReversed,
      })),
    }),
  );

  function presentPrice(offer: (typeof offers)[number]) {
    const amount = provider && priceOf(offer, provider.currency, provider);
    return amount === undefined ? null : { amount, currency: provider?.currency ?? '' };
  }
}

const presentPlan = (plan: (typeof plans)[keyof typeof plans]) => ({
  daily_messages: plan.dailyMessages,
  facts_in_use: plan.factsInUse,
  has_extended_memory: plan.hasExtendedMemory,
  has_voice: plan.hasVoice,
  has_photos: plan.hasPhotos,
  has_pictures: plan.hasPictures,
});
