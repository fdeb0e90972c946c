import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App, RouteDependencies } from '../app.ts';
import { miniAppSecurity } from '../content-policy.ts';

/** The chat page at `/` and the Mini App at `/app`; without the page, `/` says where the API is described. */
export async function pageRoutes(
  app: App,
  { pageDir, appDir }: Pick<RouteDependencies, 'pageDir' | 'appDir'>,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'open' };
      route.schema = { ...route.schema, hide: true };
    });
    const builtDir = pageDir ?? appDir;
    if (builtDir !== undefined) {
      await scope.register(fastifyStatic, {
        root: path.join(builtDir, 'assets'),
        prefix: '/assets/',
        // Names of built assets change with their content.
        setHeaders: (response, file) => {
          const isAsset = file.includes('/assets/');
          response.header(
            'cache-control',
            isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
          );
        },
      });
    }
    scope.get('/', async (_request, reply) =>
      pageDir === undefined ? reply.redirect('/docs') : reply.sendFile('index.html', pageDir),
    );
    if (appDir !== undefined) {
      scope.get('/app', { helmet: miniAppSecurity }, async (_request, reply) =>
        reply.sendFile('app.html', appDir),
      );
    }
  });
}
