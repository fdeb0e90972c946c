import type { InvoiceRequest, Plans, Standing, SubscriptionAction } from '#app/contract/billing';
import type { ProfileStatus } from '#app/contract/profile';
import { codeOf } from '../shared/api-error.ts';
import { createStore, type Store } from '../shared/store.ts';
import type { AppApi } from './app-api.ts';
import type { InvoiceStatus } from './telegram.ts';

/** Where on the tab something was asked for: there it is answered. */
export type Place = 'plan' | 'offers' | 'code' | 'gift';

/** What came of it: the key of a sentence and what stands in it. */
export interface Outcome {
  place: Place;
  key: string;
  args?: Record<string, string | number>;
  isBad?: boolean;
}

export interface PurchaseState {
  status: ProfileStatus | null;
  plans: Plans | null;
  standing: Standing | null;
  /** What is under way: one thing at a time. */
  busyWith: string | null;
  outcome: Outcome | null;
  /** Why there is nothing to show: an error code. */
  problem: string | null;
}

/** The plan of the user, and what can be done about it. */
export interface Purchase {
  store: Store<PurchaseState>;
  refresh(): Promise<void>;
  buy(request: InvoiceRequest): Promise<void>;
  startTrial(): Promise<void>;
  /** True when it was taken. */
  enterCode(code: string): Promise<boolean>;
  changeSubscription(action: SubscriptionAction): Promise<void>;
}

interface Dependencies {
  api: Pick<
    AppApi,
    | 'getStatus'
    | 'getStanding'
    | 'listPlans'
    | 'createInvoice'
    | 'startTrial'
    | 'enterCode'
    | 'changeSubscription'
  >;
  openInvoice: (url: string) => Promise<InvoiceStatus>;
  sleep: (ms: number) => Promise<void>;
}

/** Telegram tells the bot of a payment by itself, usually within seconds. */
const pausesMs = [1_000, 2_000, 3_000, 5_000, 8_000, 13_000];

/** What is bought, as it is named while it is under way. */
export const nameOrder = ({ offer_id: id, is_gift: isGift }: InvoiceRequest): string =>
  isGift ? `gift-${id}` : id;

export function createPurchase({ api, openInvoice, sleep }: Dependencies): Purchase {
  const store = createStore<PurchaseState>({
    status: null,
    plans: null,
    standing: null,
    busyWith: null,
    outcome: null,
    problem: null,
  });

  async function read(): Promise<void> {
    const [status, standing] = await Promise.all([api.getStatus(), api.getStanding()]);
    store.set({ status, standing });
  }

  /** One thing at a time; says where it was asked for what came of it. */
  async function act(
    place: Place,
    name: string,
    run: () => Promise<Omit<Outcome, 'place'> | null>,
  ) {
    if (store.get().busyWith !== null) return false;
    store.set({ busyWith: name, outcome: null });
    let isDone = false;
    try {
      const outcome = await run();
      store.set({ outcome: outcome && { ...outcome, place } });
      isDone = true;
    } catch (error) {
      const args = { code: codeOf(error) };
      store.set({ outcome: { place, key: 'app-problem', args, isBad: true } });
    }
    store.set({ busyWith: null });
    return isDone;
  }

  /** The window's word that it was paid is a hint: what was bought is there once the server says so. */
  async function isThere(isGift: boolean): Promise<boolean> {
    const { status: before, standing } = store.get();
    const gifts = standing?.gifts.length ?? 0;
    for (const pauseMs of pausesMs) {
      await sleep(pauseMs);
      await read().catch(() => undefined);
      const now = store.get();
      const isLonger =
        now.status?.plan === 'premium' && now.status.expires_at !== (before?.expires_at ?? null);
      if (isGift ? (now.standing?.gifts.length ?? 0) > gifts : isLonger) return true;
    }
    return false;
  }

  return {
    store,

    async refresh() {
      try {
        const [plans] = await Promise.all([api.listPlans(), read()]);
        store.set({ plans, problem: null });
      } catch (error) {
        store.set({ problem: codeOf(error) });
      }
    },

    async buy(request) {
      const isGift = request.is_gift ?? false;
      const place = isGift ? 'gift' : 'offers';
      await act(place, nameOrder(request), async () => {
        const closed = await openInvoice(await api.createInvoice(request));
        if (closed === 'failed') return { key: 'app-paid-failed', isBad: true };
        if (closed === 'cancelled') return null;
        store.set({ outcome: { place, key: 'app-paid-waiting' } });
        if (!(await isThere(isGift))) return { key: 'app-paid-late' };
        return { key: isGift ? 'app-gift-paid' : 'app-paid' };
      });
    },

    async startTrial() {
      await act('plan', 'trial', async () => {
        await api.startTrial();
        await read();
        return { key: 'app-trial-begun' };
      });
    },

    enterCode: (code) =>
      act('code', 'code', async () => {
        const { days, percent } = await api.enterCode(code);
        await read();
        return days === null
          ? { key: 'app-code-percent', args: { percent: percent ?? 0 } }
          : { key: 'app-code-days', args: { days } };
      }),

    async changeSubscription(action) {
      await act('plan', 'subscription', async () => {
        await api.changeSubscription(action);
        await read();
        return null;
      });
    },
  };
}
