import type { ProfileStatus } from '#app/contract/profile';
import { createStore, type Store } from '../shared/store.ts';
import type { CompanionApi } from './companion-api.ts';

/** What was said today, and how much a day has. */
export interface Day {
  /** Null until it was read. */
  store: Store<{ status: ProfileStatus | null }>;
  /** A miss is not worth a word: it is read again after the next reply. */
  refresh(): Promise<void>;
}

export function createDay(api: Pick<CompanionApi, 'getStatus'>): Day {
  const store = createStore<{ status: ProfileStatus | null }>({ status: null });
  return {
    store,
    async refresh() {
      const status = await api.getStatus().catch(() => null);
      if (status) store.set({ status });
    },
  };
}
