import { expect, test } from 'vitest';
import { adminId } from '../support/app.ts';
import { phone } from '../support/browser.ts';
import { useUpDay } from '../support/premium.ts';
import { inChromium, type Stage } from './site.ts';
import { enter } from './visitor.ts';

/** Premium begins: what was kept is answered at once. */
const givePremium = async ({ site }: Stage, userId: number) =>
  site.service.core.billing.grants.give(adminId, { user_id: userId, days: 30, reason: 'a test' });

inChromium('the limit of the day on the chat page', (stage) => {
  test('the panel shows what was said today, of what there is, as the API has it', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const today = visitor.page.getByRole('region', { name: 'Messages today' });
    await today.getByText('0 of 50').waitFor();
    await visitor.say('Hello!');
    await today.getByText('1 of 50').waitFor();
    await givePremium(stage(), visitor.userId);
    await visitor.page.evaluate(`dispatchEvent(new Event('focus'))`);
    await today.getByText('1, no limit').waitFor();
    const user = await site.service.as(visitor.userId);
    const { body } = await user.get(`/profile/status/${visitor.userId}`);
    expect(body).toMatchObject({ messages_today: 1, daily_limit: null, messages_kept: 0 });
    await visitor.close();
  });

  test('over the limit the companion says so once, and what is written is kept quietly', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site, { timezoneId: 'Asia/Tokyo' });
    const { page, log, userId } = visitor;
    const today = page.getByRole('region', { name: 'Messages today' });
    await expect
      .poll(async () => (await site.service.core.users.find(userId))?.timeZone)
      .toBe('Asia/Tokyo');
    await visitor.say('Hello!');
    await visitor.heard('You said: Hello!');
    await useUpDay(site.service, userId);

    await visitor.say('One too many');
    const note = log.getByText('Kept, answered after 00:00', { exact: true });
    await note.waitFor();
    const [, , , line, ...others] = await visitor.bubbles();
    expect(line).toContain('after');
    expect(others).toEqual([]);
    await today.getByText('1 message is kept and answered after 00:00.').waitFor();

    await visitor.say('And another');
    await today.getByText('2 messages are kept and answered after 00:00.').waitFor();
    // It says so beneath the newest, not beneath each, and the companion not again.
    const all = ['Hello!', 'You said: Hello!', 'One too many', line, 'And another'];
    expect(await visitor.bubbles()).toEqual(all);
    await expect.poll(() => note.count()).toBe(1);
    expect(await log.getByText('Vera is typing').count()).toBe(0);

    await visitor.reload();
    await note.waitFor();
    expect(await visitor.bubbles()).toEqual(all);
    expect(await log.getByText('Vera is typing').count()).toBe(0);
    expect(engine.requests).toHaveLength(1);

    await givePremium(stage(), userId);
    await expect.poll(() => engine.requests.length).toBe(2);
    await page.evaluate(`dispatchEvent(new Event('focus'))`);
    await log.getByText('You said:').nth(1).waitFor();
    await note.waitFor({ state: 'detached' });
    await today.getByText(/no limit/).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('on a Russian phone it is said in Russian, in the sheet too', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site, { ...phone, locale: 'ru-RU' });
    const { page, log, userId } = visitor;
    await useUpDay(site.service, userId);
    await page.reload();
    await visitor.say('Привет!');
    await log.getByText(/^Сохранено, ответ придёт после 00:00/).waitFor();
    await page.getByRole('button', { name: 'Близость и воспоминания' }).click();
    const today = page.getByRole('region', { name: 'Сообщения сегодня' });
    await today.getByText('50 из 50').waitFor();
    await today.getByText(/^1 сообщение сохранено, ответ придёт после 00:00/).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
