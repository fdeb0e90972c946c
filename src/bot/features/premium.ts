import { Composer, type Context } from 'grammy';
import { type BotTools, readerOf, show, whereFrom } from '../context.ts';
import { premiumScreen } from '../screens/premium.ts';
import { withEnd } from '../screens/premium-standing.ts';
import { sendInvoices } from './invoice.ts';

/** /premium: what there is to have, and how to come by it. */
export function premium(tools: BotTools) {
  const { billing } = tools.client;
  const composer = new Composer();

  async function showPremium(ctx: Context): Promise<void> {
    const { userId } = whereFrom(ctx);
    const [reader, plans, standing] = await Promise.all([
      readerOf(ctx, tools),
      billing.plans(userId),
      billing.standing(userId),
    ]);
    await show(ctx, premiumScreen(reader, plans, standing));
  }

  composer.command('premium', showPremium);
  composer.callbackQuery('premium:show', showPremium);

  composer.callbackQuery(/^premium:buy:([\w-]{1,32})$/, (ctx) =>
    sendInvoices(ctx, tools, { offer_id: ctx.match[1] ?? '' }),
  );

  composer.callbackQuery('premium:trial', async (ctx) => {
    const { premium_until: until } = await billing.startTrial(whereFrom(ctx).userId);
    const reader = await readerOf(ctx, tools);
    await ctx.reply(withEnd(reader, reader.say('premium-trial-done'), until));
  });
  return composer;
}
