import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#app/contract/shared';
import type { DayWords } from '../shared/dates.ts';
import { en } from './texts-en.ts';
import type { MemoryTexts } from './texts-memory.ts';
import type { PrivacyTexts } from './texts-privacy.ts';
import { ru } from './texts-ru.ts';

/** What the page says, in one language. Every language has every key. */
export interface Texts {
  locale: string;
  kind: string;
  typing: string;
  typingOf: (name: string) => string;
  noConnection: string;
  offlineBanner: string;
  offlineEngine: { before: string; after: string };
  opening: string;

  welcomeTitle: (name: string) => string;
  welcomeText: string;
  notices: { title: string; text: string }[];
  nameLabel: string;
  namePlaceholder: string;
  nameProblem: string;
  addressLabel: string;
  addressInformal: string;
  addressFormal: string;
  adultLabel: string;
  adultProblem: string;
  begin: string;
  beginning: string;

  closedTitle: string;
  closedText: string;
  unreachableTitle: string;
  unreachableText: string;
  tryAgain: string;

  log: string;
  you: string;
  today: string;
  yesterday: string;
  tomorrow: string;
  emptyTitle: (name: string) => string;
  emptyText: string;
  starters: { informal: string[]; formal: string[] };
  picture: string;
  loadingOlder: string;
  toNewest: string;

  writeMessage: string;
  send: string;
  attach: string;
  removePicture: string;

  queued: string;
  sending: string;
  reconnecting: string;
  delayed: (seconds: number) => string;
  discard: string;
  kept: (time: string) => string;
  problems: Record<string, string>;
  unknownProblem: string;

  panel: (name: string) => string;
  openPanel: string;
  newFact: string;
  close: string;
  closeness: string;
  levelOf: (number: number) => string;
  points: (score: number) => string;
  toNext: (points: number, level: string) => string;
  topLevel: string;
  levelUpText: (name: string) => string;

  messagesToday: string;
  usedOf: (used: number, limit: number) => string;
  usedWithoutLimit: (used: number) => string;
  keptCount: (count: number, time: string) => string;
  keptFromNow: (time: string) => string;

  memory: MemoryTexts;
  privacy: PrivacyTexts;

  story: string;
  storyEmpty: string;

  personas: string;
  personasHint: string;
  personaImported: string;
  personaCurrent: string;
  personaBusy: (name: string) => string;

  settings: string;
  language: string;
  languageName: string;
  changeName: string;
  save: string;
  cancel: string;
  notSaved: string;
  removeAll: string;
  removeTitle: string;
  removeText: (name: string) => string;
  removeConfirm: string;
}

export const texts: Record<Language, Texts> = { en, ru };

export const TextsContext = createContext<Texts>(en);

export const useTexts = (): Texts => useContext(TextsContext);

/** What to tell about an error code. */
export const problemText = (texts: Texts, code: string | null): string =>
  (code !== null && texts.problems[code]) || texts.unknownProblem;

/** Days as they stand within a sentence. */
export const daysWithin = ({ locale, today, yesterday, tomorrow }: Texts): DayWords => ({
  locale,
  today: today.toLowerCase(),
  yesterday: yesterday.toLowerCase(),
  tomorrow: tomorrow.toLowerCase(),
});
