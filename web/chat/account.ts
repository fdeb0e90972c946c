import type { Fact } from '#app/contract/memories';
import type { Profile, ProfileUpdate } from '#app/contract/profile';
import type { Language, LevelView } from '#app/contract/shared';
import { ApiError } from '../shared/api-error.ts';
import { createStore, type Store } from '../shared/store.ts';
import type { CompanionApi } from './companion-api.ts';

export interface AccountState {
  /** `closed`: the page is switched off here; `unreachable`: opening can be tried again. */
  stage: 'opening' | 'welcome' | 'talking' | 'closed' | 'unreachable';
  language: Language;
  profile: Profile | null;
  /** Newest first. */
  facts: Fact[];
  /** Learned since the visitor last looked. */
  newFactIds: ReadonlySet<string>;
  isOfflineEngine: boolean;
  /** A level just reached and not yet celebrated. */
  reached: LevelView | null;
}

export interface Account {
  store: Store<AccountState>;
  open(): Promise<void>;
  /** The answers of the welcome page; the conversation begins. */
  introduce(answers: ProfileUpdate['data']): Promise<void>;
  update(changes: ProfileUpdate['data']): Promise<void>;
  /** Before there is an account to keep it in, the choice is the page's own. */
  setLanguage(language: Language): Promise<void>;
  setLevel(level: LevelView): void;
  endCeremony(): void;
  refreshFacts(): Promise<void>;
  markFactsSeen(): void;
  remove(): Promise<void>;
}

interface Dependencies {
  api: CompanionApi;
  language: Language;
  timeZone: string;
  /** Starts the conversation; the page shows it once this resolves. */
  onTalking: () => Promise<void>;
}

/** Who the visitor is to the companion: profile, level, what is remembered. */
export function createAccount({ api, language, timeZone, onTalking }: Dependencies): Account {
  const store = createStore<AccountState>({
    stage: 'opening',
    language,
    profile: null,
    facts: [],
    newFactIds: new Set(),
    isOfflineEngine: false,
    reached: null,
  });

  const setProfile = (profile: Profile) => store.set({ profile, language: profile.language });

  async function update(changes: ProfileUpdate['data']): Promise<void> {
    setProfile(await api.updateProfile(changes));
  }

  async function startTalking(): Promise<void> {
    await Promise.all([onTalking(), loadFacts()]);
    store.set({ stage: 'talking' });
  }

  const sortFacts = (facts: Fact[]) =>
    facts.toSorted((a, b) => b.created_at.localeCompare(a.created_at));

  async function loadFacts(): Promise<void> {
    // The conversation does not wait for what stands beside it.
    const facts = await api.listFacts().catch(() => []);
    store.set({ facts: sortFacts(facts) });
  }

  return {
    store,
    update,

    async open() {
      store.set({ stage: 'opening' });
      try {
        const [profile, isOfflineEngine] = await Promise.all([
          api.getProfile(),
          // A line of information; the page works without it.
          api.isOfflineEngine().catch(() => false),
        ]);
        store.set({ isOfflineEngine });
        if (profile.name === null) {
          // The persona's name comes in the language of the profile.
          const { language: chosen } = store.get();
          await update({ language: chosen, time_zone: timeZone });
          store.set({ stage: 'welcome' });
          return;
        }
        setProfile(profile);
        if (profile.time_zone !== timeZone) void update({ time_zone: timeZone }).catch(() => {});
        await startTalking();
      } catch (error) {
        const isClosed = error instanceof ApiError && error.code === 'page-disabled';
        store.set({ stage: isClosed ? 'closed' : 'unreachable' });
      }
    },

    async introduce(answers) {
      await update({ ...answers, time_zone: timeZone });
      await startTalking();
    },

    async setLanguage(next) {
      const { language: previous } = store.get();
      store.set({ language: next });
      try {
        await update({ language: next });
      } catch (error) {
        store.set({ language: previous });
        throw error;
      }
    },

    setLevel(level) {
      const { profile } = store.get();
      if (!profile) return;
      const isHigher = level.number > profile.level.number;
      store.set({ profile: { ...profile, level }, ...(isHigher && { reached: level }) });
    },

    endCeremony: () => store.set({ reached: null }),

    async refreshFacts() {
      const facts = await api.listFacts();
      const { facts: known, newFactIds } = store.get();
      const knownIds = new Set(known.map((fact) => fact.id));
      const fresh = facts.filter((fact) => !knownIds.has(fact.id)).map((fact) => fact.id);
      store.set({ facts: sortFacts(facts), newFactIds: new Set([...newFactIds, ...fresh]) });
    },

    markFactsSeen: () => store.set({ newFactIds: new Set() }),

    remove: () => api.removeProfile(),
  };
}
