import type { FactCategory } from '#app/contract/categories';
import { codeOf } from './api-error.ts';
import { createStore, type Store } from './store.ts';
import type { Memories } from './memories.ts';

export interface FactSearchState {
  query: string;
  category: FactCategory | null;
  /** Ids of what fits, best first; null while nothing is looked for. */
  foundIds: string[] | null;
  isBusy: boolean;
  problem: string | null;
}

export interface FactSearch {
  store: Store<FactSearchState>;
  look(changes: Partial<Pick<FactSearchState, 'query' | 'category'>>): void;
}

interface Dependencies {
  find: Memories['find'];
  sleep: (ms: number) => Promise<void>;
}

/** A pause in typing: the server is not asked for every letter. */
const pauseMs = 300;

/** Looks for facts while words are typed; only the newest words are answered. */
export function createFactSearch({ find, sleep }: Dependencies): FactSearch {
  const store = createStore<FactSearchState>({
    query: '',
    category: null,
    foundIds: null,
    isBusy: false,
    problem: null,
  });
  let newest = 0;

  async function ask(): Promise<void> {
    newest += 1;
    const mine = newest;
    const { query, category } = store.get();
    const words = query.trim();
    if (words === '') return store.set({ foundIds: null, isBusy: false, problem: null });
    store.set({ isBusy: true });
    await sleep(pauseMs);
    if (mine !== newest) return;
    try {
      const foundIds = await find(words, category);
      if (mine === newest) store.set({ foundIds, isBusy: false, problem: null });
    } catch (error) {
      if (mine === newest) store.set({ isBusy: false, problem: codeOf(error) });
    }
  }

  return {
    store,
    look(changes) {
      store.set(changes);
      void ask();
    },
  };
}
