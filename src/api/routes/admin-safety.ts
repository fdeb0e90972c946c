import {
  safetyReportQuerySchema,
  safetyReportSchema,
  unlockedSchema,
  unlockSchema,
} from '#app/contract/care';
import { userIdParamSchema } from '#app/contract/shared';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

/** What was told by rule, counted; and the door that only an administrator opens again. */
export function adminSafetyRoutes(app: App, dependencies: RouteDependencies): void {
  const { care, conversations, audit, database } = dependencies;
  const tags = ['admin'];

  app.get(
    '/admin/safety/report',
    {
      config: { access: 'admin', rateLimit: limitUser(limits.adminReads) },
      schema: {
        summary: 'How often notices and cards were told in a year, by month; to whom is not known',
        tags,
        querystring: safetyReportQuerySchema,
        response: { 200: safetyReportSchema },
      },
    },
    async (request) => {
      const { year } = request.query;
      const { userId: actorId } = callerOf(request);
      await audit.record(database.db, { actorId, action: 'safety-report.read', target: year });
      return care.report(year);
    },
  );

  app.post(
    '/admin/users/:user_id/unlock',
    {
      config: {
        access: 'admin',
        owner: 'params',
        allowsAdmin: true,
        rateLimit: limitUser(limits.admin),
      },
      schema: {
        summary: 'Opens an account that was closed because its user said to be under 18',
        description: 'The question of age comes anew.',
        tags,
        params: userIdParamSchema,
        body: unlockSchema,
        response: { 200: unlockedSchema },
      },
    },
    async (request) => {
      const { user_id: userId } = request.params;
      const { reason } = request.body;
      const { userId: actorId } = callerOf(request);
      await audit.record(database.db, { actorId, action: 'user.unlocked', target: userId, reason });
      return { user_id: userId, is_unlocked: await conversations.unlock(userId) };
    },
  );
}
