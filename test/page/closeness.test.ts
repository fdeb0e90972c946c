import { expect, test } from 'vitest';
import { phone } from '../support/browser.ts';
import { inChromium } from './site.ts';
import { enter, growCloser, type Visitor } from './visitor.ts';

/** Herman's first words to Sam. */
const greeting =
  'Come in, Sam. My name is Herman. I am an AI, and in place of a lamp I look after a great many books.';

inChromium('growing closer on the chat page', (stage) => {
  async function reachNextLevel(visitor: Visitor): Promise<void> {
    await visitor.say('Hello!');
    await visitor.heard('You said: Hello!');
    await growCloser(stage().site, visitor.userId, 90);
    await visitor.say('Again');
    await visitor.heard('You said: Again');
  }

  test('a new level is celebrated once and opens the story', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await reachNextLevel(visitor);
    await page.getByRole('status').getByText('You and Vera have grown closer').waitFor();
    await page.locator('.ceremony').getByRole('button', { name: 'Our story' }).click();
    const story = page.getByRole('dialog', { name: 'Our story' });
    // The newest moment stands above.
    const moments = story.getByRole('listitem');
    await moments.first().getByText('you and Vera know each other now').waitFor();
    await moments.filter({ hasText: 'You and Vera meet' }).waitFor();
    await story.getByRole('progressbar', { name: 'How close you are' }).waitFor();
    await page.keyboard.press('Escape');
    await story.waitFor({ state: 'detached' });
    await page.getByRole('main').and(page.locator(':focus')).waitFor();

    await visitor.say('And again');
    await visitor.heard('You said: And again');
    expect(await page.getByText('You and Vera have grown closer').count()).toBe(0);
    await visitor.reload();
    expect(await page.getByText('You and Vera have grown closer').count()).toBe(0);
    await visitor.close();
  });

  test('on a phone the story opens above the sheet and closes back to it', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site, phone);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Stranger' }).click();
    const sheet = page.getByRole('dialog', { name: 'You and Vera' });
    const open = sheet.getByRole('button', { name: 'Our story' });
    await open.click();
    await page.getByRole('dialog', { name: 'Our story' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Our story' }).waitFor({ state: 'detached' });
    await open.and(page.locator(':focus')).waitFor();
    expect(await sheet.isVisible()).toBe(true);
    await visitor.close();
  });

  test('a story that cannot be read says so and can be asked for again', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await page.route('**/story/*', (route) => route.abort('connectionreset'));
    await page.getByRole('button', { name: 'Our story' }).click();
    const story = page.getByRole('dialog', { name: 'Our story' });
    await story.getByRole('alert').getByText('The connection was lost').waitFor();
    await page.unroute('**/story/*');
    await story.getByRole('button', { name: 'Try again' }).click();
    await story.getByRole('progressbar', { name: 'How close you are' }).waitFor();
    expect(await story.getByRole('alert').count()).toBe(0);
    await visitor.close();
  });

  test('another companion brings another talk and closeness, and the same memories', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await visitor.say('Hello, Vera!');
    await visitor.heard('You said: Hello, Vera!');
    await page.getByText('9 points', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Add a memory' }).click();
    await page.getByRole('textbox', { name: 'Memory', exact: true }).fill('I like tea');
    await page.keyboard.press('Enter');
    const companions = page.getByRole('region', { name: 'Who to talk to' });
    await companions.getByText('is known to all of them').waitFor();
    const vera = companions.getByRole('button', { name: 'Vera' });
    const herman = companions.getByRole('button', { name: 'Herman' });
    expect(await vera.getAttribute('aria-current')).toBe('true');

    await herman.click();
    await page.getByRole('heading', { level: 1, name: 'Herman' }).waitFor();
    await visitor.heard(greeting);
    expect((await visitor.bubbles())[0]).toBe(greeting);
    await page.getByText('0 points', { exact: true }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'I like tea' }).waitFor();
    expect(await page.title()).toBe('Herman · EvolveAI');
    await visitor.say('Hello, Herman!');
    await visitor.heard('You said: Hello, Herman!');

    await vera.click();
    await visitor.heard('You said: Hello, Vera!');
    expect(await visitor.bubbles()).toEqual(['Hello, Vera!', 'You said: Hello, Vera!']);
    await page.getByText('9 points', { exact: true }).waitFor();
    await visitor.close();
  });

  test('who was made by somebody else is marked, and without a picture has a letter', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await page.route('**/personas', async (route) => {
      const response = await route.fetch();
      const list = await response.json();
      const zoe = { ...list.personas[0], id: 'zoe', name: 'zoe', is_imported: true };
      await route.fulfill({ json: { ...list, personas: [...list.personas, zoe] } });
    });
    await visitor.reload();
    const zoe = page.getByRole('button', { name: 'Made by somebody else' });
    await zoe.waitFor();
    expect(await zoe.locator('.avatar').innerText()).toBe('Z');
    const vera = page.getByRole('button', { name: 'Vera You are talking' });
    expect(await vera.locator('.avatar img').count()).toBe(1);
    expect(await page.getByText('Made by somebody else').count()).toBe(1);
    await visitor.close();
  });

  test('nobody is left in the middle of an answer, and a refused choice changes nothing', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    const reply = Promise.withResolvers<string>();
    engine.replies.push(() => reply.promise);
    await visitor.say('Hello!');
    const herman = page.getByRole('button', { name: 'Herman' });
    await herman.click();
    await page.getByRole('alert').getByText('As soon as Vera has answered').waitFor();
    reply.resolve('Hi!');
    await visitor.heard('Hi!');

    await page.route('**/profile', (route) =>
      route.fulfill({ status: 503, json: { code: 'unavailable', status: 503 } }),
    );
    await herman.click();
    await page.getByRole('alert').getByText('Could not be saved').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Vera' }).waitFor();
    expect(await visitor.bubbles()).toEqual(['Hello!', 'Hi!']);
    await visitor.close();
  });

  test('a companion chosen in another tab is followed when coming back', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    await visitor.say('Hello!');
    await visitor.heard('You said: Hello!');
    const other = await visitor.page.context().newPage();
    await other.goto(site.origin);
    await other.getByRole('button', { name: 'Herman' }).click();
    await other.getByRole('heading', { level: 1, name: 'Herman' }).waitFor();
    // To Playwright every tab has the focus always, so the event is given by hand.
    await visitor.page.evaluate(`dispatchEvent(new Event('focus'))`);
    await visitor.page.getByRole('heading', { level: 1, name: 'Herman' }).waitFor();
    await visitor.heard(greeting);
    expect((await visitor.bubbles())[0]).toBe(greeting);
    await visitor.close();
  });
});
