import { Composer, type Context } from 'grammy';
import type { SuccessfulPayment } from 'grammy/types';
import type { RecordedPayment } from '../../contract/billing.ts';
import { type BotTools, readerOf, whereFrom } from '../context.ts';
import { createReader, type Reader } from '../screens/reader.ts';
import { giftUrl } from './gift.ts';

/** Telegram has taken the money. */
export function payment(tools: BotTools) {
  const composer = new Composer();
  composer.on('message:successful_payment', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const paid = ctx.message.successful_payment;
    const until = paid.subscription_expiration_date;
    const recorded = await tools.client.billing.record(userId, {
      payload: paid.invoice_payload,
      currency: paid.currency,
      amount: paid.total_amount,
      charge_id: paid.telegram_payment_charge_id,
      provider_charge_id: paid.provider_payment_charge_id,
      is_recurring: paid.is_recurring ?? false,
      is_first_recurring: paid.is_first_recurring ?? false,
      ...(until !== undefined && { subscription_until: momentOf(until) }),
      paid_at: momentOf(ctx.message.date),
    });
    if (!recorded.is_new) return;
    await ctx.reply(thanksFor(ctx, await readerOf(ctx, tools), paid, recorded));
  });
  return composer;
}

function thanksFor(
  ctx: Context,
  { say, day }: Reader,
  paid: SuccessfulPayment,
  { outcome, premium_until: until, gift_code: code }: RecordedPayment,
): string {
  if (outcome === 'gift') return say('gift-paid', { url: giftUrl(ctx, code ?? '') });
  if (outcome === 'refunding') {
    // Only Stars can be given back by the bot itself.
    return say(paid.currency === 'XTR' ? 'checkout-refunding' : 'checkout-refunding-later');
  }
  if (until === null) return say('checkout-thanks');
  const isRenewal = paid.is_recurring === true && paid.is_first_recurring !== true;
  return say(isRenewal ? 'checkout-renewed' : 'checkout-thanks-until', { day: day(until) });
}

/** What Telegram tells in nobody's words: a payment that went back, a subscription that has changed. */
export function paymentNews({ client, texts }: BotTools) {
  const { billing } = client;
  const composer = new Composer();

  // NOTE: the message is from the bot itself: https://github.com/aiogram/aiogram/issues/1692
  composer.chatType('private').on('message:refunded_payment', async (ctx) => {
    const { id: userId } = ctx.chat;
    const { telegram_payment_charge_id: chargeId } = ctx.message.refunded_payment;
    const isKnown = await billing.recordRefund({ user_id: userId, charge_id: chargeId });
    if (!isKnown) return;
    const [{ language, time_zone: timeZone }, { plan, premium_until: until }] = await Promise.all([
      client.getProfile(userId),
      billing.standing(userId),
    ]);
    const { say, day } = createReader(texts, language, timeZone);
    const hasEnd = plan === 'premium' && until !== null;
    await ctx.reply(
      hasEnd ? say('checkout-refunded-until', { day: day(until) }) : say('checkout-refunded'),
    );
  });

  composer.on('subscription', ({ subscription: { user, invoice_payload: payload, state } }) =>
    billing.recordSubscription({ user_id: user.id, payload, state }),
  );
  return composer;
}

const momentOf = (seconds: number) => new Date(seconds * 1000).toISOString();
