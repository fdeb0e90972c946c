import { useEffect, useState } from 'preact/hooks';

/** State with listeners; what it holds is replaced, never changed in place. */
export interface Store<State> {
  get(): State;
  set(changes: Partial<State>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(changes) {
      state = { ...state, ...changes };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStore<State>(store: Store<State>): State {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    const update = () => setState(store.get());
    // It may have changed between the first drawing and now.
    update();
    return store.subscribe(update);
  }, [store]);
  return state;
}
