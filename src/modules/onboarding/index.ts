// Owns the questions of the first minutes and what their answers mean: a pure state machine. Knows
// neither texts nor storage; whoever drives it speaks the prompts and applies the changes.
export { closedSince } from './adult.ts';
export { answer, begin, isOutdated, resume, welcomeBack } from './onboarding.ts';
export type { Answer, OnboardingState, Outcome } from './types.ts';
