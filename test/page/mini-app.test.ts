import { expect, test } from 'vitest';
import { openMiniApp, type OpenedApp } from '../support/mini-app.ts';
import { inChromium, type Stage } from './site.ts';
import { growCloser, rememberNext } from './visitor.ts';

let nextUser = 7_000;

/** Somebody the bot knows already. */
async function meet({ site }: Stage, data: object = {}): Promise<number> {
  const userId = (nextUser += 1);
  const user = await site.service.as(userId);
  const known = { name: 'Sam', language: 'en', is_adult: true, ...data };
  const { status } = await user.post('/profile', { user_id: userId, data: known });
  expect(status).toBe(200);
  return userId;
}

async function say({ site, engine }: Stage, userId: number, said: string, fact: string) {
  const input = { fact, category: 'pets', quote: said };
  rememberNext(engine, { save_long_term_memory: input }, 'Noted.');
  await (await site.service.as(userId)).post('/chat', { message: said });
}

const goTo = ({ page }: OpenedApp, tab: string) =>
  page.getByRole('navigation').getByRole('button', { name: tab }).click();

const profileOf = async ({ site }: Stage, userId: number) =>
  (await (await site.service.as(userId)).get(`/profile/${userId}`)).body;

const memoriesOf = async ({ site }: Stage, userId: number) =>
  (await (await site.service.as(userId)).get(`/memories?user_id=${userId}`)).body;

