import { type Language, languages } from '#app/contract/shared';
import type { LevelKey } from '../affinity/index.ts';
import type { Places } from '../places/index.ts';
import { answerAdult, askAdult, isGate, keepClosed } from './adult.ts';
import { answerChoice, answerCity, answerLocation } from './city.ts';
import { answerAddress, answerName } from './introduction.ts';
import { readName } from './name.ts';
import { ask, namePrompt } from './questions.ts';
import type { Answer, OnboardingState, Outcome } from './types.ts';

interface Known {
  name: string | null;
  isAdult: boolean;
  language: Language;
}

/** The first question that is still open; undefined when none is. */
export function begin(
  { name, isAdult, language }: Known,
  suggestedName?: string,
): Outcome | undefined {
  const suggested = suggestedName === undefined ? undefined : readName(suggestedName);
  if (!isAdult) return askAdult(name, suggested, language);
  if (name !== null) return undefined;
  const state = { step: 'name' as const, ...(suggested && { suggestedName: suggested }) };
  const question = namePrompt('onboarding-ask-name', state);
  return { state, changes: {}, prompts: [{ key: 'onboarding-welcome' }, question] };
}

/** /start by somebody with no question open; `hasTalked`: there is a last time to come back to. */
export function welcomeBack(name: string, level: LevelKey, hasTalked: boolean): Outcome {
  const args = { name, talked: hasTalked ? 'yes' : 'no' };
  return { state: null, changes: {}, prompts: [{ key: `onboarding-restart-${level}`, args }] };
}

/** /start in the middle: the same question again. */
export function resume(
  state: OnboardingState,
  language: Language,
  places: Places,
  now: Date,
): Outcome {
  if (state.step === 'underage') return keepClosed(state, now);
  if (state.step === 'adult') return askAdult(state.name, state.suggestedName, language);
  return { state, changes: {}, prompts: ask(state, language, places) };
}

/** Whether the profile has meanwhile got ahead of the state, or the state is from before the question. */
export const isOutdated = (state: OnboardingState, { isAdult }: Pick<Known, 'isAdult'>) =>
  isGate(state) === isAdult;

/** Typed text, a pressed button or a file; a button of another step than the present one changes nothing. */
export function answer(state: OnboardingState, input: Answer, places: Places, now: Date): Outcome {
  if (input.step === 'language') return changeLanguage(state, input, places, now);
  if (input.step !== undefined && input.step !== state.step) {
    return { state, changes: {}, prompts: [] };
  }
  if (state.step === 'underage') return keepClosed(state, now);
  const { media, text } = input;
  if (media?.kind === 'location' && (state.step === 'city' || state.step === 'city-choose')) {
    return answerLocation(state, media, input, places, now);
  }
  if (text.trim() === '') return answerWordless(state, input, places);
  switch (state.step) {
    case 'adult':
      return answerAdult(state, input, now);
    case 'name':
      return answerName(state, input);
    case 'address':
      return answerAddress(state, input);
    case 'city':
      return answerCity(state, input, places, now);
    case 'city-choose':
      return answerChoice(state, input, places, now);
  }
}

/** The question stays and comes again in the other language. */
function changeLanguage(
  state: OnboardingState,
  { text }: Answer,
  places: Places,
  now: Date,
): Outcome {
  const language = languages.find((each) => each === text);
  if (!language) return { state, changes: {}, prompts: [] };
  return { ...resume(state, language, places, now), changes: { language } };
}

/** A word about it, and the question again: nobody who sends a sticker has failed to answer. */
function answerWordless(
  state: OnboardingState,
  { media, language }: Answer,
  places: Places,
): Outcome {
  const word = { key: `onboarding-media-${wordFor[media?.kind ?? 'other']}` };
  return { state, changes: {}, prompts: [word, ...ask(state, language, places)] };
}

const wordFor = {
  sticker: 'sticker',
  voice: 'voice',
  audio: 'voice',
  'video-note': 'picture',
  video: 'picture',
  animation: 'picture',
  photo: 'picture',
  location: 'location',
  document: 'other',
  contact: 'other',
  poll: 'other',
  dice: 'other',
  other: 'other',
} as const satisfies Record<NonNullable<Answer['media']>['kind'], string>;
