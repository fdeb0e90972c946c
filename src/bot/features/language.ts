import { Composer, InlineKeyboard } from 'grammy';
import { languages } from '../../contract/shared.ts';
import { type BotTools, reply, whereFrom } from '../context.ts';

/** Each language calls itself by its own name. */
const nameOf = (language: string) => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** /language: asks, and keeps what was chosen. */
export function language(tools: BotTools) {
  const { client, texts, languageOf, setLanguage } = tools;
  const composer = new Composer();
  composer.command('language', async (ctx) => {
    const keyboard = new InlineKeyboard();
    for (const each of languages) keyboard.text(nameOf(each), `language:${each}`);
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
