import { GrammyError } from 'grammy';
import { z } from 'zod';
import { TelegramError } from './types.ts';

/** What a call answers as far as it is read, or its failure by our name for it. */
export async function translated<T>(call: Promise<unknown>, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(await call);
  } catch (error) {
    throw toTelegramError(error);
  }
}

/**
 * Whatever a call threw, by its name. Messages are ours: a network error's own quotes the address, and
 * with it the token.
 */
export function toTelegramError(error: unknown): TelegramError {
  if (error instanceof TelegramError) return error;
  // What it has done, nobody knows.
  if (error instanceof z.ZodError) {
    return new TelegramError('unreachable', 'Telegram answered in another form');
  }
  if (!(error instanceof GrammyError)) {
    return new TelegramError('unreachable', 'Telegram could not be reached');
  }
  const { error_code: code, description, method, parameters } = error;
  // Names like CHARGE_NOT_FOUND, which say why and quote nothing.
  const [name] = /\b[A-Z]+(?:_[A-Z]+)+\b/.exec(description) ?? [];
  const what = [`${method}: ${code}`, ...(name ? [name] : [])].join(' ');
  if (code === 429) {
    const retryAfterMs = (parameters.retry_after ?? 1) * 1000;
    return new TelegramError('rate-limited', what, { retryAfterMs });
  }
  if (code === 401 || code === 404) return new TelegramError('unauthorized', what);
  if (code === 409) return new TelegramError('conflict', what);
  if (code >= 500) return new TelegramError('unavailable', what);
  if (/VOICE_MESSAGES_FORBIDDEN/.test(description))
    return new TelegramError('voice-forbidden', what);
  const isGone =
    code === 403 || /chat not found|user is deactivated|PEER_ID_INVALID/i.test(description);
  return new TelegramError(isGone ? 'blocked' : 'rejected', what);
}
