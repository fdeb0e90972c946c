import fastifyStatic from '@fastify/static';
import type { App } from '../app.ts';

/** The chat page at `/`; without it, `/` says where the API is described. */
export async function pageRoutes(app: App, pageDir: string | undefined): Promise<void> {
  if (pageDir === undefined) {
    app.get('/', { config: { access: 'open' }, schema: { hide: true } }, async (_request, reply) =>
      reply.redirect('/docs'),
    );
    return;
  }
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'open' };
      route.schema = { ...route.schema, hide: true };
    });
    await scope.register(fastifyStatic, {
      root: pageDir,
      // Names of built assets change with their content.
      setHeaders: (response, path) => {
        const isAsset = path.includes('/assets/');
        response.header(
          'cache-control',
          isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  });
}
