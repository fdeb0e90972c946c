import { createStore, type Store } from '../shared/store.ts';

export type Tab = 'home' | 'memories' | 'plan' | 'settings';

/** What opens above a tab and is left by Telegram's back button. */
export type Screen =
  | { kind: 'fact' | 'emotion' | 'follow-up'; id: string }
  | { kind: 'new-fact' }
  | { kind: 'personas' }
  | { kind: 'account' };

/** Where on the tab a screen was opened from. */
export interface Opened {
  scrollY: number;
  /** Id of the element that opened it. */
  openerId: string;
}

export interface Place {
  tab: Tab;
  screen: Screen | null;
  /** Kept for the way back. */
  opened: Opened | null;
}

export interface Navigation {
  store: Store<Place>;
  go(tab: Tab): void;
  open(screen: Screen): void;
  back(): void;
}

interface Dependencies {
  setBackButton: (isVisible: boolean) => void;
  lookAround: () => Opened;
}

export function createNavigation({ setBackButton, lookAround }: Dependencies): Navigation {
  const store = createStore<Place>({ tab: 'home', screen: null, opened: null });
  const show = (place: Partial<Place>) => {
    store.set(place);
    setBackButton(store.get().screen !== null);
  };
  return {
    store,
    go: (tab) => show({ tab, screen: null, opened: null }),
    open: (screen) => show({ screen, opened: lookAround() }),
    back: () => show({ screen: null }),
  };
}
