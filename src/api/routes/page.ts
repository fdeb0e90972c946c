import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App, RouteDependencies } from '../app.ts';
import { adminPageSecurity, miniAppSecurity } from '../content-policy.ts';

/**
 * The chat page at `/`, the Mini App at `/app`, the admin page at `/admin`; without the chat page, `/` says
 * where the API is described.
 */
export async function pageRoutes(
  app: App,
  { pageDir, appDir, adminDir }: Pick<RouteDependencies, 'pageDir' | 'appDir' | 'adminDir'>,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'open' };
      route.schema = { ...route.schema, hide: true };
    });
    const builtDir = pageDir ?? appDir ?? adminDir;
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
    if (adminDir !== undefined) {
      for (const url of ['/admin', '/admin/login']) {
        scope.get(url, { helmet: adminPageSecurity }, async (_request, reply) =>
          reply.sendFile('admin.html', adminDir),
        );
      }
    }
  });
}
