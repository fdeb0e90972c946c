export type Category =
  | 'ideation'
  | 'plan'
  | 'passive'
  | 'self_harm'
  | 'farewell'
  | 'implicit'
  | 'story'
  | 'third_party'
  | 'overdose'
  | 'violence'
  | 'hopeless'
  | 'past'
  | 'mention'
  | 'eating';

/** What is around a phrase and changes what it means. */
export type Frame =
  | 'media'
  | 'game'
  | 'study'
  | 'past'
  | 'now'
  | 'self'
  | 'minor'
  | 'threat'
  | 'first'
  | 'kin';

export type Action = 'none' | 'check_in' | 'third_party' | 'crisis';

/** What rules that belong together say of the words they fit. */
export type Group =
  | {
      kind: 'danger';
      category: Category;
      action: Action;
      severity: 0 | 1 | 2 | 3;
      /** Another's tale, not the writer's own: nothing where one of these is near. */
      mutedBy?: readonly Frame[];
      /** Counts only where one of these is near. */
      needs?: readonly Frame[];
      /** Said so lightly by many that a laugh beside it makes a check-in of it. */
      isLight?: boolean;
    }
  /** The words mean something else, or the contrary: no rule of danger counts that shares one of them. */
  | { kind: 'cover'; action: 'none' | 'check_in' }
  | { kind: 'frame'; frame: Frame }
  /** Nothing by itself; after talk of despair it is one more step. */
  | { kind: 'weak' };

export interface RuleSet {
  group: Group;
  lines: string;
}

/** Rules of one language: words they name, words that may stand anywhere and say nothing, the rules. */
export interface Language {
  names: Record<string, string>;
  fillers: string;
  rules: readonly RuleSet[];
}

type Danger = Extract<Group, { kind: 'danger' }>;

export const danger = (
  category: Category,
  severity: 2 | 3,
  lines: string,
  more: Partial<Danger> = {},
): RuleSet => ({
  group: { kind: 'danger', category, action: 'crisis', severity, ...more },
  lines,
});

export const another = (lines: string, more: Partial<Danger> = {}): RuleSet => ({
  group: {
    kind: 'danger',
    category: 'third_party',
    action: 'third_party',
    severity: 2,
    mutedBy: ['media', 'game', 'study'],
    ...more,
  },
  lines,
});

export const worry = (category: Category, lines: string, more: Partial<Danger> = {}): RuleSet => ({
  group: { kind: 'danger', category, action: 'check_in', severity: 1, ...more },
  lines,
});

export const cover = (lines: string): RuleSet => ({
  group: { kind: 'cover', action: 'none' },
  lines,
});

export const denial = (lines: string): RuleSet => ({
  group: { kind: 'cover', action: 'check_in' },
  lines,
});

export const frame = (frame: Frame, lines: string): RuleSet => ({
  group: { kind: 'frame', frame },
  lines,
});

export const weak = (lines: string): RuleSet => ({ group: { kind: 'weak' }, lines });
