import { Composer } from 'grammy';
import { splitLong } from '../../lib/text.ts';
import { type BotTools, readerOf, show, whereFrom } from '../context.ts';
import { paymentsScreen } from '../screens/premium-payments.ts';

/** /paysupport: what was paid, how to end a subscription, and whom to ask for money back. */
export function paysupport(
  tools: BotTools,
  { supportContact: contact }: { supportContact: string | undefined },
) {
  const { billing } = tools.client;
  const composer = new Composer();
  composer.command('paysupport', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [reader, payments, standing] = await Promise.all([
      readerOf(ctx, tools),
      billing.payments(userId),
      billing.standing(userId),
    ]);
    const { text, keyboard } = paymentsScreen(reader, payments, standing, contact);
    const pieces = splitLong(text);
    for (const [index, piece] of pieces.entries()) {
      const isLast = index === pieces.length - 1;
      await show(ctx, { text: piece, ...(isLast && keyboard && { keyboard }) });
    }
  });
  return composer;
}
