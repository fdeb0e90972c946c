import type { Language } from '#app/contract/shared';
import { localHours } from '#app/lib/local-time';
import type { Place, Places } from '../places/index.ts';
import { readName } from './name.ts';
import type { Answer, OnboardingState, Outcome, Prompt } from './types.ts';
import { isSkip, readFormOfAddress } from './words.ts';

/** Not understood this often in a row, a question is dropped. */
const patience = 2;

type StateAt<Step extends OnboardingState['step']> = Extract<OnboardingState, { step: Step }>;
type Buttons = NonNullable<Prompt['buttons']>;

/** /start: the first question, or a greeting for who has a name already. */
export function begin(
  profile: { name: string | null; language: Language },
  suggestedName?: string,
): Outcome {
  if (profile.name !== null) {
    const greeting = { key: 'onboarding-restart', args: { name: profile.name } };
    return { state: null, changes: {}, prompts: [greeting] };
  }
  const suggested = suggestedName === undefined ? undefined : readName(suggestedName);
  const state: OnboardingState = { step: 'name', ...(suggested && { suggestedName: suggested }) };
  return {
    state,
    changes: {},
    prompts: [{ key: 'onboarding-welcome' }, namePrompt('onboarding-ask-name', state)],
  };
}

/** Typed text or a pressed button; a button of another step than the present one changes nothing. */
export function answer(state: OnboardingState, input: Answer, places: Places, now: Date): Outcome {
  if (input.step !== undefined && input.step !== state.step) {
    return { state, changes: {}, prompts: [] };
  }
  switch (state.step) {
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

function answerName(state: StateAt<'name'>, { text, language, step }: Answer): Outcome {
  const takesSuggestion = step !== undefined || isSkip(text);
  const name = takesSuggestion ? state.suggestedName : readName(text);
  if (name === undefined) {
    return { state, changes: {}, prompts: [namePrompt('onboarding-name-invalid', state)] };
  }
  if (language === 'en') return askCity(name, { name });
  return {
    state: { step: 'address', name },
    changes: { name },
    prompts: [{ key: 'onboarding-ask-address', buttons: addressButtons }],
  };
}

function answerAddress(state: StateAt<'address'>, { text }: Answer): Outcome {
  const form =
    text === 'informal' || text === 'formal' ? text : readFormOfAddress(isSkip(text) ? 'ты' : text);
  if (form) return askCity(state.name, { form_of_address: form });
  const misses = (state.misses ?? 0) + 1;
  // The profile begins with one, so nothing is lost by going on.
  if (misses >= patience) return askCity(state.name, {});
  return {
    state: { ...state, misses },
    changes: {},
    prompts: [{ key: 'onboarding-address-invalid', buttons: addressButtons }],
  };
}

function answerCity(
  state: StateAt<'city'> | StateAt<'city-choose'>,
  { text, language }: Answer,
  places: Places,
  now: Date,
): Outcome {
  if (isSkip(text)) return finish(state.name);
  const found = places.find(text, language);
  const [first, second] = found;
  if (first && !second) return settle(state.name, first, now);
  const misses = (state.misses ?? 0) + 1;
  if (first) {
    // Being asked which of several it is again and again is no better than not being understood.
    if (state.step === 'city-choose' && misses >= patience) return finish(state.name);
    const candidateIds = found.map((place) => place.id);
    const next = { step: 'city-choose' as const, name: state.name, candidateIds };
    return {
      state: state.step === 'city-choose' ? { ...next, misses } : next,
      changes: {},
      prompts: [choicePrompt(found)],
    };
  }
  if (misses >= patience) return finish(state.name);
  const unknown = { key: 'onboarding-city-unknown', buttons: [[skipButton(state.step)]] };
  return { state: { ...state, misses }, changes: {}, prompts: [unknown] };
}

function answerChoice(
  state: StateAt<'city-choose'>,
  input: Answer,
  places: Places,
  now: Date,
): Outcome {
  const candidates = state.candidateIds.flatMap((id) => places.byId(id, input.language) ?? []);
  const chosen = chooseCandidate(candidates, input);
  if (chosen) return settle(state.name, chosen, now);
  // Neither a button nor one of the places offered: maybe another city.
  return answerCity(state, input, places, now);
}

/** By id, by its number in the list, or by the region or country that only it has. */
function chooseCandidate(candidates: Place[], { text, step }: Answer): Place | undefined {
  const said = text.trim().toLowerCase();
  if (step !== undefined) return candidates.find((place) => place.id === said);
  const byNumber = /^[1-9]$/.test(said) ? candidates[Number(said) - 1] : undefined;
  if (byNumber) return byNumber;
  const fitting = candidates.filter((place) =>
    [place.region, place.country, label(place)].some((area) => isSaid(said, area)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isSaid(said: string, area: string | undefined): boolean {
  const known = area?.toLowerCase();
  return known !== undefined && (known === said || (said.length >= 4 && known.startsWith(said)));
}

function askCity(name: string, changes: Outcome['changes']): Outcome {
  const prompt = { key: 'onboarding-ask-city', buttons: [[skipButton('city')]] };
  return { state: { step: 'city', name }, changes, prompts: [prompt] };
}

function settle(name: string, place: Place, now: Date): Outcome {
  const changes = {
    ...(place.kind === 'city' && { city: place.name }),
    time_zone: place.timeZone,
  };
  const time = localHours(now, place.timeZone);
  const noted = { key: 'onboarding-done-time', args: { city: place.name, time } };
  return { state: null, changes, prompts: [noted, donePrompt(name)] };
}

function finish(name: string): Outcome {
  return { state: null, changes: {}, prompts: [donePrompt(name)] };
}

function donePrompt(name: string): Prompt {
  return { key: 'onboarding-done', args: { name } };
}

const addressButtons: Buttons = [
  [
    { labelKey: 'onboarding-address-informal', data: 'onboarding:address:informal' },
    { labelKey: 'onboarding-address-formal', data: 'onboarding:address:formal' },
  ],
];

/** The name itself may be longer than a button's data. */
function namePrompt(key: string, { suggestedName }: StateAt<'name'>): Prompt {
  if (suggestedName === undefined) return { key };
  return { key, buttons: [[{ label: suggestedName, data: 'onboarding:name:suggested' }]] };
}

function choicePrompt(places: Place[]): Prompt {
  const rows = places.map((place) => [
    { label: label(place), data: `onboarding:city-choose:${place.id}` },
  ]);
  return { key: 'onboarding-city-choose', buttons: [...rows, [skipButton('city-choose')]] };
}

function skipButton(step: 'city' | 'city-choose') {
  return { labelKey: 'onboarding-skip', data: `onboarding:${step}:skip` };
}

function label({ name, region, country }: Place): string {
  return [name, region, country].filter(Boolean).join(', ');
}
