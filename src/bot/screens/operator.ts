import type { Ledger, Order, PromoCode } from '../../contract/admin-billing.ts';
import { priceText } from './price.ts';
import type { Reader } from './reader.ts';

/** What has come of a payment that is to be given back. */
export const refundText = ({ say }: Reader, { state, failure }: Order) =>
  say('operator-refund', { state, failure: failure ?? '' });

/** A promo code that was made. */
export function promoCodeText({ say, day }: Reader, promoCode: PromoCode): string {
  const { code, percent, days, max_uses: uses, expires_at: until } = promoCode;
  return [
    percent === null
      ? say('operator-promocode-days', { code, days: days ?? 0 })
      : say('operator-promocode-percent', { code, percent }),
    say('operator-promocode-uses', { uses }),
    ...(until === null ? [] : [say('operator-promocode-until', { day: day(until) })]),
  ].join('\n');
}

/** The ledger of one user, newest first. */
export function ledgerText({ say, day, language }: Reader, entries: Ledger['entries']): string {
  const lines = entries.map((entry) =>
    say('operator-ledger-entry', {
      day: day(entry.paid_at),
      what: `${entry.kind} (${entry.product})`,
      days: entry.days,
      price: priceText(language, entry),
      id: entry.id,
      more:
        [entry.reverses && `↩ ${entry.reverses}`, entry.reason].filter(Boolean).join(' · ') ||
        'none',
    }),
  );
  return lines.length === 0 ? say('operator-ledger-none') : lines.join('\n');
}
