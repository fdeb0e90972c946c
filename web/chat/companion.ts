import type { Account } from './account.ts';
import type { CompanionApi } from './companion-api.ts';
import type { Conversation } from './conversation.ts';
import type { Day } from './day.ts';
import type { FactSearch } from '../shared/fact-search.ts';
import type { Memories } from '../shared/memories.ts';

/** What the parts of the page show and act on. */
export interface Companion {
  account: Account;
  conversation: Conversation;
  day: Day;
  memories: Memories;
  search: FactSearch;
  /** What is read when it is looked at and not kept. */
  api: Pick<
    CompanionApi,
    'getStory' | 'listPersonas' | 'listConsents' | 'setConsent' | 'wipeMemories'
  >;
  /** Everything was deleted: the page begins anew. */
  onRemoved: () => void;
}
