import type { TelegramMedia } from '#app/contract/chat';
import type { FormOfAddress } from '#app/contract/profile';
import type { Language } from '#app/contract/shared';

/** JSON, so that it can be stored between two messages. */
export type OnboardingState =
  | { step: 'adult'; name: string | null; suggestedName?: string }
  /** Times as ISO strings; `toldAt`: when the closed door was last pointed at. */
  | { step: 'underage'; since: string; toldAt: string }
  | { step: 'name'; suggestedName?: string; misses?: number }
  | { step: 'address'; name: string | null; misses?: number }
  | { step: 'city'; name: string | null; misses?: number }
  | { step: 'city-choose'; name: string | null; candidateIds: string[]; misses?: number };

export type StateAt<Step extends OnboardingState['step']> = Extract<
  OnboardingState,
  { step: Step }
>;

export interface Prompt {
  /** Locale key of the text. */
  key: string;
  args?: Record<string, string | number>;
  /** Locale key of what stands below it. */
  belowKey?: string;
  /** Rows of buttons; `data` is `onboarding:<step>:<answer>`, at most 64 bytes. */
  buttons?: { labelKey?: string; label?: string; data: string }[][];
  /** In place of the letters: buttons that share the location or skip the question; or none any more. */
  keyboard?: 'location' | 'none';
}

export interface Outcome {
  /** Null: finished. */
  state: OnboardingState | null;
  /** For the profile. */
  changes: {
    is_adult?: true;
    /** Closes the account. */
    is_minor?: true;
    language?: Language;
    name?: string;
    form_of_address?: FormOfAddress;
    city?: string | null;
    time_zone?: string;
  };
  /** What to say, in order. */
  prompts: Prompt[];
}

export interface Answer {
  text: string;
  language: Language;
  /** What the pressed button belonged to; absent for typed text. */
  step?: OnboardingState['step'] | 'language' | undefined;
  /** What came besides words or in place of them. */
  media?: TelegramMedia | { kind: 'photo' } | undefined;
}
