import { AppError } from '#app/lib/errors';
import { TelegramError } from '#app/platform/telegram/index';

/** For whoever waits for it: Telegram did not do what was asked. Only sometimes it is worth trying again. */
export async function throughTelegram<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    if (!(cause instanceof TelegramError)) throw cause;
    if (cause.reason === 'rejected' || cause.reason === 'blocked') {
      throw new AppError('conflict', 'telegram-refused', 'Telegram refuses to do it', { cause });
    }
    throw new AppError('unavailable', 'telegram-unavailable', 'Telegram did not do it', { cause });
  }
}
