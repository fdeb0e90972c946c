import type { Profile, ProfileUpdate } from '#app/contract/profile';
import type { Language } from '#app/contract/shared';
import { ApiError, codeOf } from '../shared/api-error.ts';
import { createStore, type Store } from '../shared/store.ts';
import type { AppApi } from './app-api.ts';

export interface SessionState {
  /** `expired`: what Telegram signed counts no longer; `removed`: the account is gone. */
  stage: 'opening' | 'open' | 'expired' | 'unreachable' | 'removed';
  language: Language;
  profile: Profile | null;
  /** Why the last change was not kept: an error code. */
  problem: string | null;
}

type Changes = Omit<ProfileUpdate['data'], 'persona'>;

/** Who the user is and how they like it. */
export interface Session {
  store: Store<SessionState>;
  open(): Promise<void>;
  /** Shown at once, taken back when the server refuses. */
  update(changes: Changes): Promise<void>;
  choosePersona(id: string): Promise<void>;
  /** Follows what has happened in the chat meanwhile. */
  lookAgain(): Promise<void>;
  /** What went wrong was read, or is not about what is shown now. */
  forgetProblem(): void;
  /** Throws what the API answered. */
  remove(): Promise<void>;
}

interface Dependencies {
  api: Pick<AppApi, 'getProfile' | 'updateProfile' | 'removeProfile'>;
  language: Language;
}

export function createSession({ api, language }: Dependencies): Session {
  const store = createStore<SessionState>({
    stage: 'opening',
    language,
    profile: null,
    problem: null,
  });
  /** Only what the newest change was answered with is shown. */
  let newest = 0;

  /** Telegram's word counts for a day; after that no request is answered. */
  const isRefused = (error: unknown) => error instanceof ApiError && error.status === 401;

  const show = (profile: Profile) => store.set({ profile, language: profile.language });

  async function change(data: ProfileUpdate['data'], shown: Partial<Profile>): Promise<void> {
    const { profile: before } = store.get();
    if (!before) return;
    newest += 1;
    const mine = newest;
    store.set({ problem: null });
    show({ ...before, ...shown });
    try {
      const kept = await api.updateProfile(data);
      if (mine === newest) show(kept);
    } catch (error) {
      if (isRefused(error)) return store.set({ stage: 'expired' });
      store.set({ problem: codeOf(error) });
      if (mine !== newest) return;
      show(before);
      // Which of several changes on their way were kept, only the server knows.
      await lookAgain();
    }
  }

  async function lookAgain(): Promise<void> {
    const known = newest;
    try {
      const profile = await api.getProfile();
      if (known === newest) show(profile);
    } catch (error) {
      // Without a network, what is shown stays.
      if (isRefused(error)) store.set({ stage: 'expired' });
    }
  }

  return {
    store,
    lookAgain,

    async open() {
      store.set({ stage: 'opening' });
      try {
        show(await api.getProfile());
        store.set({ stage: 'open' });
      } catch (error) {
        store.set({ stage: isRefused(error) ? 'expired' : 'unreachable' });
      }
    },

    update: (changes) => change(changes, changes as Partial<Profile>),

    choosePersona: (id) => change({ persona: id }, {}),

    forgetProblem: () => store.set({ problem: null }),

    async remove() {
      await api.removeProfile();
      store.set({ stage: 'removed', profile: null });
    },
  };
}
