import { type Api, GrammyError } from 'grammy';
import { doneSchema, linkSchema, type ToldTransaction, transactionsSchema } from './answers.ts';
import { toTelegramError, translated } from './failures.ts';
import { type StarTransaction, starTransactionsAtOnce, type TelegramSender } from './types.ts';

/** The one period Telegram takes. */
const subscriptionSeconds = 2_592_000;

type Money = Pick<
  TelegramSender,
  'createInvoiceLink' | 'refundStars' | 'editSubscription' | 'listStarTransactions'
>;

export function createMoney(api: Api): Money {
  return {
    createInvoiceLink: ({ title, description, payload, isSubscription, ...price }) =>
      translated(
        api.createInvoiceLink(
          title,
          description,
          payload,
          price.currency === 'XTR' ? '' : (price.providerToken ?? ''),
          price.currency,
          [{ label: title, amount: price.amount }],
          { ...(isSubscription && { subscription_period: subscriptionSeconds }) },
        ),
        linkSchema,
      ),

    async refundStars(userId, chargeId) {
      try {
        await api.refundStarPayment(userId, chargeId);
        return 'refunded';
      } catch (error) {
        const isRefunded =
          error instanceof GrammyError && /CHARGE_ALREADY_REFUNDED/.test(error.description);
        if (isRefunded) return 'refunded-already';
        throw toTelegramError(error);
      }
    },

    async editSubscription(userId, chargeId, { isCancelled }) {
      await translated(api.editUserStarSubscription(userId, chargeId, isCancelled), doneSchema);
    },

    async listStarTransactions(offset) {
      const { transactions } = await translated(
        api.getStarTransactions({ offset, limit: starTransactionsAtOnce }),
        transactionsSchema,
      );
      return transactions.map(readTransaction);
    },
  };
}

function readTransaction(told: ToldTransaction): StarTransaction {
  const { id, amount, date, source, receiver } = told;
  const partner = source ?? receiver;
  const user = partner?.type === 'user' ? partner : undefined;
  return {
    id,
    amount,
    at: new Date(date * 1000),
    direction: source ? 'in' : 'out',
    userId: user?.user?.id,
    payload: user?.invoice_payload,
    isInvoice: user?.transaction_type === 'invoice_payment',
    isSubscription: user?.subscription_period !== undefined,
  };
}
