import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Language } from '#app/contract/shared';
import { languageOf, type Texts } from '#app/lib/texts';
import type { App, RouteDependencies } from '../app.ts';
import { bareSecurity } from '../content-policy.ts';
import { limitAddress, limits } from '../limits.ts';

const paramSchema = z.object({
  token: z.string().regex(/^[\w-]{43}$/, 'expected what stands in the link'),
});

/**
 * The export behind a link that works once. Whoever only looks where a link leads, as messengers and
 * scanners do, gets a page; the file comes for its button.
 */
export function exportDownloadRoutes(app: App, dependencies: RouteDependencies): void {
  const { accounts, texts, clock, logger } = dependencies;
  const config = { access: 'open' as const, rateLimit: limitAddress(limits.visitor) };
  const tags = ['profile'];

  app.get(
    '/export/download/:token',
    {
      config,
      helmet: bareSecurity,
      schema: { summary: 'A page with the button that gets the export', tags, params: paramSchema },
    },
    async (request, reply) => {
      const link = await accounts.links.find(request.params.token);
      const language = link?.language ?? languageOf(request.headers['accept-language'], 'en');
      reply.status(link ? 200 : 410).header('cache-control', 'no-store');
      return reply.type('text/html; charset=utf-8').send(page(texts, language, link !== undefined));
    },
  );

  app.register(async (scope) => {
    // What a button of a page sends; nothing stands in it.
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1024 },
      (_request, _body, done) => done(null, undefined),
    );
    scope.post(
      '/export/download/:token',
      {
        config,
        helmet: bareSecurity,
        schema: {
          summary: 'Everything that is held of the user, with all files; once',
          tags,
          params: paramSchema,
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const { token } = request.params as z.infer<typeof paramSchema>;
        const userId = await accounts.links.take(token);
        if (userId === undefined) {
          const language = languageOf(request.headers['accept-language'], 'en');
          return reply
            .status(410)
            .type('text/html; charset=utf-8')
            .send(page(texts, language, false));
        }
        const file = Readable.from(accounts.streamExport(userId));
        // The head has left by then: that it ends too early is all that can be said.
        file.on('error', (error) =>
          logger.warn({ requestId: request.id, error }, 'an export broke'),
        );
        return reply
          .type('application/json; charset=utf-8')
          .header('content-disposition', `attachment; filename="evolveai-${dayOf(clock())}.json"`)
          .send(file);
      },
    );
  });
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Without a word of anybody's, so that nothing has to be escaped. */
function page(texts: Texts, language: Language, isUsable: boolean): string {
  const say = (key: string) => texts.format(language, key);
  const body = isUsable
    ? `<p>${say('export-page-text')}</p><form method="post"><button>${say('export-page-button')}</button></form>`
    : `<p>${say('export-page-over')}</p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${say('export-page-title')}</title></head><body><h1>${say('export-page-title')}</h1>${body}</body></html>`;
}
