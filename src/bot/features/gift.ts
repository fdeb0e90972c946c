import { Composer, type Context } from 'grammy';
import { AppError } from '../../lib/errors.ts';
import { type BotTools, readerOf, reply, whereFrom } from '../context.ts';
import { keyOf } from '../errors.ts';
import { withEnd } from '../screens/premium-standing.ts';
import { sendInvoices } from './invoice.ts';

/** Where a gift is opened. */
export const giftUrl = ({ me }: Context, code: string) =>
  `https://t.me/${me.username}?start=gift_${code}`;

/** The code in what /start brings; undefined: it is no gift. */
export const readGift = (payload: string) => /^gift_([\w-]+)$/.exec(payload)?.[1];

/** A month of premium for somebody else. */
export function gift(tools: BotTools) {
  const { billing } = tools.client;
  const composer = new Composer();
  composer.callbackQuery('premium:gift', async (ctx) => {
    const { offers } = await billing.plans(whereFrom(ctx).userId);
    const offerId = offers.find((offer) => offer.is_giftable)?.id ?? '';
    await sendInvoices(ctx, tools, { offer_id: offerId, is_gift: true });
  });
  return composer;
}

/** Opens a gift and says what it brings, or why it cannot be opened. */
export async function openGift(ctx: Context, tools: BotTools, code: string): Promise<void> {
  const { userId } = whereFrom(ctx);
  try {
    const { days, premium_until: until } = await tools.client.billing.redeemGift(userId, code);
    const reader = await readerOf(ctx, tools);
    await ctx.reply(withEnd(reader, reader.say('gift-received', { days }), until));
  } catch (error) {
    // Whatever is wrong with a gift, /start goes on.
    const isSaid =
      error instanceof AppError && ['invalid', 'not-found', 'conflict'].includes(error.kind);
    if (!isSaid) throw error;
    await reply(ctx, tools, keyOf(error.code));
  }
}
