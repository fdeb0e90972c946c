/** Why a call of the Bot API did not do what was asked. */
export type TelegramFailure =
  /** The user has blocked the bot, is gone, or never started it. */
  | 'blocked'
  /** Telegram understood and refused: the same call will never work. */
  | 'rejected'
  | 'rate-limited'
  /** Another process reads the updates of this bot. */
  | 'conflict'
  | 'unauthorized'
  /** It answered with an error of its own. */
  | 'unavailable'
  /** It could not be reached, or the answer did not arrive: it may or may not have acted. */
  | 'unreachable';

/** A failed call; `retryAfterMs` is set when Telegram asked to wait. */
export class TelegramError extends Error {
  readonly reason: TelegramFailure;
  readonly retryAfterMs: number | undefined;

  constructor(
    reason: TelegramFailure,
    message: string,
    options: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'TelegramError';
    this.reason = reason;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** By then a call has succeeded or failed, except for the download of a file. */
export const callTimeoutMs = 10_000;

/** What the worker does in Telegram. Every method throws TelegramError and nothing else. */
export interface TelegramSender {
  /** Plain text without `parse_mode`, links not previewed. */
  sendText(
    chatId: number,
    content: { text: string; buttons?: { label: string; data: string }[][] },
  ): Promise<{ messageId: number }>;
  sendTyping(chatId: number): Promise<void>;
  /** @throws TelegramError `rejected` for a file above the limit. */
  downloadFile(fileId: string, maxBytes: number): Promise<{ data: Uint8Array }>;
}
