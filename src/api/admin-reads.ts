import type { FastifyInstance } from 'fastify';
import { auditReasonSchema } from '#app/contract/audit';
import { AppError } from '#app/lib/errors';
import type { Database } from '#app/platform/db/index';
import type { Audit } from '../modules/audit/index.ts';
import { callerOf } from './auth.ts';

/** Where administrators may ask about anybody, they say why, and it is kept before they are answered. */
export function registerAdminReads(
  app: FastifyInstance,
  { audit, database }: { audit: Audit; database: Database },
): void {
  app.addHook('preHandler', async (request) => {
    const { owner, allowsAdmin } = request.routeOptions.config;
    if (request.method !== 'GET' || owner === undefined || !allowsAdmin) return;
    const { userId } = callerOf(request);
    const { user_id: target } = request[owner] as { user_id: number };
    if (target === userId) return;
    const { reason: given } = request.query as { reason?: unknown };
    const reason = auditReasonSchema.safeParse(given);
    if (!reason.success) {
      throw new AppError('invalid', 'invalid-body', 'The request is not as expected.', {
        details: { field: 'reason', expected: 'why you ask about somebody else' },
      });
    }
    await audit.record(database.db, {
      actorId: userId,
      action: 'profile.read',
      target,
      reason: reason.data,
      details: { route: request.routeOptions.url },
    });
  });
}
