import { ApiFailure, type Params } from './telegram-methods.ts';
import type { createUpdates } from './telegram-updates.ts';
import { botUser, type TelegramUser } from './telegram-users.ts';

interface Invoice {
  payload: string;
  currency: string;
  amount: number;
  isSubscription: boolean;
}

interface Charge {
  id: string;
  user: TelegramUser;
  invoice: Invoice;
}

interface Subscription {
  first: Charge;
  paidUntil: Date;
  isCancelled: boolean;
  /** Cancelled by the bot, which alone may allow it again. */
  isForbidden: boolean;
}

/** As `getStarTransactions` shows it. */
export interface ShownTransaction {
  id: string;
  amount: number;
  date: number;
  source?: object;
  receiver?: object;
}

export interface PayOptions {
  /** When it was paid; now without it. */
  at?: Date;
  /** The money is taken, but the bot is never told. */
  isLost?: boolean;
  /** The bot is not asked before. */
  skipsCheck?: boolean;
}

export type PayResult =
  /** `updateId` tells the bot of it; undefined: lost. */
  | { ok: true; chargeId: string; updateId: number | undefined }
  /** What the person is told; undefined: the bot did not answer in time. */
  | { ok: false; message: string | undefined };

const periodMs = 2_592_000_000;
const answerWithinMs = 10_000;
const largestSubscription = 10_000;

