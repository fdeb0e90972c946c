import { Composer, InlineKeyboard } from 'grammy';
import { type BotTools, readerOf, show, whereFrom } from '../context.ts';
import { paymentsText, premiumScreen } from '../screens/premium.ts';

/** /premium and /paysupport: what there is to buy, the payment itself, and what was paid. */
export function premium(
  tools: BotTools,
  { supportContact: contact }: { supportContact: string | undefined },
) {
  const { client } = tools;
  const composer = new Composer();

  composer.command('premium', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [reader, plans, status] = await Promise.all([
      readerOf(ctx, tools),
      client.getPlans(userId),
      client.getStatus(userId),
    ]);
    await show(ctx, premiumScreen(reader, plans, status));
  });

  composer.callbackQuery(/^premium:buy:([\w-]{1,32})$/, async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [reader, url] = await Promise.all([
      readerOf(ctx, tools),
      client.createInvoice(userId, ctx.match[1] ?? ''),
    ]);
    const keyboard = new InlineKeyboard().url(reader.say('premium-pay'), url);
    await ctx.reply(reader.say('premium-invoice'), { reply_markup: keyboard });
  });

  composer.command('paysupport', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [reader, payments] = await Promise.all([
      readerOf(ctx, tools),
      client.listPayments(userId),
    ]);
    await show(ctx, { text: paymentsText(reader, payments, contact) });
  });

  composer.on('message:successful_payment', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const paid = ctx.message.successful_payment;
    const { premium_until: until } = await client.recordPayment(userId, {
      payload: paid.invoice_payload,
      currency: paid.currency,
      amount: paid.total_amount,
      charge_id: paid.telegram_payment_charge_id,
      provider_charge_id: paid.provider_payment_charge_id,
      is_recurring: paid.is_recurring ?? false,
      paid_at: new Date(ctx.message.date * 1000).toISOString(),
    });
    const { say, day } = await readerOf(ctx, tools);
    await ctx.reply(
      until === null ? say('premium-thanks') : say('premium-thanks-until', { day: day(until) }),
    );
  });
  return composer;
}

/** Telegram asks before it takes the money, and waits ten seconds. It comes without a chat. */
export function checkout({ client, texts, languageOf }: BotTools) {
  const composer = new Composer();
  composer.on('pre_checkout_query', async (ctx) => {
    const { invoice_payload: payload, currency, total_amount: amount } = ctx.preCheckoutQuery;
    const isAcceptable = await client
      .isAcceptable(ctx.from.id, { payload, currency, amount })
      .catch(() => false);
    if (isAcceptable) return void (await ctx.answerPreCheckoutQuery(true));
    const message = texts.format(await languageOf(ctx), 'premium-refused');
    await ctx.answerPreCheckoutQuery(false, message);
  });
  return composer;
}
