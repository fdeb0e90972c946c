import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  codeSchema,
  giftResultSchema,
  promoResultSchema,
  standingSchema,
  subscriptionActionSchema,
} from '#app/contract/billing';
import { AppError } from '#app/lib/errors';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

/** What the caller has, and what it can be got by besides paying. */
export function premiumRoutes(app: App, { billing }: RouteDependencies): void {
  const { standing, trial, promo, gifts, subscriptions } = billing;
  const rateLimit = limitUser(limits.profile);
  const tags = ['payments'];

  app.get(
    '/premium',
    {
      config: { access: 'user', rateLimit },
      schema: {
        summary: 'What the caller has, and what is possible now',
        tags,
        response: { 200: standingSchema },
      },
    },
    async (request) => {
      const view = await standing.read(callerOf(request).userId);
      return { ...view, can_try: view.can_try && !isVisitor(request) };
    },
  );

  app.post(
    '/premium/trial',
    {
      config: { access: 'user', rateLimit },
      schema: {
        summary: 'Begins a trial; once for every person',
        tags,
        body: z.strictObject({}).nullish(),
        response: { 200: standingSchema },
      },
    },
    async (request) => {
      const userId = personOf(request);
      await trial.start(userId);
      return standing.read(userId);
    },
  );

  app.post(
    '/premium/subscription',
    {
      config: { access: 'user', rateLimit },
      schema: {
        summary: 'Cancels the subscription of the caller, or takes it up again',
        description: 'What was paid stays to its end. A second time changes nothing.',
        tags,
        body: subscriptionActionSchema,
        response: { 200: standingSchema },
      },
    },
    async (request) => {
      const { userId } = callerOf(request);
      await subscriptions.change(userId, request.body.action);
      return standing.read(userId);
    },
  );

  app.post(
    '/premium/promo',
    {
      config: { access: 'user', rateLimit: limitUser(limits.codes) },
      schema: {
        summary: 'Enters a promo code: days at once, or a discount for the next purchase',
        tags,
        body: codeSchema,
        response: { 200: promoResultSchema },
      },
    },
    async (request) => {
      const { premiumUntil, ...entered } = await promo.enter(personOf(request), request.body.code);
      return { ...entered, premium_until: premiumUntil?.toISOString() ?? null };
    },
  );

  app.post(
    '/premium/gift',
    {
      config: { access: 'user', rateLimit: limitUser(limits.codes) },
      schema: {
        summary: 'Takes a gift: whoever brings its code first has it',
        tags,
        body: codeSchema,
        response: { 200: giftResultSchema },
      },
    },
    async (request) => {
      const { days, premiumUntil } = await gifts.redeem(personOf(request), request.body.code);
      return { days, premium_until: premiumUntil?.toISOString() ?? null };
    },
  );
}

/** A visitor of the chat page is a cookie: the next one is had for nothing, and with it another trial. */
const isVisitor = (request: FastifyRequest) => callerOf(request).via === 'page';

function personOf(request: FastifyRequest): number {
  if (isVisitor(request)) {
    throw new AppError('forbidden', 'forbidden', 'only for who comes from Telegram');
  }
  return callerOf(request).userId;
}
