import { z } from 'zod';
import {
  promoCodeDraftSchema,
  promoCodeParamSchema,
  promoCodeSchema,
  promoCodesSchema,
} from '#app/contract/admin-billing';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

/** Codes for days of premium, or for a discount. */
export function adminPromoCodeRoutes(app: App, { billing: { promo } }: RouteDependencies): void {
  const rateLimit = limitUser(limits.admin);
  const tags = ['admin'];

  app.get(
    '/admin/promo-codes',
    {
      config: { access: 'admin', rateLimit: limitUser(limits.adminReads) },
      schema: {
        summary: 'Promo codes, newest first',
        tags,
        response: { 200: promoCodesSchema },
      },
    },
    async () => ({ promo_codes: await promo.list() }),
  );

  app.post(
    '/admin/promo-codes',
    {
      config: { access: 'admin', rateLimit },
      schema: {
        summary: 'Makes a promo code',
        tags,
        body: promoCodeDraftSchema,
        response: { 201: promoCodeSchema },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await promo.create(callerOf(request).userId, request.body)),
  );

  app.post(
    '/admin/promo-codes/:code/disable',
    {
      config: { access: 'admin', rateLimit },
      schema: {
        summary: 'Nobody can use it any more; what it has given stays',
        tags,
        params: promoCodeParamSchema,
        body: z.strictObject({}).nullish(),
        response: { 200: promoCodeSchema },
      },
    },
    async (request) => promo.disable(callerOf(request).userId, request.params.code),
  );
}
