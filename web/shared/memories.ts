import type { FactCategory } from '#app/contract/categories';
import type { Emotion, Fact, FollowUp, Memories as MemoriesView } from '#app/contract/memories';
import { ApiError, codeOf } from './api-error.ts';
import { createStore, type Store } from './store.ts';
import type { UserApi } from './user-api.ts';

export interface MemoriesState {
  facts: Fact[];
  emotions: Emotion[];
  followUps: FollowUp[];
  /** Facts the companion uses at a time; null until the list was read. */
  factsLimit: number | null;
  /** Learned since the visitor last looked. */
  newFactIds: ReadonlySet<string>;
  /** Why a memory could not be pinned or forgotten: error codes by id. */
  problems: ReadonlyMap<string, string>;
}

export interface FactDraft {
  text: string;
  category: FactCategory;
}

/** What the companion remembers of the visitor. */
export interface Memories {
  store: Store<MemoriesState>;
  /** Reads everything anew; what came since the last time is news. */
  refresh(): Promise<void>;
  markSeen(): void;
  /** The ids of the facts that fit the words, best first. */
  find(query: string, category: FactCategory | null): Promise<string[]>;
  /** Throws what the API answered, and so does `correct`: the form stays open. */
  add(draft: FactDraft): Promise<void>;
  correct(id: string, changes: Partial<FactDraft>): Promise<void>;
  /** Shown at once, taken back when the server refuses. */
  pin(id: string, isPinned: boolean): Promise<void>;
  /** Gone from the page at once, back in its place when the server refuses. */
  forget(id: string): Promise<void>;
}

type Items = Pick<MemoriesState, 'facts' | 'emotions' | 'followUps'>;
type Api = Pick<UserApi, 'listMemories' | 'addMemory' | 'updateMemory' | 'removeMemory'>;

export function createMemories(api: Api): Memories {
  const store = createStore<MemoriesState>({
    facts: [],
    emotions: [],
    followUps: [],
    factsLimit: null,
    newFactIds: new Set(),
    problems: new Map(),
  });
  /** What the server has told, with what is being forgotten still in its place. */
  let told: Items = { facts: [], emotions: [], followUps: [] };
  /** Forgotten, or about to be: an answer that was on its way does not bring them back. */
  const gone = new Set<string>();

  function show(changes: Partial<Items> = {}): void {
    told = { ...told, ...changes };
    const isHere = ({ id }: { id: string }) => !gone.has(id);
    store.set({
      facts: told.facts.filter(isHere),
      emotions: told.emotions.filter(isHere),
      followUps: told.followUps.filter(isHere),
    });
  }

  const showPin = (id: string, isPinned: boolean) => {
    const change = <Item extends { id: string; is_pinned: boolean }>(item: Item): Item =>
      item.id === id ? { ...item, is_pinned: isPinned } : item;
    show({ facts: told.facts.map(change), emotions: told.emotions.map(change) });
  };

  async function read(): Promise<MemoriesView> {
    const read = await api.listMemories();
    show({ facts: read.facts, emotions: read.emotions, followUps: read.follow_ups });
    store.set({ factsLimit: read.facts_limit });
    return read;
  }

  /** What the visitor did is done, whether or not the list can be read afterwards. */
  const readAgain = () => read().catch(() => {});

  function setProblem(id: string, error: unknown): void {
    const problems = new Map(store.get().problems);
    if (error === undefined) problems.delete(id);
    else problems.set(id, codeOf(error));
    store.set({ problems });
  }

  return {
    store,

    async refresh() {
      const { factsLimit, newFactIds } = store.get();
      const knownIds = new Set(told.facts.map((fact) => fact.id));
      const { facts } = await read();
      if (factsLimit === null) return;
      const fresh = facts.map((fact) => fact.id).filter((id) => !knownIds.has(id));
      store.set({ newFactIds: new Set([...newFactIds, ...fresh]) });
    },

    markSeen: () => store.set({ newFactIds: new Set() }),

    async find(query, category) {
      const { facts } = await api.listMemories({ query, ...(category && { category }) });
      const knownIds = new Set(told.facts.map((fact) => fact.id));
      show({ facts: [...told.facts, ...facts.filter(({ id }) => !knownIds.has(id))] });
      return facts.map((fact) => fact.id);
    },

    async add(draft) {
      await api.addMemory(draft);
      await readAgain();
    },

    async correct(id, changes) {
      await api.updateMemory(id, changes);
      show({ facts: told.facts.map((fact) => (fact.id === id ? { ...fact, ...changes } : fact)) });
      await readAgain();
    },

    async pin(id, isPinned) {
      setProblem(id, undefined);
      showPin(id, isPinned);
      try {
        await api.updateMemory(id, { is_pinned: isPinned });
      } catch (error) {
        showPin(id, !isPinned);
        setProblem(id, error);
      }
    },

    async forget(id) {
      setProblem(id, undefined);
      gone.add(id);
      show();
      try {
        await api.removeMemory(id);
      } catch (error) {
        // Forgotten elsewhere already.
        if (error instanceof ApiError && error.status === 404) return;
        gone.delete(id);
        show();
        setProblem(id, error);
      }
    },
  };
}
