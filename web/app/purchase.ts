import type { Plans } from '#app/contract/billing';
import type { ProfileStatus } from '#app/contract/profile';
import { codeOf } from '../shared/api-error.ts';
import { createStore, type Store } from '../shared/store.ts';
import type { AppApi } from './app-api.ts';
import type { InvoiceStatus } from './telegram.ts';

export interface PurchaseState {
  status: ProfileStatus | null;
  plans: Plans | null;
  /** Of the offer being bought. */
  offerId: string | null;
  outcome: 'waiting' | 'paid' | 'late' | 'failed' | null;
  /** Why there is nothing to show, or no invoice: an error code. */
  problem: string | null;
}

/** The plan of the user, and buying another. */
export interface Purchase {
  store: Store<PurchaseState>;
  refresh(): Promise<void>;
  buy(offerId: string): Promise<void>;
}

interface Dependencies {
  api: Pick<AppApi, 'getStatus' | 'listPlans' | 'createInvoice'>;
  openInvoice: (url: string) => Promise<InvoiceStatus>;
  sleep: (ms: number) => Promise<void>;
}

/** Telegram tells the bot of a payment by itself, usually within seconds. */
const pausesMs = [1_000, 2_000, 3_000, 5_000, 8_000, 13_000];

export function createPurchase({ api, openInvoice, sleep }: Dependencies): Purchase {
  const store = createStore<PurchaseState>({
    status: null,
    plans: null,
    offerId: null,
    outcome: null,
    problem: null,
  });

  /** The window's word that it was paid is a hint: premium is what the server says it is. */
  async function awaitPlan(before: string | null): Promise<'paid' | 'late'> {
    for (const pauseMs of pausesMs) {
      await sleep(pauseMs);
      const status = await api.getStatus().catch(() => null);
      if (status?.plan !== 'premium' || status.expires_at === before) continue;
      store.set({ status });
      return 'paid';
    }
    return 'late';
  }

  return {
    store,

    async refresh() {
      try {
        const [status, plans] = await Promise.all([api.getStatus(), api.listPlans()]);
        store.set({ status, plans, problem: null });
      } catch (error) {
        store.set({ problem: codeOf(error) });
      }
    },

    async buy(offerId) {
      const { offerId: busyWith, status } = store.get();
      if (busyWith !== null) return;
      store.set({ offerId, outcome: null, problem: null });
      try {
        const closed = await openInvoice(await api.createInvoice(offerId));
        if (closed === 'failed') store.set({ outcome: 'failed' });
        if (closed === 'paid' || closed === 'pending') {
          store.set({ outcome: 'waiting' });
          store.set({ outcome: await awaitPlan(status?.expires_at ?? null) });
        }
      } catch (error) {
        store.set({ problem: codeOf(error) });
      }
      store.set({ offerId: null });
    },
  };
}
