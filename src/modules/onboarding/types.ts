import type { FormOfAddress } from '#app/contract/profile';
import type { Language } from '#app/contract/shared';

export type OnboardingStep = OnboardingState['step'];

/** JSON, so that it can be stored between two messages. */
export type OnboardingState =
  | { step: 'name'; suggestedName?: string }
  | { step: 'address'; name: string; misses?: number }
  | { step: 'city'; name: string; misses?: number }
  | { step: 'city-choose'; name: string; candidateIds: string[]; misses?: number };

export interface Prompt {
  /** Locale key of the text. */
  key: string;
  args?: Record<string, string | number>;
  /** Rows of buttons; `data` is `onboarding:<step>:<answer>`, at most 64 bytes. */
  buttons?: { labelKey?: string; label?: string; data: string }[][];
}

export interface Outcome {
  /** Null: finished. */
  state: OnboardingState | null;
  /** For the profile. */
  changes: {
    name?: string;
    form_of_address?: FormOfAddress;
    city?: string;
    time_zone?: string;
  };
  /** What to say, in order. */
  prompts: Prompt[];
}

export interface Answer {
  text: string;
  language: Language;
  /** The step of the pressed button; absent for typed text. */
  step?: OnboardingStep | undefined;
}
