import type { Kin } from './kin.ts';

/** What a fact gives a value to. */
export type Slot = keyof typeof slots;

/** Of a slot with one value, another value is news; of the others there may be several. */
const slots = {
  residence: 'one',
  country: 'one',
  dwelling: 'many',
  household: 'many',
  job: 'one',
  workplace: 'one',
  name: 'one',
  age: 'one',
  birthday: 'one',
  birthplace: 'one',
  origin: 'one',
  status: 'one',
  partner: 'one',
  kin: 'many',
  pet: 'many',
  thing: 'many',
  life: 'many',
  taste: 'many',
  other: 'many',
} as const;

export const hasOneValue = (slot: Slot): boolean => slots[slot] === 'one';

/** One thing that a fact says. */
export interface Claim {
  slot: Slot;
  /** Whom it is about, or which of theirs: "sister"; undefined for the user. */
  kin: Kin | undefined;
  /** The name of that person or pet, when it is said. */
  kinName: string | undefined;
  /** Folded words; empty when it says only that there is such a thing, or no longer. */
  value: string[];
  /** False for "does not". */
  isSo: boolean;
  phase: 'past' | 'now' | 'over' | 'planned';
  /** The value it says is no longer: Moscow of "moved from Moscow to Berlin". */
  left: string[];
  /** Says that something has changed: "moved", "now". */
  isChange: boolean;
  /** "Coffee and tea". */
  isList: boolean;
}

/** How a language says something; `value`, `left`, `place` and `partner` are what it says it of. */
export interface ClaimRule {
  slot: Slot;
  pattern: RegExp;
  phase?: 'over' | 'past';
  /** For a value that is not in the words: "wed" is "married". */
  value?: string;
  isSo?: boolean;
  isChange?: boolean;
  /** Only when what it says is a name. */
  isNamed?: boolean;
}

/** What a language says around a claim. */
export interface ClaimLanguage {
  rules: ClaimRule[];
  /** At the beginning, whom it is about when that is the user. */
  user: RegExp;
  not: RegExp;
  over: RegExp;
  past: RegExp;
  planned: RegExp;
  now: RegExp;
  /** Words that change nothing. */
  noise: RegExp;
  /** Where a value ends. */
  valueEnd: RegExp;
}
