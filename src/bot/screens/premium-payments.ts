import { InlineKeyboard } from 'grammy';
import type { PaymentList, Standing } from '../../contract/billing.ts';
import { priceText } from './price.ts';
import type { Reader, Screen } from './reader.ts';

type Entry = PaymentList['payments'][number];

/** The newest; everything is in the export. */
const shown = 20;

/** What was paid and given, the gifts that were bought, how to cancel, and whom to ask. */
export function paymentsScreen(
  reader: Reader,
  payments: readonly Entry[],
  { subscription, gifts }: Standing,
  contact: string | undefined,
): Screen {
  const { say } = reader;
  const entries = payments.filter(({ kind }) => kind !== 'refund' && kind !== 'revocation');
  const lines = entries.slice(0, shown).map((entry) => entryLine(reader, entry));
  const given = gifts
    .slice(0, shown)
    .map(({ url, code, is_redeemed: isRedeemed }) =>
      say('gift-line', { url: url ?? code, state: isRedeemed ? 'redeemed' : 'waiting' }),
    );
  const isCancellable = subscription !== null && subscription.state !== 'cancelled';
  const text = [
    say('paysupport-title'),
    lines.length === 0 ? say('paysupport-none') : lines.join('\n'),
    ...(given.length === 0 ? [] : [[say('gift-own'), ...given].join('\n')]),
    ...(isCancellable ? [say('paysupport-subscription')] : []),
    contact === undefined ? say('paysupport-nobody') : say('paysupport-contact', { contact }),
  ].join('\n\n');
  const label = say('subscription-button-cancel');
  return {
    text,
    ...(isCancellable && { keyboard: new InlineKeyboard().text(label, 'subscription:ask') }),
  };
}

function entryLine({ say, day, language }: Reader, entry: Entry): string {
  const { days, paid_at: paidAt, charge_id: id } = entry;
  return say('paysupport-entry', {
    id,
    day: day(paidAt),
    kind: kindOf(entry),
    price: priceText(language, entry),
    period: say('paysupport-period', { days }),
    end: fateOf(entry),
  });
}

/** What has brought whoever paid no days was a gift, or not as offered. */
function kindOf({ kind, days, product }: Entry): string {
  if (kind !== 'payment' || days > 0) return kind;
  return product.startsWith('gift-') ? 'passed-on' : 'wrong';
}

function fateOf(entry: Entry): string {
  if (entry.is_reversed) return entry.kind === 'payment' ? 'returned' : 'taken-back';
  return kindOf(entry) === 'wrong' ? 'returning' : 'none';
}
