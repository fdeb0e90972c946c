import { localMoment } from '#app/lib/local-time';
import type { Texts } from '#app/lib/texts';
import type { Logger } from '#app/platform/logger';
import type { TelegramSender } from '#app/platform/telegram/index';
import type { Users } from '../users/index.ts';
import type { Recorded } from './payments.ts';

interface Dependencies {
  users: Users;
  sender: TelegramSender;
  texts: Texts;
  logger: Logger;
}

/** Says to who has paid that a payment has been found; that it cannot be said does not undo it. */
export async function tellFound(
  { users, sender, texts, logger }: Dependencies,
  userId: number,
  { outcome, premiumUntil, giftCode }: Recorded,
): Promise<void> {
  try {
    const { language, timeZone } = await users.get(userId);
    const about = {
      until: premiumUntil ? localMoment(premiumUntil, timeZone, language) : '',
      url:
        giftCode === null ? '' : `https://t.me/${await sender.username()}?start=gift_${giftCode}`,
    };
    const text = texts.format(language, `payment-found-${outcome}`, about);
    await sender.sendText(userId, { text });
  } catch (error) {
    logger.warn({ userId, error }, 'who has paid could not be told that it was found');
  }
}
