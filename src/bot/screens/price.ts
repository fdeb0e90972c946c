import type { Price } from '../../contract/billing.ts';
import type { Language } from '../../contract/shared.ts';

/** "1,390 ⭐" or "€12.99". */
export function priceText(language: Language, { amount, currency }: Price): string {
  if (currency === 'XTR') return `${new Intl.NumberFormat(language).format(amount)} ⭐`;
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const { maximumFractionDigits: digits = 0 } = format.resolvedOptions();
  return format.format(amount / 10 ** digits);
}
