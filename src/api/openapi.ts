import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifySchema } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Access } from './auth.ts';
import type { App } from './app.ts';

const securityOf: Record<Access, FastifySchema['security']> = {
  open: [],
  user: [{ bearer: [] }],
  service: [{ serviceKey: [] }],
  proof: [{ serviceKey: [] }, {}],
  operator: [{ bearer: [] }, { adminSession: [] }],
  admin: [{ bearer: [] }, { adminSession: [] }],
  login: [{ adminSession: [] }],
};

/** The API describes itself: `/openapi.json`, and for people `/docs`. */
export async function registerOpenapi(app: App): Promise<void> {
  app.addHook('onRoute', (route) => {
    const access = route.config?.access;
    if (access) route.schema = { ...route.schema, security: securityOf[access] ?? [] };
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'EvolveAI',
        description:
          'An AI companion that remembers. Errors are RFC 9457 problems with a stable `code`.',
        version: '1',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          // Over http the name is without the prefix.
          adminSession: { type: 'apiKey', in: 'cookie', name: '__Host-evolve_admin' },
          serviceKey: { type: 'apiKey', in: 'header', name: 'X-Service-Key' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  // The viewer's own routes carry no access of ours: they are open, as the description is.
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'open' };
    });
    await scope.register(swaggerUi, { routePrefix: '/docs' });
  });
  app.get('/openapi.json', { config: { access: 'open' }, schema: { hide: true } }, async () =>
    app.swagger(),
  );
}
