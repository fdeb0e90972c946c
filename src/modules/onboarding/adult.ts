import type { Language } from '#app/contract/shared';
import { readIsAdult } from './age.ts';
import { adultPrompt, namePrompt } from './questions.ts';
import type { Answer, OnboardingState, Outcome, StateAt } from './types.ts';

const hourMs = 3_600_000;

/** Whether the state is about being of age; every other one comes after that. */
export const isGate = ({ step }: OnboardingState) => step === 'adult' || step === 'underage';

/** The one question that is never dropped. */
export function answerAdult(state: StateAt<'adult'>, answer: Answer, now: Date): Outcome {
  const { text, language } = answer;
  const isAdult = readIsAdult(text);
  if (isAdult === undefined) {
    return { state, changes: {}, prompts: [adultPrompt('onboarding-adult-invalid', language)] };
  }
  if (!isAdult) return refuse(now);
  const changes = { is_adult: true as const };
  if (state.name !== null) {
    return { state: null, changes, prompts: [{ key: 'onboarding-adult-thanks' }] };
  }
  const { suggestedName } = state;
  const next = { step: 'name' as const, ...(suggestedName !== undefined && { suggestedName }) };
  return { state: next, changes, prompts: [namePrompt('onboarding-ask-name', next)] };
}

function refuse(now: Date): Outcome {
  const at = now.toISOString();
  return {
    state: { step: 'underage', since: at, toldAt: at },
    changes: { is_minor: true },
    prompts: [{ key: 'onboarding-underage' }],
  };
}

/** The door stays closed; that is said again, but not to every message. */
export function keepClosed(state: StateAt<'underage'>, now: Date): Outcome {
  const isJustTold = now.getTime() - Date.parse(state.toldAt) < hourMs;
  if (isJustTold) return { state, changes: {}, prompts: [] };
  return {
    state: { ...state, toldAt: now.toISOString() },
    changes: {},
    prompts: [{ key: 'onboarding-underage-still' }],
  };
}

/** The state of who said so elsewhere, or in an account before this one; told at once when they write. */
export const closedSince = (since: Date): StateAt<'underage'> => ({
  step: 'underage',
  since: since.toISOString(),
  toldAt: new Date(0).toISOString(),
});

/** The notice and the question; who has a name has had the notice. */
export function askAdult(
  name: string | null,
  suggestedName: string | undefined,
  language: Language,
): Outcome {
  const state = {
    step: 'adult' as const,
    name,
    ...(suggestedName !== undefined && { suggestedName }),
  };
  const prompts =
    name === null
      ? [{ key: 'onboarding-welcome' }, adultPrompt('onboarding-ask-adult', language)]
      : [adultPrompt('onboarding-ask-adult-known', language, { name })];
  return { state, changes: {}, prompts };
}
