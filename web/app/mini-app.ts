import type { FactSearch } from '../shared/fact-search.ts';
import type { Memories } from '../shared/memories.ts';
import type { AppApi } from './app-api.ts';
import type { Navigation } from './navigation.ts';
import type { Purchase } from './purchase.ts';
import type { Session } from './session.ts';

/** What the screens show and act on. */
export interface MiniApp {
  session: Session;
  memories: Memories;
  search: FactSearch;
  purchase: Purchase;
  navigation: Navigation;
  /** What is read when it is looked at and not kept. */
  api: Pick<AppApi, 'getStory' | 'listPersonas' | 'listConsents' | 'setConsent' | 'wipeMemories'>;
  /** Reads everything anew, as after a look into the chat. */
  look: () => void;
  /** Back to where it was opened, which is the chat. */
  close: () => void;
  /** Sends a link to somebody in Telegram. */
  share: (url: string) => void;
  /** A touch that is felt, where the phone can. */
  tick: () => void;
}
