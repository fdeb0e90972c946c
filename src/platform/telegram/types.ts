/** Why a call of the Bot API did not do what was asked. */
export type TelegramFailure =
  /** The user has blocked the bot, is gone, or never started it. */
  | 'blocked'
  /** Telegram understood and refused: the same call will never work. */
  | 'rejected'
  /** The receiver takes no voice messages. */
  | 'voice-forbidden'
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

export type SentButton =
  | { label: string; data: string }
  | { label: string; url: string }
  /** Address of a Mini App. */
  | { label: string; app: string };

/** Shown for five seconds, or until the next message. */
export type ChatAction = 'typing' | 'record_voice' | 'upload_photo';

/** Telegram Stars that came to the bot or left it. */
export interface StarTransaction {
  /** Of a payment: its charge. What is given back has the id of the payment. */
  id: string;
  amount: number;
  at: Date;
  direction: 'in' | 'out';
  userId?: number | undefined;
  payload?: string | undefined;
  /** An invoice was paid, or given back. */
  isInvoice: boolean;
  isSubscription: boolean;
}

/** So many transactions one call lists. */
export const starTransactionsAtOnce = 100;

/** What the worker does in Telegram. Every method throws TelegramError and nothing else. */
export interface TelegramSender {
  /** Plain text without `parse_mode`, links not previewed. */
  sendText(
    chatId: number,
    content: {
      text: string;
      buttons?: SentButton[][];
      /**
       * In place of the letters: a button that shares a location, and one that sends a word; `none` brings
       * the letters back.
       */
      keyboard?: { label: string; word?: string } | 'none';
    },
  ): Promise<{ messageId: number }>;
  /** @throws TelegramError `voice-forbidden` for who takes no voice messages. */
  sendVoice(
    chatId: number,
    voice: { data: Uint8Array; seconds: number },
  ): Promise<{ messageId: number }>;
  sendPicture(
    chatId: number,
    picture: { data: Uint8Array; caption: string },
  ): Promise<{ messageId: number }>;
  /** The address of an invoice; a subscription, in Telegram Stars only, renews itself every 30 days. */
  createInvoiceLink(invoice: {
    title: string;
    description: string;
    payload: string;
    /** In the smallest units of the currency; `XTR` are Telegram Stars. */
    amount: number;
    currency: string;
    /** Of whoever takes the money, when it is not in Telegram Stars. */
    providerToken?: string | undefined;
    isSubscription: boolean;
  }): Promise<string>;
  /**
   * Gives a payment in Telegram Stars back.
   * @throws TelegramError `rejected` for a charge that Telegram does not know of this user.
   */
  refundStars(userId: number, chargeId: string): Promise<'refunded' | 'refunded-already'>;
  /** Cancels a subscription, or lets its owner take it up again; the charge is that of its first payment. */
  editSubscription(
    userId: number,
    chargeId: string,
    change: { isCancelled: boolean },
  ): Promise<void>;
  /** At most `starTransactionsAtOnce` of them, oldest first, after so many that are skipped. */
  listStarTransactions(offset: number): Promise<StarTransaction[]>;
  /** The name of the bot, without the `@`. */
  username(): Promise<string>;
  react(chatId: number, messageId: number, emoji: string): Promise<void>;
  /** Those that are gone already, or too old, are left. */
  removeMessages(chatId: number, messageIds: number[]): Promise<void>;
  showAction(chatId: number, action: ChatAction): Promise<void>;
  /** @throws TelegramError `rejected` for a file above the limit. */
  downloadFile(fileId: string, maxBytes: number): Promise<{ data: Uint8Array }>;
}