/** What Telegram does with money. */
export function createStars(updates: ReturnType<typeof createUpdates>) {
  const invoices = new Map<string, Invoice>();
  const charges = new Map<string, Charge>();
  const subscriptions = new Map<string, Subscription>();
  const transactions: ShownTransaction[] = [];
  /** Questions before a payment; undefined: the answer came too late. */
  const questions = new Map<string, ((answer: Params) => void) | undefined>();
  let nextId = 1;
  const newId = (name: string) => `${name}-${nextId++}`;

  function createInvoiceLink(params: Params): string {
    const { title, description, payload, provider_token: token, currency } = params;
    const prices = params['prices'] as { amount: number }[];
    const isSubscription = params['subscription_period'] !== undefined;
    const amount = prices.reduce((sum, price) => sum + price.amount, 0);
    const isWithin = (length: number, most: number) => length >= 1 && length <= most;
    demand(isWithin([...String(title)].length, 32), 'INVOICE_TITLE_INVALID');
    demand(isWithin([...String(description)].length, 255), 'INVOICE_DESCRIPTION_INVALID');
    demand(isWithin(Buffer.byteLength(String(payload)), 128), 'INVOICE_PAYLOAD_INVALID');
    demand(amount > 0, 'CURRENCY_TOTAL_AMOUNT_INVALID');
    demand(currency !== 'XTR' || prices.length === 1, 'STARS_INVOICE_INVALID');
    demand((currency === 'XTR') === !token, 'PAYMENT_PROVIDER_INVALID');
    demand(!isSubscription || currency === 'XTR', 'CURRENCY_INVALID');
    demand(
      !isSubscription || params['subscription_period'] === periodMs / 1000,
      'SUBSCRIPTION_PERIOD_INVALID',
    );
    demand(!isSubscription || amount <= largestSubscription, 'SUBSCRIPTION_AMOUNT_INVALID');
    const url = `https://t.me/$${newId('invoice')}`;
    invoices.set(url, {
      payload: String(payload),
      currency: String(currency),
      amount,
      isSubscription,
    });
    return url;
  }

  function answerPreCheckoutQuery(answer: Params): true {
    const id = String(answer['pre_checkout_query_id']);
    const resolve = questions.get(id);
    demand(resolve !== undefined || !questions.has(id), 'query is too old');
    resolve?.(answer);
    return true;
  }

  /** Undefined: not in time. */
  function ask({ from }: TelegramUser, invoice: Invoice): Promise<Params | undefined> {
    const id = newId('checkout');
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        questions.set(id, undefined);
        resolve(undefined);
      }, answerWithinMs);
      questions.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      updates.add({ pre_checkout_query: { id, from, ...inMessage(invoice) } });
    });
  }

  async function pay(
    user: TelegramUser,
    url: string,
    { at = new Date(), isLost = false, skipsCheck = false }: PayOptions = {},
  ): Promise<PayResult> {
    const invoice = invoices.get(url);
    if (!invoice) throw new Error(`there is no invoice ${url}`);
    const answer = skipsCheck ? { ok: true } : await ask(user, invoice);
    if (answer?.['ok'] !== true) {
      return { ok: false, message: answer && String(answer['error_message']) };
    }
    const charge = { id: newId('charge'), user, invoice };
    const paidUntil = new Date(at.getTime() + periodMs);
    if (invoice.isSubscription) {
      const state = { first: charge, paidUntil, isCancelled: false, isForbidden: false };
      subscriptions.set(charge.id, state);
    }
    return take(charge, { at, isLost, paidUntil, isFirst: true });
  }

  /** The next payment of a subscription, by the charge of its first one. */
  function renew(
    chargeId: string,
    { at = new Date(), isLost = false }: Omit<PayOptions, 'skipsCheck'> = {},
  ): PayResult & { ok: true } {
    const subscription = subscriptionOf(chargeId);
    if (subscription.isCancelled) throw new Error('a cancelled subscription is not renewed');
    const from = Math.max(at.getTime(), subscription.paidUntil.getTime());
    subscription.paidUntil = new Date(from + periodMs);
    const charge = { ...subscription.first, id: newId('charge') };
    return take(charge, { at, isLost, paidUntil: subscription.paidUntil, isFirst: false });
  }

  function take(
    charge: Charge,
    paid: { at: Date; isLost: boolean; paidUntil: Date; isFirst: boolean },
  ): PayResult & { ok: true } {
    const { id, user, invoice } = charge;
    const date = Math.floor(paid.at.getTime() / 1000);
    charges.set(id, charge);
    if (invoice.currency === 'XTR') {
      const { amount } = invoice;
      transactions.push({ id, amount, date, source: partnerOf(charge) });
    }
    if (paid.isLost) return { ok: true, chargeId: id, updateId: undefined };
    user.sendsOther({
      date,
      successful_payment: {
        ...inMessage(invoice),
        ...(invoice.isSubscription && {
          subscription_expiration_date: Math.floor(paid.paidUntil.getTime() / 1000),
          is_recurring: true,
          ...(paid.isFirst && { is_first_recurring: true }),
        }),
        telegram_payment_charge_id: id,
        provider_payment_charge_id: invoice.currency === 'XTR' ? '' : `provider-${id}`,
      },
    });
    return { ok: true, chargeId: id, updateId: updates.lastId() };
  }

  const isRefunded = (chargeId: string) =>
    transactions.some(({ id, receiver }) => id === chargeId && receiver !== undefined);

  /** Gives a payment back and says so in the chat. */
  function refund(chargeId: string, { isLost = false } = {}): number | undefined {
    const charge = charges.get(chargeId);
    if (charge?.invoice.currency !== 'XTR') throw new Error(`there is no charge ${chargeId}`);
    const { user, invoice } = charge;
    const date = Math.floor(Date.now() / 1000);
    const { amount } = invoice;
    transactions.push({ id: chargeId, amount, date, receiver: partnerOf(charge) });
    if (isLost) return undefined;
    const refunded = { ...inMessage(invoice), telegram_payment_charge_id: chargeId };
    // NOTE: it comes from the bot, other than the payment: https://github.com/aiogram/aiogram/issues/1692
    user.sendsOther({ from: botUser, refunded_payment: refunded });
    return updates.lastId();
  }

  const ownedBy = (params: Params, charge: Charge | undefined) =>
    charge?.user.id === Number(params['user_id']) ? charge : undefined;

  function refundStarPayment(params: Params): true {
    const chargeId = String(params['telegram_payment_charge_id']);
    const charge = ownedBy(params, charges.get(chargeId));
    demand(charge?.invoice.currency === 'XTR', 'CHARGE_NOT_FOUND');
    demand(!isRefunded(chargeId), 'CHARGE_ALREADY_REFUNDED');
    refund(chargeId);
    return true;
  }

  function editUserStarSubscription(params: Params): true {
    const subscription = subscriptions.get(String(params['telegram_payment_charge_id']));
    if (!subscription || !ownedBy(params, subscription.first)) {
      throw new ApiFailure(400, 'Bad Request: CHARGE_ID_INVALID');
    }
    subscription.isForbidden = params['is_canceled'] === true;
    if (subscription.isForbidden) subscription.isCancelled = true;
    return true;
  }

  function getStarTransactions({ offset, limit }: Params) {
    const from = Number(offset ?? 0);
    const count = Number(limit ?? 100);
    demand(count >= 1 && count <= 100, 'LIMIT_INVALID');
    return { transactions: transactions.slice(from, from + count) };
  }

  function subscriptionOf(chargeId: string): Subscription {
    const subscription = subscriptions.get(chargeId);
    if (!subscription) throw new Error(`no subscription was begun with ${chargeId}`);
    return subscription;
  }

  function tellState({ first }: Subscription, state: 'canceled' | 'active' | 'failed'): number {
    const { user, invoice } = first;
    return updates.add({
      subscription: { user: user.from, invoice_payload: invoice.payload, state },
    });
  }

  return {
    methods: {
      createInvoiceLink,
      answerPreCheckoutQuery,
      refundStarPayment,
      editUserStarSubscription,
      getStarTransactions,
    } as Record<string, (params: Params) => unknown>,

    /** Opens an invoice, is asked for by the bot, and pays. */
    pay,
    renew,
    /** Its owner has too few Stars for the next payment. */
    failRenewal: (chargeId: string) => tellState(subscriptionOf(chargeId), 'failed'),
    /** By its owner, in Telegram. */
    cancel(chargeId: string): number {
      const subscription = subscriptionOf(chargeId);
      subscription.isCancelled = true;
      return tellState(subscription, 'canceled');
    },
    /** By its owner, in Telegram. */
    reactivate(chargeId: string): number {
      const subscription = subscriptionOf(chargeId);
      if (subscription.isForbidden) throw new Error('the bot has cancelled this subscription');
      subscription.isCancelled = false;
      return tellState(subscription, 'active');
    },
    /** By somebody else than the bot, e.g. the shop the Stars are from. */
    refund,
    isCancelled: (chargeId: string) => subscriptionOf(chargeId).isCancelled,
    transactions,
    /** What came and did not leave. */
    balance: () =>
      transactions.reduce((sum, { amount, receiver }) => sum + (receiver ? -amount : amount), 0),
  };
}

export type TelegramStars = Omit<ReturnType<typeof createStars>, 'methods'>;

const inMessage = ({ payload, currency, amount }: Invoice) => ({
  currency,
  total_amount: amount,
  invoice_payload: payload,
});

const partnerOf = ({ user, invoice }: Charge) => ({
  type: 'user',
  transaction_type: 'invoice_payment',
  user: user.from,
  invoice_payload: invoice.payload,
  ...(invoice.isSubscription && { subscription_period: periodMs / 1000 }),
});

function demand(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new ApiFailure(400, `Bad Request: ${otherwise}`);
}
