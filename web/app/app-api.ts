import type {
  Invoice,
  InvoiceRequest,
  Plans,
  PromoResult,
  Standing,
  SubscriptionAction,
} from '#app/contract/billing';
import type { Http } from '../shared/http.ts';
import { createReadJson, createUserApi, type UserApi } from '../shared/user-api.ts';

/** The part of the API the Mini App uses. */
export interface AppApi extends UserApi {
  getStanding(): Promise<Standing>;
  listPlans(): Promise<Plans>;
  /** The address of an invoice, for Telegram to open. */
  createInvoice(request: InvoiceRequest): Promise<string>;
  startTrial(): Promise<void>;
  enterCode(code: string): Promise<PromoResult>;
  changeSubscription(action: SubscriptionAction): Promise<void>;
}

export function createAppApi(http: Http): AppApi {
  const readJson = createReadJson(http);
  return {
    ...createUserApi(http),

    getStanding: () => readJson<Standing>('GET', '/premium'),

    listPlans: () => readJson<Plans>('GET', '/plans'),

    createInvoice: async (request) =>
      (await readJson<Invoice>('POST', '/payments/invoice', request)).url,

    async startTrial() {
      await http.send('POST', '/premium/trial');
    },

    enterCode: (code) => readJson<PromoResult>('POST', '/premium/promo', { code }),

    async changeSubscription(action) {
      await http.send('POST', '/premium/subscription', { body: { action } });
    },
  };
}
