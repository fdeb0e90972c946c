import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { signInitData, testBotToken } from '../support/init-data.ts';
import { launchHash, openMiniApp, type OpenedApp } from '../support/mini-app.ts';
import { telegramThemes } from '../support/telegram-themes.ts';
import { inChromium, type Stage } from './site.ts';

let nextUser = 8_000;

async function meet({ site }: Stage): Promise<number> {
  const userId = (nextUser += 1);
  const user = await site.service.as(userId);
  const data = { name: 'Sam', language: 'en', is_adult: true, city: 'Leeds' };
  await user.post('/profile', { user_id: userId, data });
  await user.post('/memories', { text: 'I do not eat mushrooms', category: 'preferences' });
  return userId;
}

const tabs = ['Us', 'Memories', 'Premium', 'Settings'];
const goTo = (page: Page, tab: string) =>
  page.getByRole('navigation').getByRole('button', { name: tab }).click();

const colorOf = (page: Page, property: string) =>
  page.locator('html').evaluate((html, property) => {
    return html.ownerDocument.defaultView?.getComputedStyle(html).getPropertyValue(property);
  }, property);

/** Every place of the Mini App, one after the other. */
async function* visitAll({ page, tell }: OpenedApp): AsyncGenerator<string> {
  const screens: Record<string, string[]> = {
    Memories: ['I do not eat mushrooms', 'Add a memory'],
    Settings: ['Who to talk to', 'Data and account'],
  };
  for (const tab of tabs) {
    await goTo(page, tab);
    await page.getByRole('heading', { level: 1 }).waitFor();
    yield tab;
    for (const screen of screens[tab] ?? []) {
      await page.getByRole('button', { name: screen }).click();
      await page.getByRole('navigation').waitFor({ state: 'detached' });
      yield screen;
      await tell('back_button_pressed', null);
    }
  }
}