inChromium('the Mini App', (stage) => {
  test('shows how close the two are and their story, with nothing from elsewhere', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    await say(stage(), userId, 'I have a cat called Miso', 'Has a cat called Miso');
    await growCloser(site, userId, 90);
    const app = await openMiniApp(browser, site.origin, { userId });
    const { page } = app;
    await page.getByRole('heading', { level: 1, name: 'Vera' }).waitFor();
    await page.getByText('Acquaintance').waitFor();
    await page.getByText('103 points', { exact: true }).waitFor();
    const bar = page.getByRole('progressbar', { name: 'How close you are' });
    expect(await bar.getAttribute('aria-valuenow')).toBe('2');
    const story = page.getByRole('region', { name: 'Our story' });
    await story.getByText('Has a cat called Miso').waitFor();
    await story.getByRole('listitem').filter({ hasText: 'You and Vera meet' }).waitFor();
    expect(await app.asked('web_app_ready')).toHaveLength(1);
    expect(await app.asked('web_app_expand')).toHaveLength(1);
    expect(app.requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    await app.close();
  });

  test('a memory is found, explained, pinned, corrected and forgotten', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    await say(stage(), userId, 'I have a cat called Miso', 'Has a cat called Miso');
    await say(stage(), userId, 'I also have a dog', 'Has a dog');
    const app = await openMiniApp(browser, site.origin, { userId });
    const { page } = app;
    await goTo(app, 'Memories');
    await page.getByText('2 memories.').waitFor();
    await page.getByRole('searchbox').fill('Miso');
    await page.getByText('Found: 1').waitFor();
    await page.getByRole('button', { name: 'Has a cat called Miso' }).click();

    await page.getByText('Your own words, today').waitFor();
    await page.getByText('“I have a cat called Miso”').waitFor();
    await page.getByRole('heading', { name: 'Memory' }).and(page.locator(':focus')).waitFor();
    const backButtons = () => app.asked('web_app_setup_back_button');
    expect((await backButtons()).at(-1)).toEqual({ is_visible: true });
    await page.getByRole('button', { name: 'Pin' }).click();
    await page.getByRole('button', { name: 'Unpin' }).waitFor();

    await page.getByRole('button', { name: 'Correct' }).click();
    const field = page.getByRole('textbox', { name: 'Memory' });
    await field.and(page.locator(':focus')).waitFor();
    await field.fill('Has a cat called Mochi');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('You wrote this into the list').waitFor();

    // Back where it was opened: the words looked for are still there.
    await app.tell('back_button_pressed', null);
    await page.getByRole('searchbox').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('Miso');
    expect((await backButtons()).at(-1)).toEqual({ is_visible: false });
    await page.getByRole('searchbox').fill('');
    const pinned = page.getByRole('region', { name: 'Pinned' });
    await pinned.getByRole('button', { name: 'Has a cat called Mochi' }).click();
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('button', { name: 'Keep' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('group').getByRole('button', { name: 'Forget' }).click();
    await page.getByText('1 memory.').waitFor();
    const { facts } = await memoriesOf(stage(), userId);
    expect(facts.map((fact: { text: string }) => fact.text)).toEqual(['Has a dog']);
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  test('a memory is written by hand, and what the server refuses says why', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    const app = await openMiniApp(browser, site.origin, { userId });
    const { page } = app;
    await goTo(app, 'Memories');
    await page.getByText('Nothing yet').waitFor();
    await page.getByRole('button', { name: 'Add a memory' }).click();
    const field = page.getByRole('textbox', { name: 'Memory' });
    await field.fill('My password is hunter2hunter2');
    await field.press('Enter');
    await page.getByRole('alert').getByText('Passwords').waitFor();
    await field.fill('I do not eat mushrooms');
    await page.getByRole('combobox', { name: 'About' }).selectOption('Tastes');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('region', { name: 'Tastes' }).getByText('mushrooms').waitFor();
    const { facts } = await memoriesOf(stage(), userId);
    expect(facts).toMatchObject([{ text: 'I do not eat mushrooms', category: 'preferences' }]);
    await app.close();
  });

  test('feelings and what to come back to can be seen and forgotten', async () => {
    const { browser, site, engine } = stage();
    const userId = await meet(stage());
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const quote = 'I am really anxious';
    rememberNext(
      engine,
      {
        save_emotional_memory: { emotion: 'anxious', intensity: 8, context: 'An exam', quote },
        plan_follow_up: { what: 'The exam', when: tomorrow, quote: 'exam tomorrow' },
      },
      'You have got this.',
    );
    const user = await site.service.as(userId);
    await user.post('/chat', { message: 'I am really anxious about my exam tomorrow' });
    const app = await openMiniApp(browser, site.origin, { userId });
    const { page } = app;
    await goTo(app, 'Memories');
    await page.getByRole('button', { name: 'The exam When: tomorrow' }).waitFor();
    for (const name of ['anxious · very strongly', 'The exam']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('region', { name: 'How this is known' }).waitFor();
      await page.getByRole('button', { name: 'Forget' }).click();
      await page.getByRole('group').getByRole('button', { name: 'Forget' }).click();
      await page.getByRole('button', { name }).waitFor({ state: 'detached' });
    }
    expect(await memoriesOf(stage(), userId)).toMatchObject({ emotions: [], follow_ups: [] });
    await app.close();
  });

  test('settings are kept: name, language, form of address, voice, reasons and quiet hours', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage(), { city: 'Leeds', time_zone: 'Europe/London' });
    const app = await openMiniApp(browser, site.origin, { userId });
    const { page } = app;
    await goTo(app, 'Settings');
    await page.getByText('Leeds').waitFor();
    await page.getByText(/GMT|BST/).waitFor();
    await page.getByRole('button', { name: 'Change the name' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Робин');
    await page.keyboard.press('Enter');
    await page.getByText('Робин').waitFor();
    await page.getByText('Always', { exact: true }).click();
    await page.getByRole('switch', { name: 'Good evening' }).check();
    await page.getByRole('switch', { name: 'Anniversaries' }).check();
    await page.getByRole('combobox', { name: 'From' }).selectOption('22:00');
    await page.getByText('Русский').click();
    await page.getByText('На «вы»').click();
    await expect
      .poll(async () => await profileOf(stage(), userId))
      .toMatchObject({
        name: 'Робин',
        language: 'ru',
        form_of_address: 'formal',
        voice_mode: 'always',
        nudges: ['evening', 'anniversary'],
        quiet_hours: { from: 22 },
      });
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');

    await page.reload();
    await goTo(app, 'Настройки');
    expect(await page.getByRole('switch', { name: 'Добрый вечер' }).isChecked()).toBe(true);
    await app.close();
  });

  test('what cannot be saved is taken back and said', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    const app = await openMiniApp(browser, site.origin, { userId });
    const { page } = app;
    await goTo(app, 'Settings');
    await page.route('**/profile', (route) => route.abort('connectionreset'));
    await page.getByRole('switch', { name: 'Good morning' }).click();
    await page.getByRole('alert').getByText('The connection was lost').waitFor();
    expect(await page.getByRole('switch', { name: 'Good morning' }).isChecked()).toBe(false);
    await goTo(app, 'Us');
    await goTo(app, 'Settings');
    expect(await page.getByRole('alert').count()).toBe(0);
    await app.close();
  });

  test('another companion is chosen', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    const app = await openMiniApp(browser, site.origin, { userId });
    const { page } = app;
    await goTo(app, 'Settings');
    await page.getByRole('button', { name: 'Who to talk to' }).click();
    await page.getByRole('button', { name: 'Herman' }).click();
    await page.getByRole('button', { name: 'Herman Talking to you' }).waitFor();
    await app.tell('back_button_pressed', null);
    const row = page.getByRole('button', { name: 'Herman Who to talk to' });
    await row.and(page.locator(':focus')).waitFor();
    await goTo(app, 'Us');
    await page.getByRole('heading', { level: 1, name: 'Herman' }).waitFor();
    expect((await profileOf(stage(), userId)).persona.id).toBe('herman');
    await app.close();
  });

  test('deleting asks once more, erases the account and says goodbye', async () => {
    const { browser, site } = stage();
    const userId = await meet(stage());
    const app = await openMiniApp(browser, site.origin, { userId });
    const { page } = app;
    await goTo(app, 'Settings');
    await page.getByRole('button', { name: 'Data and account' }).click();
    await page.getByText('when you send /export').waitFor();
    await page.getByRole('button', { name: 'Delete the account' }).click();
    await page.getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    const opener = page.getByRole('button', { name: 'Delete the account' });
    await opener.and(page.locator(':focus')).waitFor();
    expect(await site.service.core.users.find(userId)).toBeDefined();
    await opener.click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
    expect(await site.service.core.users.find(userId)).toBeUndefined();
    await page.getByRole('button', { name: 'Back to the chat' }).click();
    expect(await app.asked('web_app_close')).toHaveLength(1);
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});
