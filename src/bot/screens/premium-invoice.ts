import { InlineKeyboard } from 'grammy';
import type { Invoice } from '../../contract/billing.ts';
import { priceText } from './price.ts';
import type { Reader, Screen } from './reader.ts';

/** The same to be paid in one currency or another: one button for each. */
export function invoiceScreen(
  { say, language }: Reader,
  about: 'premium-invoice' | 'gift-invoice',
  invoices: readonly Invoice[],
): Required<Screen> {
  const keyboard = new InlineKeyboard();
  for (const invoice of invoices) {
    keyboard.url(say('premium-pay', { price: priceText(language, invoice) }), invoice.url).row();
  }
  const percent = invoices[0]?.discount_percent ?? 0;
  const lines = [say(about), ...(percent > 0 ? [say('premium-invoice-reduced', { percent })] : [])];
  return { text: lines.join('\n'), keyboard };
}
