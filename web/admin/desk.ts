import type { AdminLogin, AdminSessionView } from '#app/contract/admin-login';
import { ApiError, codeOf } from '../shared/api-error.ts';
import { createStore, type Store } from '../shared/store.ts';
import type { AdminApi } from './admin-api.ts';

export interface DeskState {
  stage: 'opening' | 'outside' | 'password' | 'open' | 'unreachable';
  session: AdminSessionView | null;
  /** Why the last step was not taken: an error code. */
  problem: string | null;
  isBusy: boolean;
}

/** Who sits at the page, and how far they have come in. */
export interface Desk {
  store: Store<DeskState>;
  /** With what the address has brought, or on the session there is. */
  open(proof: AdminLogin | null): Promise<void>;
  givePassword(password: string): Promise<void>;
  leave(): Promise<void>;
}

export function createDesk(api: AdminApi): Desk {
  const store = createStore<DeskState>({
    stage: 'opening',
    session: null,
    problem: null,
    isBusy: false,
  });

  function show(session: AdminSessionView | null): void {
    store.set({ session, stage: stageOf(session), isBusy: false });
  }

  return {
    store,

    async open(proof) {
      store.set({ stage: 'opening', problem: null });
      try {
        show(proof ? await api.enter(proof) : await api.findSession());
      } catch (error) {
        const isRefused = error instanceof ApiError && error.status > 0 && error.status < 500;
        store.set({ stage: isRefused ? 'outside' : 'unreachable', problem: codeOf(error) });
      }
    },

    async givePassword(password) {
      store.set({ isBusy: true, problem: null });
      try {
        show(await api.givePassword(password));
      } catch (error) {
        const problem = codeOf(error);
        const isOver = problem === 'session-over' || problem === 'login-refused';
        store.set({ problem, isBusy: false, ...(isOver && { stage: 'outside', session: null }) });
      }
    },

    async leave() {
      store.set({ isBusy: true, problem: null });
      try {
        await api.leave();
        show(null);
      } catch (error) {
        // What is over needs no end.
        if (error instanceof ApiError && error.status === 401) return show(null);
        store.set({ problem: codeOf(error), isBusy: false });
      }
    },
  };
}

function stageOf(session: AdminSessionView | null): DeskState['stage'] {
  if (!session) return 'outside';
  return session.is_complete ? 'open' : 'password';
}
