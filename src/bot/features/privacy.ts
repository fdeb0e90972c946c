import { Composer, type Context } from 'grammy';
import { consentPurposeSchema } from '../../contract/consents.ts';
import { splitLong } from '../../lib/text.ts';
import { type BotTools, readerOf, show, whereFrom } from '../context.ts';
import { privacyScreen, wipeButton } from '../screens/privacy.ts';
import { confirmation } from './confirmation.ts';
import { type InformationOptions, informationText } from './information.ts';

/** /privacy: what is kept and who sees it, and below it what the user agrees to, changed in place. */
export function privacy(tools: BotTools, about: InformationOptions) {
  const { client, texts, languageOf } = tools;
  const composer = new Composer();

  composer.command('privacy', async (ctx) => {
    const text = informationText(texts, await languageOf(ctx), 'privacy', about);
    const options = { link_preview_options: { is_disabled: true } };
    for (const piece of splitLong(text)) await ctx.reply(piece, options);
    await open(ctx);
  });

  composer.callbackQuery(/^privacy:(\w+):(on|off)$/, async (ctx) => {
    const purpose = consentPurposeSchema.safeParse(ctx.match[1]).data;
    if (purpose === undefined) return;
    // The button carries what is to be: pressed twice, or late, it does no harm.
    await client.changeConsent(whereFrom(ctx).userId, purpose, ctx.match[2] === 'on');
    await open(ctx);
  });

  async function open(ctx: Context): Promise<void> {
    const reader = await readerOf(ctx, tools);
    await show(ctx, privacyScreen(reader, await client.listConsents(whereFrom(ctx).userId)));
  }

  composer.use(
    confirmation(tools, {
      name: 'wipe',
      button: wipeButton,
      async act(ctx) {
        await client.wipeMemories(whereFrom(ctx).userId);
        await ctx
          .editMessageText(texts.format(await languageOf(ctx), 'wipe-done'))
          .catch(() => undefined);
      },
    }),
  );
  return composer;
}
