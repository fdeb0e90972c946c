import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone, visit } from '../support/browser.ts';
import { inChromium } from './site.ts';
import { enter } from './visitor.ts';

/** Goes on with Tab until the control with that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.locator(':focus');
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await control.count()) > 0 && (await control.ariaSnapshot()).includes(`"${name}"`)) return;
  }
  throw new Error(`"${name}" cannot be reached with Tab`);
}

/** Controls and landmarks that a screen reader could not name. */
async function findNameless(page: Page): Promise<string[]> {
  const snapshot = await page.locator('body').ariaSnapshot();
  expect(snapshot).toMatch(/- button "/);
  return snapshot
    .split('\n')
    .filter((line) =>
      /- (button|textbox|searchbox|combobox|form|radio|checkbox|link|dialog|progressbar|img|log|group|region|complementary)\b(?! ")/.test(
        line,
      ),
    );
}

/** How much wider than the screen the page is. */
const overflowOf = (page: Page): Promise<number> =>
  page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3);

inChromium('the chat page for everybody', (stage) => {
  test('the keyboard is enough: to begin, to talk, to change the name, to delete', async () => {
    const { browser, site } = stage();
    const { page, close } = await visit(browser, site.origin);
    await page.getByRole('textbox').waitFor();
    await tabTo(page, 'What should I call you?');
    await page.keyboard.type('Sam');
    await tabTo(page, 'I am 18 or older');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    const log = page.getByRole('log');
    await log.waitFor();
    // The composer has the focus: talking can begin.
    await page.keyboard.type('One line');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('and another');
    await page.keyboard.press('Enter');
    await log.getByText('You said: One line and another').waitFor();
    expect(await log.locator('.bubble-text').first().innerText()).toBe('One line\nand another');

    await tabTo(page, 'Change name');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Kim');
    await page.keyboard.press('Enter');
    await page.getByText('Kim', { exact: true }).waitFor();
    await tabTo(page, 'Delete everything');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Delete everything?' });
    await dialog.getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor();
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press('Tab');
      const isOutside = page.locator(':focus:not(dialog *)');
      expect(await isOutside.count()).toBe(0);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: 'Delete everything' })
      .and(page.locator(':focus'))
      .waitFor();
    await close();
  });

  test('what has the focus shows it', async () => {
    const { browser, site } = stage();
    const { page, close } = await enter(browser, site);
    const focused = page.locator(':focus');
    const ringless: string[] = [];
    for (let presses = 0; presses < 10; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await focused.count()) === 0) continue;
      const [hasRing, markup] = await focused.evaluate((element) => {
        // Hidden radio buttons and the composer's field draw the ring around them.
        const near = [element, element.nextElementSibling, element.parentElement];
        const view = element.ownerDocument.defaultView;
        const isRinged = near.some(
          (each) => each && view?.getComputedStyle(each).outlineStyle === 'solid',
        );
        return [isRinged, element.outerHTML] as const;
      });
      if (!hasRing) ringless.push(markup);
    }
    expect(ringless).toEqual([]);
    await close();
  });

  test.each([
    ['en-US', { viewport: { width: 1280, height: 800 } }],
    ['ru-RU', phone],
  ])('every control has a name for a screen reader (%s)', async (locale, device) => {
    const { browser, site } = stage();
    const welcome = await visit(browser, site.origin, { locale, ...device });
    await welcome.page.getByRole('textbox').waitFor();
    expect(await findNameless(welcome.page)).toEqual([]);
    await welcome.close();

    const visitor = await enter(browser, site, { locale, ...device });
    const { page } = visitor;
    await visitor.say('Hello!');
    await visitor.heard('You said: Hello!');
    expect(await findNameless(page)).toEqual([]);
    const more = page.getByRole('button', { name: 'Незнакомцы' });
    if (await more.isVisible()) await more.click();
    await page.getByRole('button', { name: /Add a memory|Добавить воспоминание/ }).click();
    expect(await findNameless(page)).toEqual([]);
    await page.getByRole('button', { name: /Our story|Наша история/ }).click();
    await page.getByRole('dialog', { name: /Our story|Наша история/ }).waitFor();
    expect(await findNameless(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Delete everything|Удалить всё/ }).click();
    expect(await findNameless(page)).toEqual([]);
    await visitor.close();
  });

  test('a screen reader hears bubbles as they come, and who said them', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    expect(await visitor.log.getAttribute('aria-live')).toBe('polite');
    await visitor.say('Hello!');
    await visitor.heard('You said: Hello!');
    const spoken = await visitor.log.ariaSnapshot();
    expect(spoken).toContain('You:');
    expect(spoken).toContain('Vera:');
    await visitor.close();
  });

  test('on a phone nothing scrolls sideways and the composer stays in sight', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site, phone);
    const { page } = visitor;
    for (const text of [longWord, 'مرحبا كيف حالك', `${'Many words. '.repeat(60)}End`]) {
      await visitor.say(text);
      await visitor.heard(`You said: ${text}`);
    }
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await expect
      .poll(() =>
        visitor.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight),
      )
      .toBeLessThan(2);
    const box = await visitor.composer.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    await visitor.close();
  });

  test('on a phone level, memories and settings are a sheet that Escape closes', async () => {
    const { browser, site } = stage();
    const { page, close } = await enter(browser, site, phone);
    const more = page.getByRole('button', { name: 'Stranger' });
    await more.click();
    const sheet = page.getByRole('dialog', { name: 'You and Vera' });
    await sheet.getByRole('progressbar', { name: 'How close you are' }).waitFor();
    await sheet.getByRole('heading', { name: 'What I remember' }).waitFor();
    await sheet.getByRole('button', { name: 'Change name' }).click();
    await page.keyboard.press('Escape');
    // The first Escape ends the change, not the sheet.
    await sheet.getByRole('button', { name: 'Change name' }).waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await more.and(page.locator(':focus')).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await close();
  });

  test('a small phone shows the welcome without sideways scrolling', async () => {
    const { browser, site } = stage();
    const small = { ...phone, viewport: { width: 320, height: 568 }, locale: 'ru-RU' };
    const { page, close } = await visit(browser, site.origin, small);
    await page.getByRole('textbox').waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await close();
  });
});
