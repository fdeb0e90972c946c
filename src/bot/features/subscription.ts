import { Composer } from 'grammy';
import { type BotTools, readerOf, show, whereFrom } from '../context.ts';
import { cancellationScreen, subscriptionText } from '../screens/premium-standing.ts';

/** Ends a subscription and takes it up again, each in two taps; nobody is talked out of it. */
export function subscription(tools: BotTools) {
  const { billing } = tools.client;
  const composer = new Composer();

  composer.callbackQuery('subscription:ask', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [reader, standing] = await Promise.all([readerOf(ctx, tools), billing.standing(userId)]);
    await show(ctx, cancellationScreen(reader, standing));
  });

  composer.callbackQuery(/^subscription:(cancel|resume)$/, async (ctx) => {
    const { userId } = whereFrom(ctx);
    const action = ctx.match[1] === 'cancel' ? 'cancel' : 'resume';
    const standing = await billing.changeSubscription(userId, action);
    await show(ctx, { text: subscriptionText(await readerOf(ctx, tools), standing) });
  });
  return composer;
}
