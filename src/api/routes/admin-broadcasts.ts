import { z } from 'zod';
import {
  broadcastActions,
  broadcastDraftSchema,
  broadcastParamSchema,
  broadcastReportSchema,
  broadcastsQuerySchema,
  broadcastsSchema,
} from '#app/contract/broadcasts';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

const summaryOf = {
  start: 'Fixes the recipients and begins to send; once only',
  pause: 'Stops sending; what is under way still arrives',
  resume: 'Goes on where it was paused',
  cancel: 'Ends it for good; what was sent stays',
};

/** What the operator says to many. A draft with its count of recipients is the dry run. */
export function adminBroadcastRoutes(app: App, { broadcasts }: RouteDependencies): void {
  const rateLimit = limitUser(limits.admin);
  const tags = ['admin'];
  const noBody = z.strictObject({}).nullish();

  app.get(
    '/admin/broadcasts',
    {
      config: { access: 'admin', rateLimit: limitUser(limits.adminReads) },
      schema: {
        summary: 'Broadcasts, newest first',
        tags,
        querystring: broadcastsQuerySchema,
        response: { 200: broadcastsSchema },
      },
    },
    async (request) => ({ broadcasts: await broadcasts.list(request.query.limit) }),
  );

  app.post(
    '/admin/broadcasts',
    {
      config: { access: 'admin', rateLimit },
      schema: {
        summary: 'Keeps a draft and counts who would get it; nothing is sent',
        tags,
        body: broadcastDraftSchema,
        response: { 201: broadcastReportSchema },
      },
    },
    async (request, reply) => {
      const report = await broadcasts.create(callerOf(request).userId, request.body);
      return reply.status(201).send(report);
    },
  );

  app.get(
    '/admin/broadcasts/:id',
    {
      config: { access: 'admin', rateLimit: limitUser(limits.adminReads) },
      schema: {
        summary: 'How far a broadcast is',
        tags,
        params: broadcastParamSchema,
        response: { 200: broadcastReportSchema },
      },
    },
    async (request) => broadcasts.report(request.params.id),
  );

  app.post(
    '/admin/broadcasts/:id/preview',
    {
      config: { access: 'admin', rateLimit },
      schema: {
        summary: 'Sends it to the caller alone, as everybody would see it',
        tags,
        params: broadcastParamSchema,
        body: noBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await broadcasts.preview(callerOf(request).userId, request.params.id);
      return reply.status(204).send(null);
    },
  );

  for (const action of broadcastActions) {
    app.post(
      `/admin/broadcasts/:id/${action}`,
      {
        config: { access: 'admin', rateLimit },
        schema: {
          summary: summaryOf[action],
          tags,
          params: broadcastParamSchema,
          body: noBody,
          response: { 200: broadcastReportSchema },
        },
      },
      async (request) => broadcasts.change(callerOf(request).userId, request.params.id, action),
    );
  }
}
