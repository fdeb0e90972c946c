import { Composer, InlineKeyboard } from 'grammy';
import { languages } from '../../contract/shared.ts';
import { type BotTools, reply, whereFrom } from '../context.ts';
import { nameOfLanguage } from '../screens/language-name.ts';

/** /language: asks, and keeps what was chosen. */
export function language(tools: BotTools) {
  const { client, texts, languageOf, setLanguage } = tools;
  const composer = new Composer();
  composer.command('language', async (ctx) => {
    const keyboard = new InlineKeyboard();
    for (const each of languages) keyboard.text(nameOfLanguage(each), `language:${each}`);
    const text = texts.format(await languageOf(ctx), 'language-ask');
    await ctx.reply(text, { reply_markup: keyboard });
  });
  composer.callbackQuery(/^language:(\w+)$/, async (ctx) => {
    const chosen = languages.find((each) => each === ctx.match[1]);
    if (!chosen) return;
    const { userId } = whereFrom(ctx);
    await client.updateProfile(userId, { language: chosen });
    setLanguage(userId, chosen);
    await ctx.editMessageReplyMarkup().catch(() => undefined);
    await reply(ctx, tools, 'language-done');
  });
  return composer;
}
