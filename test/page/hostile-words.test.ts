import { expect, test } from 'vitest';
import { sealedJson } from '../../src/platform/crypto/index.ts';
import { openMiniApp } from '../support/mini-app.ts';
import { inChromium, type Stage } from './site.ts';
import { enter, rememberNext } from './visitor.ts';

const factContent = sealedJson<{ text: string; quote: string }>('facts', 'content');

/** Everything that could run, load or break out, in one text. */
const hostile =
  '<img src=x onerror="window.struck=1"><script>window.struck=1</script><svg onload=window.struck=1>{{constructor.constructor("window.struck=1")()}} javascript:alert(1) "><a href="javascript:window.struck=1">x</a>';

/** Elements the words would have become. */
const foreignElements = 'img[src="x"], svg[onload], a[href^="javascript:"]';

const struck = 'window.struck';

/** A fact the rules would refuse, in sealed words as if it had been kept before they knew it. */
async function plant({ site }: Stage, userId: number, text: string): Promise<void> {
  const { database, keys, memory } = site.service.core;
  const { id } = await database.db
    .selectFrom('facts')
    .select('id')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  const cipher = await database.asUser(userId, (tx) => keys.cipherFor(tx, userId));
  const content = factContent.seal(cipher, userId, id, { text, quote: text });
  await database.db.updateTable('facts').set({ content }).where('id', '=', id).execute();
  await database.db
    .updateTable('users')
    .set(({ eb }) => ({ memory_version: eb('memory_version', '+', 1) }))
    .where('id', '=', userId)
    .execute();
  memory.forgetUser(userId);
}

inChromium('words that would like to be a page', (stage) => {
  test('in replies, memories and what was said they are letters on the chat page', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const { page, userId } = visitor;
    const fact = { fact: 'Has a dog', category: 'pets', quote: 'I have a dog' };
    rememberNext(engine, { save_long_term_memory: fact }, hostile);
    await visitor.say(`I have a dog ${hostile}`);
    await visitor.heard(hostile);
    await plant(stage(), userId, hostile);
    await visitor.reload();
    await visitor.heard(hostile);
    await page
      .getByRole('region', { name: 'What I remember' })
      .getByText(hostile)
      .first()
      .waitFor();
    expect((await visitor.bubbles()).join('\n')).toContain(hostile);
    expect(await page.locator(foreignElements).count()).toBe(0);
    expect(await page.evaluate(struck)).toBeUndefined();
    // A violation of the content policy, or an exception, would stand here.
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('in memories and feelings they are letters in the Mini App', async () => {
    const { browser, site, engine } = stage();
    const userId = 79_001;
    const user = await site.service.as(userId);
    const data = { name: 'Sam', language: 'en', is_adult: true };
    await user.post('/profile', { user_id: userId, data });
    const fact = { fact: 'Has a dog', category: 'pets', quote: 'I have a dog' };
    rememberNext(engine, { save_long_term_memory: fact }, hostile);
    await user.post('/chat', { message: 'I have a dog' });
    await plant(stage(), userId, hostile);
    const app = await openMiniApp(browser, site.origin, { userId });
    const { page } = app;
    await page.getByRole('navigation').getByRole('button', { name: 'Memories' }).click();
    await page.getByRole('button', { name: hostile }).click();
    await page.getByText(`“${hostile}”`).waitFor();
    expect(await page.locator(foreignElements).count()).toBe(0);
    expect(await page.evaluate(struck)).toBeUndefined();
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});
