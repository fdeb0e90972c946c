import { InlineKeyboard } from 'grammy';
import type { Offer, Plans, Standing } from '../../contract/billing.ts';
import type { Reader, Screen } from './reader.ts';
import { standingText } from './premium-standing.ts';

/** What premium brings beside the free plan, what the user has, and what can be done about it. */
export function premiumScreen(reader: Reader, plans: Plans, standing: Standing): Screen {
  const { say } = reader;
  const { free, premium } = plans;
  const { discount } = standing;
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
  const text = [
    say('premium-title'),
    brought.map((line) => `– ${line}`).join('\n'),
    standingText(reader, standing),
    ...(discount ? [say('promo-waiting', discount)] : []),
    say('premium-fair'),
  ].filter(Boolean);
  return { text: text.join('\n\n'), keyboard: keyboardOf(reader, plans, standing) };
}

function keyboardOf({ say }: Reader, { offers }: Plans, standing: Standing): InlineKeyboard {
  const { subscription, can_try: canTry, trial_days: days } = standing;
  const isRenewing = subscription?.state === 'active' || subscription?.state === 'failed';
  const keyboard = new InlineKeyboard();
  if (canTry) keyboard.text(say('premium-button-trial', { days }), 'premium:trial').row();
  for (const offer of offers) {
    if (offer.is_subscription && isRenewing) continue;
    keyboard.text(label(say, offer), `premium:buy:${offer.id}`).row();
  }
  if (offers.some((offer) => offer.is_giftable)) {
    keyboard.text(say('premium-button-gift'), 'premium:gift').row();
  }
  keyboard.text(say('premium-button-code'), 'premium:code').row();
  if (subscription?.state === 'cancelled') {
    keyboard.text(say('subscription-button-resume'), 'subscription:resume');
  } else if (subscription) {
    keyboard.text(say('subscription-button-cancel'), 'subscription:ask');
  }
  return keyboard;
}

function label(say: Reader['say'], offer: Offer): string {
  const { days, stars, discount_percent: discount, is_subscription: isSubscription } = offer;
  if (isSubscription) return say('premium-offer-subscription', { stars });
  return say('premium-offer', { months: Math.round(days / 30.5), stars, discount });
}
