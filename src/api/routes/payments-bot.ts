import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  chargeCheckRequestSchema,
  chargeCheckSchema,
  paidChargeSchema,
  recordedPaymentSchema,
  recordedRefundSchema,
  refundedChargeSchema,
  subscriptionChangeSchema,
} from '#app/contract/billing';
import { AppError } from '#app/lib/errors';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limitOthersThanBot, limits } from '../limits.ts';

/**
 * What Telegram tells the bot of money; all of it is safe to repeat. Only a payment is told with a token of
 * who has paid, which begins an account: of a stranger, or of who has left, nothing is begun.
 */
export function botPaymentRoutes(app: App, { billing, clock }: RouteDependencies): void {
  const { payments, invoices, subscriptions, noteRefund } = billing;
  // Telegram waits ten seconds, and one address asks for everybody.
  const config = { access: 'service', rateLimit: false } as const;
  const tags = ['payments'];

  app.post(
    '/payments/check',
    {
      config,
      schema: {
        summary: 'Whether a payment is for what was offered',
        tags,
        body: chargeCheckRequestSchema,
        response: { 200: chargeCheckSchema },
      },
    },
    async (request) => {
      const { user_id: userId, ...charge } = request.body;
      const refusal = await invoices.check({ userId, ...charge });
      return { is_acceptable: refusal === null, refusal };
    },
  );

  app.post(
    '/payments',
    {
      config: { access: 'user', rateLimit: limitOthersThanBot(limits.profile) },
      schema: {
        summary: 'Records a payment Telegram has taken; only for the bot',
        tags,
        body: paidChargeSchema,
        response: { 200: recordedPaymentSchema },
      },
    },
    async (request) => {
      const { payload, currency, amount, ...charge } = request.body;
      const { subscription_until: subscriptionUntil } = charge;
      const recorded = await payments.record({
        userId: botsUser(request),
        payload,
        currency,
        amount,
        chargeId: charge.charge_id,
        providerChargeId: charge.provider_charge_id,
        isRecurring: charge.is_recurring ?? false,
        isFirst: charge.is_first_recurring ?? false,
        ...(subscriptionUntil && { subscriptionUntil: new Date(subscriptionUntil) }),
        paidAt: new Date(charge.paid_at),
      });
      return {
        is_new: recorded.isNew,
        outcome: recorded.outcome,
        premium_until: recorded.premiumUntil?.toISOString() ?? null,
        gift_code: recorded.giftCode,
      };
    },
  );

  app.post(
    '/payments/refunded',
    {
      config,
      schema: {
        summary: 'Telegram has given a payment back',
        tags,
        body: refundedChargeSchema,
        response: { 200: recordedRefundSchema },
      },
    },
    async (request) => {
      const { user_id: userId, charge_id: chargeId } = request.body;
      return { is_known: await noteRefund(userId, chargeId, clock()) };
    },
  );

  app.post(
    '/payments/subscription-state',
    {
      config,
      schema: {
        summary: 'Its owner or Telegram has changed a subscription',
        tags,
        body: subscriptionChangeSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { user_id: userId, ...change } = request.body;
      await subscriptions.note(userId, change);
      return reply.status(204).send(null);
    },
  );
}

function botsUser(request: FastifyRequest): number {
  const { userId, via } = callerOf(request);
  if (via !== 'bot') throw new AppError('forbidden', 'forbidden', 'only the bot may do this');
  return userId;
}
