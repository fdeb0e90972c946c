import { Composer, type Context } from 'grammy';
import type { Profile } from '../../contract/profile.ts';
import { type BotTools, show, whereFrom } from '../context.ts';
import { quietScreen } from '../screens/quiet-hours.ts';
import { createReader, type Reader, type Screen } from '../screens/reader.ts';
import { settingsScreen } from '../screens/settings.ts';
import { readSetting, settingsButton } from '../screens/settings-buttons.ts';

/** /settings: one message in which everything is changed in place. */
export function settings(tools: BotTools) {
  const { client, texts, languageOf, setLanguage } = tools;
  const composer = new Composer();

  async function open(ctx: Context): Promise<void> {
    await draw(ctx, settingsScreen, await client.getProfile(whereFrom(ctx).userId));
  }
  composer.command('settings', open);
  composer.callbackQuery(settingsButton, open);

  composer.callbackQuery(/^settings:(\w+)/, async (ctx) => {
    const { userId } = whereFrom(ctx);
    const profile = await client.getProfile(userId);
    const changes = readSetting(ctx.callbackQuery.data, profile);
    const changed = changes ? await client.updateProfile(userId, changes) : profile;
    if (changes?.language) setLanguage(userId, changes.language);
    await draw(ctx, ctx.match[1] === 'quiet' ? quietScreen : settingsScreen, changed);
  });

  async function draw(
    ctx: Context,
    screen: (reader: Reader, profile: Profile) => Screen,
    profile: Profile,
  ): Promise<void> {
    const language = await languageOf(ctx);
    await show(ctx, screen(createReader(texts, language, profile.time_zone), profile));
  }
  return composer;
}
