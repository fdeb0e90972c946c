import {
  auditLogSchema,
  auditQuerySchema,
  auditVerdictSchema,
  auditVerifyQuerySchema,
} from '#app/contract/audit';
import type { App, RouteDependencies } from '../app.ts';
import { limits, limitUser } from '../limits.ts';

/** What administrators have done, and whether anybody has changed what is kept of it. */
export function adminAuditRoutes(app: App, { audit }: RouteDependencies): void {
  const tags = ['admin'];

  app.get(
    '/admin/audit',
    {
      config: { access: 'admin', rateLimit: limitUser(limits.adminReads) },
      schema: {
        summary: 'The audit log, newest first',
        tags,
        querystring: auditQuerySchema,
        response: { 200: auditLogSchema },
      },
    },
    async ({ query: { actor_id: actorId, ...query } }) => ({
      rows: (await audit.list({ ...query, actorId })).map((row) => ({
        seq: row.seq,
        at: row.at.toISOString(),
        actor_id: row.actorId,
        action: row.action,
        target: row.target,
        reason: row.reason,
        details: row.details,
      })),
    }),
  );

  app.get(
    '/admin/audit/verify',
    {
      config: { access: 'admin', rateLimit: limitUser(limits.admin) },
      schema: {
        summary: 'Walks the whole chain and names the first link that does not hold',
        tags,
        querystring: auditVerifyQuerySchema,
        response: { 200: auditVerdictSchema },
      },
    },
    async ({ query }) => audit.verify(query.noted),
  );
}
