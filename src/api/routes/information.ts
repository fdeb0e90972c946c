import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import about from '../../../package.json' with { type: 'json' };
import {
  informationQuerySchema,
  type SafetyPage,
  safetyEventKinds,
  safetyPageSchema,
  safetyProtocolVersion,
  type SafetyReport,
} from '#app/contract/care';
import type { Language } from '#app/contract/shared';
import { languageOf } from '#app/lib/texts';
import type { App, RouteDependencies } from '../app.ts';
import { readingSecurity } from '../content-policy.ts';
import { renderPage } from '../information-page.ts';
import { limitAddress, limits } from '../limits.ts';

const pages = {
  safety: ['ai', 'signs', 'card', 'after', 'replies', 'age', 'counts', 'limits'],
  privacy: ['kept', 'sealed', 'reason', 'readers', 'time', 'rights', 'remains'],
  terms: ['age', 'ai', 'conduct', 'plans', 'service', 'leave'],
} as const;
type Page = keyof typeof pages;
const names = ['safety', 'privacy', 'terms'] as const;

/** Everybody may look at the counts as often as they like: they are counted anew once a minute. */
const countsLastMs = 60_000;

const stylesheet = readFileSync(path.join(import.meta.dirname, '../information.css'), 'utf8');
const stylesheetPath = `/information.css?v=${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}`;

/** What everybody may know without being a user: how people in danger are helped, what is kept, what holds. */
export function informationRoutes(app: App, dependencies: RouteDependencies): void {
  const { care, texts, clock, supportContact: contact } = dependencies;
  const shared = {
    config: { access: 'open' as const, rateLimit: limitAddress(limits.others) },
    helmet: readingSecurity,
  };
  const tags = ['information'];
  const html = { 'text/html': { schema: z.string() } };
  const textArgs = { reach: 'findahelpline.com', license: about.license };
  let counted: { at: number; year: number; reports: [SafetyReport, SafetyReport] } | undefined;

  async function countsAt(now: Date): Promise<[SafetyReport, SafetyReport]> {
    const [at, year] = [now.getTime(), now.getUTCFullYear()];
    if (counted?.year === year && at - counted.at < countsLastMs) return counted.reports;
    const reports = await Promise.all([care.report(year), care.report(year - 1)]);
    counted = { at, year, reports };
    return reports;
  }

  const sectionsOf = (page: Page, language: Language) => [
    ...pages[page].map((name) => ({
      name,
      title: texts.format(language, `pages-${page}-${name}-title`),
      text: texts.format(language, `pages-${page}-${name}`, textArgs),
    })),
    {
      name: 'contact',
      title: texts.format(language, 'pages-contact-title'),
      text:
        contact === undefined
          ? texts.format(language, 'pages-contact-unknown')
          : texts.format(language, 'pages-contact', { contact }),
    },
  ];

  function show(page: Page, language: Language, reports?: [SafetyReport, SafetyReport]): string {
    const say = (key: string) => texts.format(language, `pages-${key}`, textArgs);
    return renderPage({
      language,
      path: `/${page}`,
      title: say(`${page}-title`),
      ...(page === 'safety' && { lead: say('safety-lead') }),
      summary: say(`${page}-summary`),
      sections: sectionsOf(page, language).map(({ name, ...section }) => ({
        ...section,
        ...(name === 'counts' && reports && { table: tableOf(reports, say) }),
      })),
      navigation: {
        label: say('navigation'),
        pages: names.map((name) => ({ path: `/${name}`, title: say(`${name}-link`) })),
        otherLanguage: say('other-language'),
      },
      stylesheet: stylesheetPath,
    });
  }

  app.get(
    '/safety',
    {
      ...shared,
      schema: {
        summary: 'How people in danger are helped, and how often that was; as a page, or as JSON',
        tags,
        querystring: informationQuerySchema,
        response: {
          200: { content: { ...html, 'application/json': { schema: safetyPageSchema } } },
        },
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const reports = await countsAt(clock());
      reply.headers(headersFor(language));
      if (!wantsJson(request.headers.accept)) {
        return reply.type(htmlType).send(show('safety', language, reports));
      }
      const [year, lastYear] = reports;
      const page: SafetyPage = {
        protocol_version: safetyProtocolVersion,
        language,
        sections: sectionsOf('safety', language).map(({ title, text }) => ({ title, text })),
        year: year.year,
        counts: year.totals,
        last_year: { year: lastYear.year, counts: lastYear.totals },
      };
      return reply.type('application/json; charset=utf-8').send(page);
    },
  );

  for (const page of ['privacy', 'terms'] as const) {
    app.get(
      `/${page}`,
      {
        ...shared,
        schema: {
          summary:
            page === 'privacy' ? 'What is kept of people, and why' : 'What holds for everybody',
          tags,
          querystring: informationQuerySchema,
          response: { 200: { content: html } },
        },
      },
      async (request, reply) => {
        const language = languageFor(request);
        reply.headers(headersFor(language));
        return reply.type(htmlType).send(show(page, language));
      },
    );
  }

  app.get(
    '/information.css',
    {
      ...shared,
      schema: {
        summary: 'How those pages look',
        tags,
        response: { 200: { content: { 'text/css': { schema: z.string() } } } },
      },
    },
    async (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type('text/css; charset=utf-8')
        .send(stylesheet),
  );
}

const htmlType = 'text/html; charset=utf-8';

const tableOf = ([year, lastYear]: [SafetyReport, SafetyReport], say: (key: string) => string) => ({
  caption: say('safety-counts-caption'),
  head: [say('count-kind'), String(year.year), String(lastYear.year)],
  rows: safetyEventKinds.map((kind) => ({
    name: say(`count-${kind}`),
    counts: [year.totals[kind] ?? 0, lastYear.totals[kind] ?? 0],
  })),
});

const languageFor = ({
  query,
  headers,
}: {
  query: z.infer<typeof informationQuerySchema>;
  headers: { 'accept-language'?: string | undefined };
}): Language => query.lang ?? languageOf(headers['accept-language'], 'en');

const headersFor = (language: Language) => ({
  'content-language': language,
  'cache-control': 'public, max-age=60',
  vary: 'accept, accept-language',
});

/** Browsers ask for pages, and for anything else after them. */
const wantsJson = (accept = ''): boolean =>
  accept.includes('application/json') && !accept.includes('text/html');
