import { expect, test } from 'vitest';
import { item, section, write } from './memory-panel.ts';
import { inChromium } from './site.ts';
import { enter, rememberNext } from './visitor.ts';

inChromium('memories on the chat page', (stage) => {
  test('words find a memory, a category narrows the list', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await write(visitor, 'I play chess on Sundays', 'Swimming keeps me sane', 'I like tea');
    const search = page.getByRole('searchbox', { name: 'Search memories' });
    await search.fill('swim');
    await section(page).getByText('1 memory found').waitFor();
    expect(await section(page).getByRole('listitem').count()).toBe(1);
    await item(page, 'Swimming keeps me sane').waitFor();
    await search.fill('giraffe');
    await section(page).getByText('Nothing like that yet.').waitFor();
    await search.press('Escape');
    await item(page, 'I like tea').waitFor();
    expect(await section(page).getByRole('listitem').count()).toBe(3);
    await page.getByRole('combobox', { name: 'About' }).selectOption('Pets');
    await section(page).getByText('Nothing like that yet.').waitFor();
    await visitor.close();
  });

  test('what changed keeps what was before, folded away', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    const learn = async (said: string, fact: string, replaces?: string) => {
      const input = { fact, category: 'other', quote: said, ...(replaces && { replaces }) };
      rememberNext(engine, { save_long_term_memory: input }, `Noted: ${fact}`);
      await visitor.say(said);
      await visitor.heard(`Noted: ${fact}`);
      await item(page, fact).waitFor();
    };
    await learn('I live in Moscow', 'Lives in Moscow');
    await learn('I live in Berlin', 'Lives in Berlin', 'Lives in Moscow');
    const history = page.getByRole('button', { name: 'What was before' });
    expect(await page.getByText('Before: Lives in Moscow').count()).toBe(0);
    await history.click();
    await page.getByText('Before: Lives in Moscow, until today').waitFor();
    expect(await history.getAttribute('aria-expanded')).toBe('true');
    await visitor.close();
  });

  test('feelings and what to come back to are shown and can be forgotten', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const said = 'I am really anxious about my exam tomorrow';
    rememberNext(
      engine,
      {
        save_emotional_memory: {
          emotion: 'anxious',
          intensity: 8,
          context: 'An exam is near',
          quote: 'I am really anxious',
        },
        plan_follow_up: { what: 'The exam', when: tomorrow, quote: 'my exam tomorrow' },
      },
      'You have got this.',
    );
    await visitor.say(said);
    await visitor.heard('You have got this.');
    const feelings = page.getByRole('region', { name: 'How it felt' });
    await feelings.getByText('anxious · very strongly').waitFor();
    await feelings.getByText('“I am really anxious”').waitFor();
    const due = page.getByRole('region', { name: 'To come back to' });
    await due.getByText('When: tomorrow').waitFor();
    await due.getByRole('button', { name: 'Forget: The exam' }).click();
    await due.getByRole('button', { name: 'Forget', exact: true }).click();
    await due.waitFor({ state: 'detached' });
    await visitor.reload();
    await feelings.waitFor();
    expect(await due.count()).toBe(0);
    await visitor.close();
  });
});
