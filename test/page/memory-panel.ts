import type { Page, Route } from 'playwright-core';
import type { Visitor } from './visitor.ts';

export const section = (page: Page) => page.getByRole('region', { name: 'What I remember' });
export const item = (page: Page, text: string) =>
  section(page).getByRole('listitem').filter({ hasText: text });

/** Writes memories into the list by hand, through the page. */
export async function write({ page }: Visitor, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.getByRole('button', { name: 'Add a memory' }).click();
    await page.getByRole('textbox', { name: 'Memory', exact: true }).fill(text);
    await page.keyboard.press('Enter');
    await item(page, text).waitFor();
  }
}

const unavailable = (route: Route) =>
  route.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    json: { code: 'unavailable', status: 503 },
  });

/** Lets reading through and breaks what changes something. */
export const breakChanges = (page: Page) =>
  page.route('**/memories{,/**}', (route) =>
    route.request().method() === 'GET' ? route.fallback() : unavailable(route),
  );
