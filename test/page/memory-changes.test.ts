import { expect, test } from 'vitest';
import { phone } from '../support/browser.ts';
import { breakChanges, item, section, write } from './memory-panel.ts';
import { inChromium } from './site.ts';
import { enter } from './visitor.ts';

inChromium('changing memories on the chat page', (stage) => {
  test('one is added by hand and says that it was written here', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Add a memory' }).click();
    await page.getByRole('combobox', { name: 'About' }).selectOption('Tastes');
    await page.getByRole('textbox', { name: 'Memory', exact: true }).fill('No mushrooms for me');
    await page.getByRole('button', { name: 'Save' }).click();
    await item(page, 'No mushrooms for me').getByText('You wrote this here').waitFor();
    await item(page, 'No mushrooms for me').getByText('Tastes').waitFor();
    // Nothing the companion has learned: it is not announced as new.
    expect(await section(page).getByText('New', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Add a memory' }).and(page.locator(':focus')).waitFor();
    await visitor.close();
  });

  test('one is corrected in place: Escape leaves it, Enter saves it, a reload keeps it', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await write(visitor, 'I have one cat');
    await page.getByRole('button', { name: 'Correct: I have one cat' }).click();
    const field = page.getByRole('textbox', { name: 'Memory', exact: true });
    expect(await field.getAttribute('maxlength')).toBe('300');
    await field.fill('I have nine cats');
    await page.keyboard.press('Escape');
    const pen = page.getByRole('button', { name: 'Correct: I have one cat' });
    await pen.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await field.fill('I have two cats');
    await page.keyboard.press('Enter');
    await item(page, 'I have two cats').waitFor();
    await visitor.reload();
    await item(page, 'I have two cats').waitFor();
    expect(await section(page).getByRole('listitem').count()).toBe(1);
    await visitor.close();
  });

  test('what is pinned stands above the rest, and the focus goes along', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await write(visitor, 'I play chess', 'I like tea');
    await page.getByRole('button', { name: 'Pin: I play chess' }).click();
    const unpin = page.getByRole('button', { name: 'Unpin: I play chess' });
    await unpin.and(page.locator(':focus')).waitFor();
    await page.getByRole('heading', { name: 'Pinned' }).waitFor();
    await visitor.reload();
    await unpin.waitFor();
    expect(
      await section(page).getByRole('listitem').locator('.memory-text').allInnerTexts(),
    ).toEqual(['I play chess', 'I like tea']);
    await unpin.click();
    await page.getByRole('heading', { name: 'Pinned' }).waitFor({ state: 'detached' });
    await visitor.close();
  });

  test('one is forgotten after being asked once, for good', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await write(visitor, 'I play chess', 'I like tea');
    const forget = page.getByRole('button', { name: 'Forget: I play chess' });
    await forget.click();
    await page.getByText('Forget this for good?').waitFor();
    await page.keyboard.press('Escape');
    await forget.and(page.locator(':focus')).waitFor();
    await forget.click();
    await page.getByRole('button', { name: 'Forget', exact: true }).click();
    await item(page, 'I play chess').waitFor({ state: 'detached' });
    // Whoever uses the keyboard is still among the memories.
    await page
      .getByRole('heading', { name: 'What I remember' })
      .and(page.locator(':focus'))
      .waitFor();
    await visitor.reload();
    await item(page, 'I like tea').waitFor();
    expect(await item(page, 'I play chess').count()).toBe(0);
    await visitor.close();
  });

  test('a server in trouble is told in words, and nothing is lost', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await write(visitor, 'I play chess');
    await breakChanges(page);
    const alert = section(page).getByRole('alert');
    const told = 'The companion is not available right now';

    await page.getByRole('button', { name: 'Forget: I play chess' }).click();
    await page.getByRole('button', { name: 'Forget', exact: true }).click();
    await alert.getByText(`Nothing has changed. ${told}`).waitFor();
    await page.getByRole('button', { name: 'Pin: I play chess' }).click();
    await alert.getByText(told).waitFor();
    await page.getByRole('button', { name: 'Pin: I play chess' }).waitFor();

    await page.getByRole('button', { name: 'Correct: I play chess' }).click();
    const field = page.getByRole('textbox', { name: 'Memory', exact: true });
    await field.fill('I play chess badly');
    await page.keyboard.press('Enter');
    await alert.getByText(told).waitFor();
    expect(await field.inputValue()).toBe('I play chess badly');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Save' }).click();
    await item(page, 'I play chess badly').waitFor();
    await visitor.close();
  });

  test('what may not be remembered is refused in words', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await write(visitor, 'I like tea', 'I play chess');
    await page.getByRole('button', { name: 'Correct: I play chess' }).click();
    await page.getByRole('textbox', { name: 'Memory', exact: true }).fill('I like tea');
    await page.keyboard.press('Enter');
    await section(page).getByRole('alert').getByText('This is remembered already').waitFor();
    await page.keyboard.press('Escape');
    expect(await section(page).locator('.memory-text').allInnerTexts()).toEqual([
      'I play chess',
      'I like tea',
    ]);
    await visitor.close();
  });

  test('on a phone a memory is corrected in the sheet, which stays open on Escape', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site, phone);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Stranger' }).click();
    await write(visitor, 'I have one cat');
    await page.getByRole('button', { name: 'Correct: I have one cat' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Forget: I have one cat' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'You and Vera' }).waitFor();
    await item(page, 'I have one cat').waitFor();
    const overflow = page
      .locator('.panel')
      .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(await overflow).toBeLessThanOrEqual(0);
    await visitor.close();
  });
});
