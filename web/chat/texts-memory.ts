import type { FactCategory } from '#app/contract/categories';

/** What the page says about memories, in one language. */
export interface MemoryTexts {
  title: string;
  pinned: string;
  today: string;
  earlier: string;
  empty: string;
  isNew: string;
  isPinned: string;
  categories: Record<FactCategory, string>;
  allCategories: string;
  showMore: (count: number) => string;
  limit: (limit: number) => string;

  /** Why something is known. */
  said: (day: string) => string;
  quote: (text: string) => string;
  writtenHere: string;
  history: string;
  before: (text: string, until: string) => string;

  search: string;
  searchPlaceholder: string;
  searching: string;
  found: (count: number) => string;
  notFound: string;

  add: string;
  addTitle: string;
  addPlaceholder: string;
  text: string;
  category: string;
  tooLong: (limit: number) => string;

  /** Names of controls, each with the memory it is about. */
  pin: (text: string) => string;
  unpin: (text: string) => string;
  correct: (text: string) => string;
  forget: (text: string) => string;
  forgetAsk: string;
  forgetConfirm: string;
  forgetCancel: string;
  problem: (reason: string) => string;

  feelings: string;
  strengths: Record<'gentle' | 'strong' | 'very-strong', string>;
  followUps: string;
  due: (day: string) => string;
  raised: string;
}
