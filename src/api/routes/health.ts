import { z } from 'zod';
import { type BreakerView, healthSchema, readySchema } from '#app/contract/health';
import type { EngineStatus } from '#app/platform/llm/port';
import type { App, RouteDependencies } from '../app.ts';

export function healthRoutes(app: App, { database, engine, metrics }: RouteDependencies): void {
  app.get(
    '/health',
    {
      // Costs nothing, and whoever watches asks often.
      config: { access: 'open', rateLimit: false },
      schema: {
        summary: 'The process runs',
        tags: ['operations'],
        response: { 200: healthSchema },
      },
    },
    async () => ({ status: 'ok' as const }),
  );

  app.get(
    '/ready',
    {
      config: { access: 'open' },
      schema: {
        summary: 'The process can serve: database and engines, without addresses or reasons',
        tags: ['operations'],
        response: { 200: readySchema, 503: readySchema },
      },
    },
    async (_request, reply) => {
      const isReady = await database.isHealthy();
      const engines = engine
        .status()
        .map((status) => [status.name, presentEngine(status)] as const);
      return reply.status(isReady ? 200 : 503).send({
        status: isReady ? ('ready' as const) : ('unavailable' as const),
        database: { status: isReady ? ('healthy' as const) : ('unhealthy' as const) },
        ...Object.fromEntries(engines),
      });
    },
  );

  app.get(
    '/metrics',
    {
      config: { access: 'operator' },
      schema: {
        summary: 'Prometheus metrics',
        tags: ['operations'],
        response: { 200: z.string() },
      },
    },
    async (_request, reply) => {
      reply.type(metrics.contentType).serializer((text: string) => text);
      return metrics.read();
    },
  );
}

const presentEngine = ({ state, failureCount }: EngineStatus): BreakerView => ({
  status: state === 'OPEN' ? 'unhealthy' : 'healthy',
  circuit_breaker: { state, failure_count: failureCount },
});
