import { InlineKeyboard } from 'grammy';
import type { Offer, PaymentList, Plans } from '../../contract/billing.ts';
import type { ProfileStatus } from '../../contract/profile.ts';
import type { Reader, Screen } from './reader.ts';

/** What premium brings beside the free plan, and what it costs; one button for each offer. */
export function premiumScreen(
  { say, day }: Reader,
  { free, premium, offers }: Plans,
  { plan, expires_at: expiresAt }: ProfileStatus,
): Screen {
  const keyboard = new InlineKeyboard();
  for (const offer of offers) keyboard.text(label(say, offer), `premium:buy:${offer.id}`).row();
  const brought = [
    ...(premium.daily_messages === null
      ? [say('premium-unlimited', { limit: free.daily_messages ?? 0 })]
      : []),
    ...(premium.has_extended_memory ? [say('premium-memory')] : []),
    ...(premium.has_voice ? [say('premium-voice')] : []),
    ...(premium.has_photos ? [say('premium-photos')] : []),
    ...(premium.has_pictures ? [say('premium-pictures')] : []),
    say('premium-first'),
  ];
  const standing = expiresAt === null ? [] : [say('premium-until', { day: day(expiresAt) })];
  const text = [
    say('premium-title'),
    brought.map((line) => `– ${line}`).join('\n'),
    ...(plan === 'premium' ? standing : []),
    say('premium-fair'),
  ].join('\n\n');
  return { text, keyboard };
}

function label(say: Reader['say'], offer: Offer): string {
  const { days, stars, discount_percent: discount, is_subscription: isSubscription } = offer;
  if (isSubscription) return say('premium-offer-subscription', { stars });
  return say('premium-offer', { months: Math.round(days / 30.5), stars, discount });
}

/** What was paid, and whom to ask. */
export function paymentsText(
  { say, day }: Reader,
  payments: PaymentList['payments'],
  contact: string | undefined,
): string {
  const lines = payments
    .slice(0, 20)
    .map(({ paid_at: paidAt, amount, days, charge_id: id }) =>
      say('paysupport-payment', { day: day(paidAt), stars: amount, days, id }),
    );
  return [
    say('paysupport-title'),
    lines.length === 0 ? say('paysupport-none') : lines.join('\n'),
    contact === undefined ? say('paysupport-nobody') : say('paysupport-contact', { contact }),
  ].join('\n\n');
}
