import type { ChatResponse } from '#app/contract/chat';
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
  /** From now on it is somebody else who answers; history and level are those with them. */
  choosePersona(id: string): Promise<void>;
  /** Follows what was changed elsewhere, in another tab for one. */
  lookAgain(): Promise<void>;
  takeReply(reply: Pick<ChatResponse, 'level' | 'is_level_up'>): void;
  endCeremony(): void;
  remove(): Promise<void>;
}

interface Dependencies {
  api: CompanionApi;
  language: Language;
  timeZone: string;
  /** Opens the conversation with the persona of the profile; the page shows it once this resolves. */
  onTalking: () => Promise<void>;
}

/** Who the visitor is, to whom they talk, and how close the two are. */
export function createAccount({ api, language, timeZone, onTalking }: Dependencies): Account {
  const store = createStore<AccountState>({
    stage: 'opening',
    language,
    profile: null,
    isOfflineEngine: false,
    reached: null,
  });

  /** A request repeated after a lost reply is answered with the same level-up again. */
  const celebrated = new Set<string>();

  const setProfile = (profile: Profile) => store.set({ profile, language: profile.language });

  async function update(changes: ProfileUpdate['data']): Promise<void> {
    setProfile(await api.updateProfile(changes));
  }

  async function startTalking(): Promise<void> {
    await onTalking();
    store.set({ stage: 'talking' });
  }

  /** Shows the talk with whoever it is now. */
  async function meet(profile: Profile): Promise<void> {
    setProfile(profile);
    store.set({ reached: null });
    await startTalking().catch(() => store.set({ stage: 'unreachable' }));
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
        // A visitor from before the question of age.
        if (!profile.is_adult) return store.set({ stage: 'welcome' });
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

    async choosePersona(id) {
      await meet(await api.updateProfile({ persona: id }));
    },

    async lookAgain() {
      const current = () => store.get().profile?.persona.id;
      const known = current();
      const profile = await api.getProfile();
      // Chosen here meanwhile: what was read is older.
      if (current() !== known) return;
      if (profile.persona.id === known) setProfile(profile);
      else await meet(profile);
    },

    takeReply({ level, is_level_up: isLevelUp }) {
      const { profile } = store.get();
      if (!profile) return;
      const key = `${profile.persona.id}/${level.number}`;
      const isNews = isLevelUp && !celebrated.has(key);
      if (isNews) celebrated.add(key);
      store.set({ profile: { ...profile, level }, ...(isNews && { reached: level }) });
    },

    endCeremony: () => store.set({ reached: null }),

    remove: () => api.removeProfile(),
  };
}
