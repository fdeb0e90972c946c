import { InlineKeyboard } from 'grammy';
import type { Standing } from '../../contract/billing.ts';
import { priceText } from './price.ts';
import type { Reader, Screen } from './reader.ts';

/** Until when the user has premium, and what follows; empty: there is none, or no end to it. */
export function standingText({ say, day, language }: Reader, standing: Standing): string {
  const { plan, subscription } = standing;
  const end = endOf(standing);
  if (plan === 'free' || end === undefined) return '';
  if (!subscription) return say('premium-until', { day: day(end) });
  const { state, amount, paid_until: paidUntil, grace_until: graceUntil } = subscription;
  if (graceUntil !== null) return say('subscription-failed', { day: day(end) });
  if (state !== 'active') return say(`subscription-${state}`, { day: day(end) });
  const price = priceText(language, { amount, currency: 'XTR' });
  return say('subscription-active', { end: day(end), day: day(paidUntil), price });
}

/** What has just brought premium, and until when it reaches by that. */
export const withEnd = ({ say, day }: Reader, text: string, until: string | null) =>
  until === null ? text : `${text} ${say('premium-ends', { day: day(until) })}`;

/** The same after a change, and of whoever has none. */
export const subscriptionText = (reader: Reader, standing: Standing) =>
  standingText(reader, standing) || reader.say('subscription-none');

/** Asks once whether a subscription is to end; one that does not renew itself is only told of. */
export function cancellationScreen(reader: Reader, standing: Standing): Screen {
  const { say, day } = reader;
  const { subscription } = standing;
  if (!subscription || subscription.state === 'cancelled') {
    return { text: subscriptionText(reader, standing) };
  }
  const keyboard = new InlineKeyboard()
    .text(say('subscription-yes'), 'subscription:cancel')
    .text(say('subscription-no'), 'premium:show');
  return { text: say('subscription-ask', { day: day(endOf(standing) ?? '') }), keyboard };
}

/** The latest there is: what was bought besides may reach further than a subscription. */
function endOf({ premium_until: until, subscription }: Standing): string | undefined {
  const ends = [until, subscription?.paid_until, subscription?.grace_until];
  return ends
    .filter((end) => typeof end === 'string')
    .toSorted()
    .at(-1);
}
