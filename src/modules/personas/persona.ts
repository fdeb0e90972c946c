import type { LevelKey } from '../affinity/index.ts';
import type { Lorebook } from './lorebook.ts';

/** What the user's words may show; each is met in a manner of its own. */
export const moods = ['low', 'joyful', 'anxious', 'angry', 'tired'] as const;
export type Mood = (typeof moods)[number];

export const genders = ['female', 'male', 'other'] as const;
export type Gender = (typeof genders)[number];

export interface LevelManner {
  tone: string;
  rules: string[];
  /** Topics the persona does not bring up. */
  avoid: string[];
  examples: { user: string; companion: string }[];
}

/** How a persona behaves, apart from who it is: what a character card has no word about. */
export interface Manners {
  system: string;
  moods: Partial<Record<Mood, string>>;
  levels: Record<LevelKey, LevelManner>;
}

/** One persona in one language. */
export interface Persona extends Manners {
  id: string;
  name: string;
  gender: Gender;
  tagline: string;
  /** Of the speech model. */
  voice: string;
  /** What this persona would say too often. */
  phrasesToAvoid: string[];
  /** The first message; `{user}` stands for the user's name. */
  greeting?: string | undefined;
  lorebook: Lorebook;
  /** Read from a character card: its text is somebody else's. */
  isImported: boolean;
}
