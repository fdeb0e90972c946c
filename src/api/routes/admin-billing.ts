import { z } from 'zod';
import {
  entitledSchema,
  entryParamSchema,
  grantSchema,
  ledgerQuerySchema,
  ledgerSchema,
  ordersSchema,
  orderSchema,
  reconciliationSchema,
  refundRequestSchema,
  revenueSchema,
  revocationSchema,
} from '#app/contract/admin-billing';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

const ordersShown = 100;
const headersSchema = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() });

/** What administrators give, take back and look into; every change is in the ledger, with who and why. */
export function adminBillingRoutes(
  app: App,
  { billing, audit, database }: RouteDependencies,
): void {
  const { grants, orders } = billing;
  const rateLimit = limitUser(limits.admin);
  const tags = ['admin'];

  app.post(
    '/admin/grants',
    {
      config: { access: 'admin', rateLimit },
      schema: {
        summary: 'Gives a user days of premium',
        description: '`Idempotency-Key` makes repeating safe.',
        tags,
        headers: headersSchema,
        body: grantSchema,
        response: { 200: entitledSchema },
      },
    },
    async (request) =>
      grants.give(callerOf(request).userId, request.body, request.headers['idempotency-key']),
  );

  app.post(
    '/admin/grants/:id/revoke',
    {
      config: { access: 'admin', rateLimit },
      schema: {
        summary: 'Takes back what was given free: a grant, a trial, the days of a code, a gift',
        tags,
        params: entryParamSchema,
        body: revocationSchema,
        response: { 200: entitledSchema },
      },
    },
    async (request) =>
      grants.revoke(callerOf(request).userId, request.params.id, request.body.reason),
  );

  app.get(
    '/admin/ledger',
    {
      config: { access: 'admin', rateLimit: limitUser(limits.adminReads) },
      schema: {
        summary: 'The ledger of everybody or of one user, newest first',
        tags,
        querystring: ledgerQuerySchema,
        response: { 200: ledgerSchema },
      },
    },
    async (request) => {
      const { user_id: userId, limit } = request.query;
      const { userId: actorId } = callerOf(request);
      await audit.record(database.db, { actorId, action: 'ledger.read', target: userId });
      return { entries: await grants.list({ userId, limit }) };
    },
  );

  app.post(
    '/admin/payments/:id/refund',
    {
      config: { access: 'admin', rateLimit },
      schema: {
        summary: 'Gives a payment back, and takes back all it has given',
        tags,
        params: entryParamSchema,
        body: refundRequestSchema,
        response: { 200: orderSchema },
      },
    },
    async (request) => {
      const { reason, is_returned: isReturned = false } = request.body;
      return orders.refund(callerOf(request).userId, request.params.id, { reason, isReturned });
    },
  );

  app.get(
    '/admin/orders',
    {
      config: { access: 'admin', rateLimit: limitUser(limits.adminReads) },
      schema: {
        summary: 'What Telegram is to do with money, newest first',
        tags,
        response: { 200: ordersSchema },
      },
    },
    async () => ({ orders: await orders.list(ordersShown) }),
  );

  app.post(
    '/admin/payments/reconcile',
    {
      config: { access: 'admin', rateLimit },
      schema: {
        summary: 'Compares the ledger with all that Telegram has, at once',
        tags,
        body: z.strictObject({}).nullish(),
        response: { 200: reconciliationSchema },
      },
    },
    async (request) => {
      const { userId: actorId } = callerOf(request);
      await audit.record(database.db, { actorId, action: 'payments.reconciled' });
      return billing.reconcile({ isFull: true });
    },
  );

  app.get(
    '/admin/analytics/revenue',
    {
      config: { access: 'admin', rateLimit },
      schema: {
        summary: 'What has come in, who pays and who stops',
        tags,
        response: { 200: revenueSchema },
      },
    },
    async () => ({ analytics: await billing.revenue.read() }),
  );
}
