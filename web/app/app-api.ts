import type { Invoice, Plans } from '#app/contract/billing';
import type { ProfileStatus } from '#app/contract/profile';
import type { Http } from '../shared/http.ts';
import { createReadJson, createUserApi, type UserApi } from '../shared/user-api.ts';

/** The part of the API the Mini App uses. */
export interface AppApi extends UserApi {
  getStatus(): Promise<ProfileStatus>;
  listPlans(): Promise<Plans>;
  /** The address of an invoice, for Telegram to open. */
  createInvoice(offerId: string): Promise<string>;
}

export function createAppApi(http: Http): AppApi {
  const readJson = createReadJson(http);
  return {
    ...createUserApi(http),

    getStatus: async () => readJson<ProfileStatus>('GET', `/profile/status/${await http.userId()}`),

    listPlans: () => readJson<Plans>('GET', '/plans'),

    createInvoice: async (offerId) =>
      (await readJson<Invoice>('POST', '/payments/invoice', { offer_id: offerId })).url,
  };
}
