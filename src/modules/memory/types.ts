import type { FactCategory } from '#app/contract/categories';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';

/** Whose memory, and the key to it. */
export interface Owner {
  userId: number;
  cipher: UserCipher;
}

/** Finds the messages of the user that speak of something; whoever keeps the messages knows how. */
export type FindMentions = (
  tx: Db,
  owner: Owner,
  speaksOf: (text: string) => boolean,
) => Promise<string[]>;

/** A message of the user's, where new memories may come from. */
export interface Source {
  id: string;
  text: string;
  saidAt: Date;
}

/** A fact that passed the checks, to be written when the turn settles. */
export interface StagedFact {
  text: string;
  quote: string;
  category: FactCategory;
  source: { id: string; saidAt: Date } | undefined;
  /** The earlier fact this one makes untrue, as the model named it. */
  replaces?: string;
}

export interface StagedEmotion {
  name: string;
  intensity: number;
  context: string;
  quote: string;
  source: { id: string; saidAt: Date };
}

export interface StagedFollowUp {
  text: string;
  quote: string;
  dueAt: Date;
  source: { id: string; saidAt: Date };
}

/** What a turn or the upkeep wants to remember. */
export interface Learned {
  facts: StagedFact[];
  emotions: StagedEmotion[];
  followUps: StagedFollowUp[];
}

export const nothingLearned = (): Learned => ({ facts: [], emotions: [], followUps: [] });

export interface KeptFact {
  id: string;
  text: string;
  quote: string;
  category: FactCategory;
  /** 1..10 */
  importance: number;
  isPinned: boolean;
  sourceMessageId: string | null;
  saidAt: Date | null;
  validFrom: Date;
  validTo: Date | null;
  supersededBy: string | null;
  createdAt: Date;
}

export interface KeptEmotion {
  id: string;
  name: string;
  /** 1..10, as it was felt. */
  intensity: number;
  context: string;
  quote: string;
  isPinned: boolean;
  feltAt: Date;
  createdAt: Date;
}

export interface KeptFollowUp {
  id: string;
  conversationId: string;
  text: string;
  quote: string;
  dueAt: Date;
  state: 'open' | 'raised' | 'done';
  createdAt: Date;
}

/** All that is true today of one user, decrypted; facts most valuable first. */
export interface Held {
  facts: KeptFact[];
  emotions: KeptEmotion[];
  followUps: KeptFollowUp[];
  /** Messages the user asked to forget from. */
  forgotten: ReadonlySet<string>;
}
