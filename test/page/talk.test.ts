import { expect, test } from 'vitest';
import { visit } from '../support/browser.ts';
import { saidBy } from '../support/engine.ts';
import { makePremium } from '../support/premium.ts';
import { inChromium } from './site.ts';
import { enter, growCloser, rememberNext } from './visitor.ts';

inChromium('talking on the chat page', (stage) => {
  test('a visitor is told that this is an AI, gives a name and is greeted by it', async () => {
    const { browser, site } = stage();
    const { page, close } = await visit(browser, site.origin);
    await page.getByText('An AI, not a person').waitFor();
    await page.getByRole('textbox', { name: 'What should I call you?' }).fill('Sam');
    await page.getByRole('checkbox', { name: 'I am 18 or older' }).check();
    await page.getByRole('button', { name: 'Start talking' }).click();
    await page.getByRole('heading', { name: 'Nice to meet you, Sam!' }).waitFor();
    expect(await page.title()).toBe('Vera · EvolveAI');
    await close();
  });

  test('a Russian browser is met in Russian, with the choice between «ты» and «вы»', async () => {
    const { browser, site } = stage();
    const { page, close } = await visit(browser, site.origin, { locale: 'ru-RU' });
    await page.getByText('Я — ИИ, не человек').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.getByText('На «вы»').click();
    await page.getByRole('textbox', { name: 'Как мне обращаться?' }).fill('Анна-Мария');
    await page.getByRole('checkbox', { name: 'Мне есть 18 лет' }).check();
    await page.getByRole('button', { name: 'Начать разговор' }).click();
    await page.getByRole('heading', { name: 'Приятно познакомиться, Анна-Мария!' }).waitFor();
    await page.getByRole('button', { name: 'Здравствуйте! Расскажите о себе' }).waitFor();
    expect(await page.title()).toBe('Вера · EvolveAI');
    await close();
  });

  test('the language can be changed before the name and later, and everything follows', async () => {
    const { browser, site } = stage();
    const { page, close } = await visit(browser, site.origin);
    await page.getByText('Русский', { exact: true }).click();
    await page.getByRole('heading', { name: 'Привет, я Вера' }).waitFor();
    await page.getByRole('textbox').fill('Сэм');
    await page.getByRole('checkbox', { name: 'Мне есть 18 лет' }).check();
    await page.getByRole('button', { name: 'Начать разговор' }).click();
    await page.getByRole('heading', { name: 'Приятно познакомиться, Сэм!' }).waitFor();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { name: 'Nice to meet you, Сэм!' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await close();
  });

  test('a name without a letter is refused in words, and another can be given', async () => {
    const { browser, site } = stage();
    const { page, close } = await visit(browser, site.origin);
    const name = page.getByRole('textbox');
    await name.fill('123');
    await name.press('Enter');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('A name has at least one letter');
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await name.fill('李雷');
    await page.getByRole('checkbox').check();
    await name.press('Enter');
    await page.getByRole('heading', { name: 'Nice to meet you, 李雷!' }).waitFor();
    await close();
  });

  test('who does not say to be of age cannot begin', async () => {
    const { browser, site } = stage();
    const { page, close } = await visit(browser, site.origin);
    await page.getByRole('textbox').fill('Sam');
    await page.getByRole('button', { name: 'Start talking' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('for adults only');
    const box = page.getByRole('checkbox');
    await box.and(page.locator(':focus')).waitFor();
    await box.check();
    await page.getByRole('button', { name: 'Start talking' }).click();
    await page.getByRole('heading', { name: 'Nice to meet you, Sam!' }).waitFor();
    await close();
  });

  test('where no language model is connected, the page says so at once', async () => {
    const { browser, site } = stage();
    const { page, close } = await visit(browser, site.origin, {}, async (context) => {
      await context.route('**/ready', (route) => route.fulfill({ json: { offline: {} } }));
    });
    await page.getByRole('textbox').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('No language model is connected');
    await close();
  });

  test('a reply arrives bubble by bubble while it is still being written', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const rest = Promise.withResolvers<string>();
    engine.replies.push((_request, { onDelta }) => {
      onDelta?.('First of all: hello.\n\nAnd then');
      return rest.promise;
    });
    await visitor.say('Hello!');
    await visitor.heard('First of all: hello.');
    await visitor.log.getByText('Vera is typing').waitFor();
    // Half a bubble is nobody's news, a screen reader's least of all.
    expect(await visitor.bubbles()).toEqual(['Hello!', 'First of all: hello.']);
    rest.resolve(' how are you?');
    await visitor.heard('And then how are you?');
    await visitor.log.getByText('Vera is typing').waitFor({ state: 'detached' });
    await visitor.close();
  });

  test('what is written during a reply is sent after it', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const first = Promise.withResolvers<string>();
    engine.replies.push(() => first.promise);
    await visitor.say('One');
    await visitor.say('Two');
    await visitor.log.getByText('Waiting its turn').waitFor();
    first.resolve('Reply to one');
    await visitor.heard('You said: Two');
    expect(await visitor.bubbles()).toEqual(['One', 'Reply to one', 'Two', 'You said: Two']);
    await visitor.close();
  });

  test('the level grows with the talk, and a new one is celebrated', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page, userId } = visitor;
    await visitor.say('Hello!');
    await page.getByText('9 points', { exact: true }).waitFor();
    const progress = page.getByRole('progressbar', { name: 'How close you are' });
    expect(await progress.getAttribute('aria-valuenow')).toBe('9');
    await growCloser(site, userId, 90);
    await visitor.say('Again');
    await page.getByRole('status').getByText('You and Vera have grown closer').waitFor();
    await page.getByText('200 points to “Friend”').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('You and Vera have grown closer').waitFor({ state: 'detached' });
    await visitor.close();
  });

  test('what was remembered today appears with the words it came from', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await page.getByText('Nothing yet.').waitFor();
    rememberNext(
      engine,
      {
        save_long_term_memory: {
          fact: 'Has a cat, Miso',
          category: 'pets',
          quote: 'my cat Miso',
        },
      },
      'Miso!',
    );
    await visitor.say('This is my cat Miso');
    const fact = page.getByRole('listitem').filter({ hasText: 'Has a cat, Miso' });
    await fact.waitFor();
    expect((await fact.innerText()).split('\n').filter(Boolean)).toEqual([
      'Pets',
      'New',
      'Has a cat, Miso',
      '“my cat Miso”',
      'Your words, today',
    ]);
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await visitor.close();
  });

  test('a reload keeps visitor and talk', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    await visitor.say('Hello!');
    await visitor.heard('You said: Hello!');
    const before = await visitor.bubbles();
    await visitor.reload();
    expect(await visitor.bubbles()).toEqual(before);
    await visitor.close();
  });

  test('older messages come when scrolling up, and what was read stays in sight', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { userId, log } = visitor;
    const { converse } = site.service.core.conversations;
    const talk = { userId, persona: 'vera' as const, priority: 0, isAwaited: true };
    for (let count = 1; count <= 45; count += 1) {
      await converse({ ...talk, text: `Message ${count}`, images: [] });
    }
    await visitor.reload();
    await visitor.heard('You said: Message 45');
    const live: (string | null)[] = [];
    await visitor.page.route('**/chat_history/*before=*', async (route) => {
      live.push(await log.getAttribute('aria-live'));
      await route.continue();
    });
    const read = log.getByText('You said: Message 26', { exact: true });
    await read.scrollIntoViewIfNeeded();
    await visitor.heard('You said: Message 6');
    const [box, frame] = [await read.boundingBox(), await log.boundingBox()];
    expect(box?.y).toBeGreaterThan(frame?.y ?? Infinity);
    expect(box?.y).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
    await log.getByText('Message 6', { exact: true }).scrollIntoViewIfNeeded();
    await visitor.heard('Message 1');
    expect(await visitor.bubbles()).toHaveLength(90);
    // A screen reader does not take them for news.
    expect(live).toEqual(['off', 'off']);
    await visitor.page.getByRole('button', { name: 'To the newest message' }).click();
    await log.getByText('You said: Message 45', { exact: true }).waitFor();
    const restPx = log.evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
    expect(await restPx).toBeLessThan(2);
    await visitor.close();
  });

  test('a picture is shown, sent, and seen by the model', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await makePremium(site.service, visitor.userId);
    const buffer = await page.screenshot();
    const file = { name: 'view.png', mimeType: 'image/png', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Remove the picture' }).waitFor();
    await visitor.say('Look');
    await visitor.heard('You said: Look');
    await visitor.log.getByRole('img', { name: 'Picture' }).waitFor();
    const newest = engine.requests[0]?.messages.at(-1);
    expect(newest?.files?.[0]?.mediaType).toMatch(/^image\//);
    await visitor.close();
  });

  test('two tabs share one talk, and each message is answered once', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const other = await visitor.page.context().newPage();
    await other.goto(site.origin);
    const composer = other.getByRole('textbox', { name: 'Message' });
    await composer.fill('From the other tab');
    await Promise.all([visitor.say('From the first tab'), composer.press('Enter')]);
    await visitor.heard('You said: From the first tab');
    await other.getByText('You said: From the other tab').waitFor();
    // Coming back to the first tab shows what was said in the other.
    // To Playwright every tab has the focus always, so the event is given by hand.
    await visitor.page.evaluate(`dispatchEvent(new Event('focus'))`);
    await visitor.heard('You said: From the other tab');
    expect(engine.requests.map(saidBy).toSorted()).toEqual([
      'From the first tab',
      'From the other tab',
    ]);
    await visitor.close();
  });

  test('everything can be deleted; the next visit is a first one', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await visitor.say('Hello!');
    await visitor.heard('You said: Hello!');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('heading', { name: 'Hi, I’m Vera' }).waitFor();
    await page.getByRole('textbox').fill('Sam');
    await page.getByRole('checkbox').check();
    await page.getByRole('textbox').press('Enter');
    await visitor.log.waitFor();
    expect(await visitor.bubbles()).toEqual([]);
    await visitor.close();
  });
});
