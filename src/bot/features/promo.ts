import { Composer } from 'grammy';
import { type BotTools, readerOf, reply, whereFrom } from '../context.ts';
import { withEnd } from '../screens/premium-standing.ts';

/** /promo CODE: days that are given at once, or a discount that waits for a purchase. */
export function promo(tools: BotTools) {
  const composer = new Composer();

  composer.callbackQuery('premium:code', (ctx) => reply(ctx, tools, 'promo-how'));

  composer.command('promo', async (ctx) => {
    const code = ctx.match.trim();
    if (code === '') return reply(ctx, tools, 'promo-how');
    const { userId } = whereFrom(ctx);
    const redeemed = await tools.client.billing.redeemPromo(userId, code);
    const { days, percent, premium_until: until } = redeemed;
    const reader = await readerOf(ctx, tools);
    if (days !== null) {
      return void (await ctx.reply(withEnd(reader, reader.say('promo-days', { days }), until)));
    }
    await ctx.reply(reader.say('promo-percent', { percent: percent ?? 0 }));
  });
  return composer;
}
