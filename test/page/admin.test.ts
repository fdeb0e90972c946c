import { scryptSync } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { linkFor, signLoginData } from '../support/admin.ts';
import { phone } from '../support/browser.ts';
import { testBotToken as botToken } from '../support/init-data.ts';
import { inChromium, type Stage } from './site.ts';

const admins = Array.from({ length: 20 }, (_, index) => 909_000 + index);
const password = 'a password of the operator';
const words = {
  en: { title: 'Administration', log: 'Audit log', safety: 'Safety report', out: 'Log out' },
  ru: {
    title: 'Администрирование',
    log: 'Журнал аудита',
    safety: 'Отчёт о безопасности',
    out: 'Выйти',
  },
};
let addresses = 0;

async function open({ browser, site }: Stage, path: string, options: BrowserContextOptions = {}) {
  addresses += 1;
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': `10.8.0.${addresses}` },
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  // Answers that refuse are shown by the browser, too.
  page.on('console', (message) => {
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isRefusal)
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(`${site.origin}${path}`);
  return { page, context, complaints, requests };
}

const linkPath = async ({ site }: Stage, adminId: number) =>
  `/admin/login#${await linkFor(site.service, adminId)}`;

const overflowOf = (page: Page): Promise<number> =>
  page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

/** Gives what there is to see: somebody was given something, by a name that is long. */
async function leaveTraces({ site }: Stage, adminId: number): Promise<void> {
  const admin = await site.service.as(adminId);
  await site.service.tokenFor(4_500);
  const reason = 'helped with the translation of everything there is to translate';
  await admin.post('/admin/grants', { user_id: 4_500, days: 3, reason });
}

inChromium(
  'the admin page',
  (stage) => {
    test('is nothing without a link, and says how to get one', async () => {
      const { page, context, complaints, requests } = await open(stage(), '/admin');
      await page.getByRole('heading', { level: 1, name: 'You come in with a link' }).waitFor();
      await page.getByText('Write /admin to the bot.').waitFor();
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(stage().site.origin))).toEqual([]);
      await context.close();
    });

    test.each([
      ['en', {}],
      ['ru', { ...phone, viewport: { width: 320, height: 568 } }],
      ['ru', { colorScheme: 'dark' }],
    ] as const)(
      'a link opens report and log, once, and leaves no trace (%s, %o)',
      async (language, device) => {
        const adminId = admins.pop() ?? 0;
        await leaveTraces(stage(), adminId);
        const path = await linkPath(stage(), adminId);
        const options = { ...device, locale: language === 'ru' ? 'ru-RU' : 'en-US' };
        const { page, context, complaints, requests } = await open(stage(), path, options);
        const t = words[language];
        await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
        expect(new URL(page.url())).toMatchObject({ pathname: '/admin', hash: '' });
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        const log = page.getByRole('region', { name: t.log });
        await log.getByRole('row').filter({ hasText: 'grant.given' }).first().waitFor();
        await log.getByText(/The chain is whole|Цепочка цела/).waitFor();
        const safety = page.getByRole('region', { name: t.safety });
        expect(await safety.getByRole('row').count()).toBe(7);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        expect(complaints).toEqual([]);
        const token = path.split('#')[1] ?? '';
        expect(requests.filter((url) => url.includes(token) && !url.includes('#'))).toEqual([]);
        expect(await page.content()).not.toContain(token);

        await page.reload();
        await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
        const again = await open(stage(), path, options);
        await again.page.getByRole('alert').waitFor();
        await again.context.close();
        await context.close();
      },
    );

    test('the report is read for the year that is chosen', async () => {
      const { page, context } = await open(stage(), await linkPath(stage(), admins.pop() ?? 0));
      const year = new Date().getUTCFullYear() - 1;
      const asked = page.waitForRequest(new RegExp(`/admin/safety/report\\?year=${year}$`));
      await page.getByRole('combobox', { name: 'Year' }).selectOption(String(year));
      expect((await (await asked).response())?.status()).toBe(200);
      await context.close();
    });

    test('leaving ends it, here and behind the page', async () => {
      const { page, context } = await open(stage(), await linkPath(stage(), admins.pop() ?? 0));
      const cookies = await context.cookies();
      expect(cookies).toMatchObject([{ name: 'evolve_admin', httpOnly: true, sameSite: 'Strict' }]);
      await page.getByRole('button', { name: 'Log out' }).click();
      await page.getByRole('heading', { level: 1, name: 'You come in with a link' }).waitFor();
      expect(await context.cookies()).toEqual([]);
      const headers = { cookie: `evolve_admin=${cookies[0]?.value}` };
      const { status } = await stage().site.service.send({ url: '/admin/session', headers });
      expect(status).toBe(401);
      await context.close();
    });

    test("what Telegram's login sends back opens it, too, and goes from the address", async () => {
      const login = signLoginData({ userId: admins.pop() ?? 0, botToken, at: new Date() });
      const given = new URLSearchParams();
      for (const [name, value] of Object.entries(login)) given.set(name, String(value));
      const { page, context } = await open(stage(), `/admin/login?${given}`);
      await page.getByRole('heading', { level: 1, name: 'Administration' }).waitFor();
      expect(new URL(page.url())).toMatchObject({ pathname: '/admin', search: '' });
      await context.close();
    });

    test('a chain that is broken is said so', async () => {
      const { page, context } = await open(stage(), '/admin');
      await page.route('**/admin/audit/verify', (route) =>
        route.fulfill({
          json: { is_whole: false, rows: 2, head: null, broken: { seq: 3, reason: 'changed' } },
        }),
      );
      await page.goto(`${stage().site.origin}${await linkPath(stage(), admins.pop() ?? 0)}`);
      const alarm = page.getByRole('alert');
      await alarm.waitFor();
      expect(await alarm.innerText()).toContain('The chain is broken at row 3');
      await context.close();
    });

    test('every control has a name, and the keyboard reaches what scrolls', async () => {
      const { page, context } = await open(
        stage(),
        await linkPath(stage(), admins.pop() ?? 0),
        phone,
      );
      await page.getByRole('region', { name: 'Audit log' }).getByRole('table').waitFor();
      const nameless = (await page.locator('body').ariaSnapshot())
        .split('\n')
        .filter((line) => /- (button|textbox|combobox|form|link|region|group)\b(?! ")/.test(line));
      expect(nameless).toEqual([]);
      await page.getByRole('group', { name: 'Audit log' }).focus();
      expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Audit log');
      await context.close();
    });

    test('it is shown in no frame', async () => {
      const { headers } = await stage().site.service.send({ url: '/admin' });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['content-security-policy']).toContain("default-src 'self'");
    });
  },
  async () => ({ env: { ADMIN_USER_IDS: admins.join(',') } }),
);

inChromium(
  'the admin page with a password',
  (stage) => {
    test('asks for it after the link; a wrong one is said so', async () => {
      const { page, context, complaints } = await open(
        stage(),
        await linkPath(stage(), admins.pop() ?? 0),
      );
      const field = page.getByLabel('Password of the operator');
      await field.fill('wrong');
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('alert').filter({ hasText: 'That is not the password.' }).waitFor();
      await field.fill(password);
      await field.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Administration' }).waitFor();
      await page.getByRole('region', { name: 'Audit log' }).getByRole('table').waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    });
  },
  async () => {
    const salt = Buffer.alloc(16, 2);
    const hash = scryptSync(password, salt, 32, { N: 2 ** 14, r: 8, p: 1 });
    const setting = `scrypt$16384$8$1$${salt.toString('base64url')}$${hash.toString('base64url')}`;
    return { env: { ADMIN_USER_IDS: admins.join(','), ADMIN_PASSWORD_HASH: setting } };
  },
);
