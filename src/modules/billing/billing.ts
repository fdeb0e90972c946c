import type { Language } from '#app/contract/shared';
import type { Texts } from '#app/lib/texts';
import type { Database, Db } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import type { TelegramSender } from '#app/platform/telegram/index';
import type { Audit } from '../audit/index.ts';
import type { Users } from '../users/index.ts';
import { createGifts } from './gifts.ts';
import { createGrants } from './grants.ts';
import { createInvoices } from './invoices.ts';
import { createLedger } from './ledger.ts';
import type { Provider } from './offers.ts';
import { createOrders } from './orders.ts';
import { createPayments } from './payments.ts';
import { createPromo } from './promo.ts';
import { createQuota } from './quota.ts';
import { createReconcile } from './reconcile.ts';
import { createReport } from './report.ts';
import { createRevenue } from './revenue.ts';
import { createStanding } from './standing.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createNoteRefund, createTakeBack } from './take-back.ts';
import { createTerms } from './terms.ts';
import { createTrial } from './trial.ts';

export interface BillingDependencies {
  database: Database;
  users: Users;
  /** What administrators do is kept in the same transaction. */
  audit: Audit;
  /** Undefined: there is no bot to pay. */
  sender: TelegramSender | undefined;
  /** Undefined: Telegram Stars only. */
  provider: Provider | undefined;
  /** Who is told what happens to money by rule, and in which language. */
  operatorIds: readonly number[];
  operatorLanguage: Language;
  texts: Texts;
  logger: Logger;
  clock: () => Date;
  /** Answers at once what a user's limit has kept for the next day. */
  wakeKept: (tx: Db, userId: number) => Promise<void>;
}

export type Billing = ReturnType<typeof createBilling>;

export function createBilling(dependencies: BillingDependencies) {
  const { database, sender, provider, clock } = dependencies;
  const ledger = createLedger(dependencies);
  const promo = createPromo({ ...dependencies, ledger });
  const gifts = createGifts({ ...dependencies, ledger });
  const trial = createTrial({ ...dependencies, ledger });
  const payments = createPayments({ ...dependencies, ledger, promo, gifts });
  const takeBack = createTakeBack({ database, ledger, gifts });
  return {
    /** How money is taken besides Telegram Stars. */
    provider,
    quota: createQuota(),
    ledger,
    promo,
    gifts,
    trial,
    grants: createGrants({ ...dependencies, ledger }),
    standing: createStanding({ ...dependencies, trial, promo, gifts }),
    invoices: createInvoices({ ...dependencies, promo }),
    payments,
    subscriptions: createSubscriptions({ database, sender, ledger, clock }),
    terms: createTerms({ ledger, clock }),
    revenue: createRevenue({ database, clock }),
    orders: createOrders({ ...dependencies, takeBack, report: createReport(dependencies) }),
    reconcile: createReconcile({ ...dependencies, payments, takeBack }),
    /** Telegram has told the user that a payment went back. */
    noteRefund: createNoteRefund({ database, takeBack }),
  };
}