inChromium('the Mini App for everybody', (stage) => {
  test('wears the colours of Telegram, and follows when they change', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    const theme = telegramThemes.iosNight;
    const app = await openMiniApp(browser, site.origin, { userId, theme });
    const { page } = app;
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await colorOf(page, 'background-color')).toBe('rgb(28, 28, 29)');
    expect(await colorOf(page, 'color-scheme')).toBe('dark');
    expect(await app.asked('web_app_set_header_color')).toEqual([{ color: '#1c1c1d' }]);
    await app.tell('theme_changed', { theme_params: telegramThemes.iosDay });
    await expect.poll(() => colorOf(page, 'background-color')).toBe('rgb(239, 239, 244)');
    expect(await colorOf(page, 'color-scheme')).toBe('light');
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  test('keeps clear of what the phone and Telegram cover', async () => {
    const { browser, site } = stage();
    const app = await openMiniApp(browser, site.origin, { userId: await meet(stage()) });
    const { page } = app;
    const title = page.getByRole('heading', { level: 1 });
    const place = async () => ({
      top: (await title.boundingBox())?.y ?? 0,
      tabs: (await page.getByRole('navigation').boundingBox())?.height ?? 0,
    });
    const before = await place();
    await app.tell('safe_area_changed', { top: 40, right: 0, bottom: 30, left: 0 });
    await app.tell('content_safe_area_changed', { top: 46, right: 0, bottom: 0, left: 0 });
    const moved = async () => {
      const after = await place();
      return [after.top - before.top, after.tabs - before.tabs];
    };
    await expect.poll(moved).toEqual([86, 30]);
    await app.close();
  });

  test('on a small phone every control is named, large enough and within the screen', async () => {
    const { browser, site } = stage();
    const options = { viewport: { width: 320, height: 568 } };
    const app = await openMiniApp(browser, site.origin, { userId: await meet(stage()), options });
    const { page } = app;
    const controls = page.locator('button, input:not(.visually-hidden), select, textarea');
    const nameless = /- (button|textbox|searchbox|combobox|radio|switch|progressbar)\b(?! ")/;
    for await (const place of visitAll(app)) {
      const sizes = await controls.evaluateAll((all) =>
        all.map((control) => {
          // A switch is pressed by all of its line.
          const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
          return { markup: control.outerHTML.slice(0, 80), width, height };
        }),
      );
      const small = sizes.filter(({ width, height }) => width < 44 || height < 44);
      expect([place, small]).toEqual([place, []]);
      const snapshot = await page.locator('body').ariaSnapshot();
      expect([place, snapshot.split('\n').filter((line) => nameless.test(line))]).toEqual([
        place,
        [],
      ]);
      const overflow = await page
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect([place, overflow]).toEqual([place, 0]);
    }
    await app.close();
  });

  test('the keyboard is enough to go from tab to tab', async () => {
    const { browser, site } = stage();
    const app = await openMiniApp(browser, site.origin, { userId: await meet(stage()) });
    const { page } = app;
    await page.getByRole('navigation').waitFor();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Premium' }).waitFor();
    const here = page.locator('[aria-current="page"]:focus');
    expect(await here.innerText()).toBe('Premium');
    await app.close();
  });

  test('opened without Telegram it says, by day and by night, where it opens from', async () => {
    const { browser, site } = stage();
    for (const [colorScheme, locale, title] of [
      ['light', 'en-US', 'This window opens from Telegram'],
      ['dark', 'ru-RU', 'Это окно открывается из Telegram'],
    ] as const) {
      const options = { colorScheme, locale };
      const app = await openMiniApp(browser, site.origin, { userId: 1, initData: '', options });
      await app.page.getByRole('heading', { name: title }).waitFor();
      expect(await colorOf(app.page, 'color-scheme')).toBe(colorScheme);
      expect(app.requests.some((url) => url.endsWith('/auth'))).toBe(false);
      await app.close();
    }
  });

  test('what Telegram signed long ago, or for another bot, opens nothing', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    const dayAgo = new Date(Date.now() - 25 * 3_600_000);
    for (const initData of [
      signInitData({ userId, botToken: testBotToken, at: dayAgo }),
      signInitData({ userId, botToken: '123456:another' }),
    ]) {
      const app = await openMiniApp(browser, site.origin, { userId, initData });
      await app.page.getByRole('heading', { name: 'open for too long' }).waitFor();
      await app.page.getByRole('button', { name: 'Back to the chat' }).click();
      expect(await app.asked('web_app_close')).toHaveLength(1);
      await app.close();
    }
  });

  test('without an answer it can be tried again, and a reload needs no second launch', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    const prepare = (page: Page) => page.route('**/auth', (route) => route.abort());
    const app = await openMiniApp(browser, site.origin, { userId, prepare });
    const { page } = app;
    await page.getByRole('heading', { name: 'Nobody is answering' }).waitFor();
    await page.unroute('**/auth');
    await page.getByRole('button', { name: 'Try again' }).click();
    await goTo(page, 'Memories');
    await page.getByText('I do not eat mushrooms').waitFor();
    // Telegram gives the launch once, in the address.
    await page.goto(`${site.origin}/app`);
    await page.getByRole('heading', { level: 1, name: 'Vera' }).waitFor();
    expect(await app.asked('web_app_ready')).toHaveLength(1);
    await app.close();
  });

  test('somebody new is led into the chat', async () => {
    const { browser, site } = stage();
    const app = await openMiniApp(browser, site.origin, { userId: (nextUser += 1) });
    const { page } = app;
    await page.getByRole('heading', { name: 'Let’s meet first' }).waitFor();
    await page.getByRole('button', { name: 'Back to the chat' }).click();
    expect(await app.asked('web_app_close')).toHaveLength(1);
    await app.close();
  });

  test('Telegram on the web may frame it and talk to it, another site may not', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    const initData = signInitData({ userId, botToken: testBotToken });
    // As from the internet: a public page may not frame what is on this machine.
    const address = `https://mini.example/app${launchHash(initData, telegramThemes.iosDay)}`;
    const context = await browser.newContext({
      extraHTTPHeaders: { 'x-forwarded-for': '10.8.0.1' },
    });
    const page = await context.newPage();
    const body = `<script>
      asked = [];
      onmessage = ({ data }) => asked.push(JSON.parse(data).eventType);
    </script><iframe src="${address.replaceAll('&', '&amp;')}"></iframe>`;
    await context.route(/^https:\/\/(web\.telegram\.org|evil\.example)\//, (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await context.route(/^https:\/\/mini\.example\//, async (route) => {
      const { pathname } = new URL(route.request().url());
      const response = await route.fetch({ url: `${site.origin}${pathname}` });
      await route.fulfill({ response });
    });
    await page.goto('https://web.telegram.org/k/');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Settings' }).click();
    await frame.getByRole('button', { name: 'Data and account' }).click();
    const asked = () => page.evaluate('asked');
    await expect.poll(asked).toContain('web_app_setup_back_button');
    const pressed = JSON.stringify({ eventType: 'back_button_pressed', eventData: null });
    await page.evaluate(`frames[0].postMessage(${JSON.stringify(pressed)}, '*')`);
    await frame.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();

    await page.goto('https://evil.example/');
    await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
    await context.close();
  });
});
