import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from '../support/browser.ts';
import { inChromium, type Stage } from './site.ts';

const paths = ['/safety', '/privacy', '/terms'];
const sizes: [string, BrowserContextOptions][] = [
  ['a small phone', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
  ['a wide screen', { viewport: { width: 1200, height: 900 } }],
];

interface Opened {
  page: Page;
  /** What the browser had to say, violations of the policy among it. */
  complaints: string[];
  requests: string[];
  close(): Promise<void>;
}

async function open(
  { browser, site }: Stage,
  path: string,
  options: BrowserContextOptions,
): Promise<Opened> {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => requests.push(request.url()));
  const answer = await page.goto(`${site.origin}${path}`);
  expect(answer?.status()).toBe(200);
  return { page, complaints, requests, close: () => context.close() };
}

const overflowOf = (page: Page): Promise<number> =>
  page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
const colorsOf = (page: Page): Promise<string[]> =>
  page.locator('body').evaluate((body) => {
    const styles = body.ownerDocument.defaultView?.getComputedStyle(body);
    return [styles?.color ?? '', styles?.backgroundColor ?? ''];
  });

inChromium('the pages anybody may read', (stage) => {
  for (const [size, options] of sizes)
    test(`can be read on ${size}, in both languages, with nothing from elsewhere`, async () => {
      for (const path of paths)
        for (const language of ['en', 'ru']) {
          const opened = await open(stage(), `${path}?lang=${language}`, options);
          const { page, complaints, requests, close } = opened;
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
          expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(5);
          expect(await overflowOf(page)).toBe(0);
          // The stylesheet counts: the policy lets it in.
          expect(await page.locator('main').evaluate((main) => main.offsetWidth)).toBeLessThan(720);
          const fontSize = await page
            .locator('main p')
            .first()
            .evaluate((text) => {
              const view = text.ownerDocument.defaultView;
              return Number.parseFloat(view?.getComputedStyle(text).fontSize ?? '');
            });
          expect(fontSize).toBeGreaterThanOrEqual(16);
          expect(complaints).toEqual([]);
          const origin = stage().site.origin;
          expect(requests.filter((url) => !url.startsWith(origin) && url !== 'data:,')).toEqual([]);
          await close();
        }
    });

  test('lead to each other and to the other language', async () => {
    const { page, close } = await open(stage(), '/safety', {});
    const links = page.getByRole('navigation');
    expect(await links.getByRole('link', { name: 'Safety' }).getAttribute('aria-current')).toBe(
      'page',
    );
    await links.getByRole('link', { name: 'Privacy' }).click();
    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    await links.getByRole('link', { name: 'По-русски' }).click();
    await page.getByRole('heading', { level: 1, name: 'Приватность' }).waitFor();
    await page.getByRole('link', { name: 'Условия' }).click();
    await page.getByRole('heading', { level: 1, name: 'Условия' }).waitFor();
    await close();
  });

  test('are light by day and dark by night', async () => {
    const [day, night] = await Promise.all(
      (['light', 'dark'] as const).map(async (colorScheme) => {
        const { page, close } = await open(stage(), '/safety', { colorScheme });
        const colors = await colorsOf(page);
        await close();
        return colors;
      }),
    );
    expect(day).toEqual(['rgb(45, 34, 51)', 'rgb(250, 244, 241)']);
    expect(night).toEqual(['rgb(242, 236, 244)', 'rgb(23, 19, 28)']);
  });

  test('are named below the chat page, before anything is agreed to', async () => {
    const { browser, site } = stage();
    const { page, complaints, close } = await visit(browser, site.origin);
    const links = page.getByRole('navigation', { name: 'About this service' });
    await links.getByRole('link', { name: 'Safety' }).waitFor();
    for (const [name, path] of [
      ['Safety', '/safety?lang=en'],
      ['Privacy', '/privacy?lang=en'],
      ['Terms', '/terms?lang=en'],
    ] as const)
      expect(await links.getByRole('link', { name }).getAttribute('href')).toBe(path);
    expect(complaints).toEqual([]);
    await close();
  });
});
