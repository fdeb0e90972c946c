import type { Context } from 'grammy';
import type { InvoiceRequest } from '../../contract/billing.ts';
import { type BotTools, readerOf, whereFrom } from '../context.ts';
import { invoiceScreen } from '../screens/premium-invoice.ts';

/** Invoices for an offer, one in each currency it can be paid in. */
export async function sendInvoices(
  ctx: Context,
  tools: BotTools,
  request: Pick<InvoiceRequest, 'offer_id' | 'is_gift'>,
): Promise<void> {
  const { billing } = tools.client;
  const { userId } = whereFrom(ctx);
  const [reader, { offers }] = await Promise.all([readerOf(ctx, tools), billing.plans(userId)]);
  const price = offers.find(({ id }) => id === request.offer_id)?.price;
  const currencies = ['XTR', ...(price ? [price.currency] : [])];
  const made = await Promise.allSettled(
    currencies.map((currency) => billing.createInvoice(userId, { ...request, currency })),
  );
  const invoices = made.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  // One of them is enough: what is left after a discount may be too little for a provider.
  const failed = made.find((each) => each.status === 'rejected');
  if (invoices.length === 0 && failed) throw failed.reason;
  const about = request.is_gift ? 'gift-invoice' : 'premium-invoice';
  const { text, keyboard } = invoiceScreen(reader, about, invoices);
  // The offers stay where they are.
  await ctx.reply(text, { reply_markup: keyboard });
}
