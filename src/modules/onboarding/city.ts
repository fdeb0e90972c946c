import { localHours } from '#app/lib/local-time';
import { keptOf, type Place, type Places } from '../places/index.ts';
import { candidatesOf, choicePrompt, cityPrompt, labelOf } from './questions.ts';
import type { Answer, Outcome, Prompt, StateAt } from './types.ts';
import { isSkip, patience } from './words.ts';

export function answerCity(
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
  return {
    state: { ...state, misses },
    changes: {},
    prompts: [cityPrompt('onboarding-city-unknown')],
  };
}

export function answerChoice(
  state: StateAt<'city-choose'>,
  input: Answer,
  places: Places,
  now: Date,
): Outcome {
  const chosen = chooseCandidate(candidatesOf(state, input.language, places), input);
  if (chosen) return settle(state.name, chosen, now);
  // Neither a button nor one of the places offered: maybe another city.
  return answerCity(state, input, places, now);
}

/** A shared location: its clock in any case, the city when it is near. */
export function answerLocation(
  state: StateAt<'city'> | StateAt<'city-choose'>,
  { latitude, longitude }: { latitude: number; longitude: number },
  { language }: Answer,
  places: Places,
  now: Date,
): Outcome {
  return settle(state.name, places.at(latitude, longitude, language), now);
}

/** By id, by its number in the list, or by the region or country that only it has. */
function chooseCandidate(candidates: Place[], { text, step }: Answer): Place | undefined {
  const said = text.trim().toLowerCase();
  if (step !== undefined) return candidates.find((place) => place.id === said);
  const byNumber = /^[1-9]$/.test(said) ? candidates[Number(said) - 1] : undefined;
  if (byNumber) return byNumber;
  const fitting = candidates.filter((place) =>
    [place.region, place.country, labelOf(place)].some((area) => isSaid(said, area)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isSaid(said: string, area: string | undefined): boolean {
  const known = area?.toLowerCase();
  return known !== undefined && (known === said || (said.length >= 4 && known.startsWith(said)));
}

function settle(name: string | null, place: Place, now: Date): Outcome {
  const time = localHours(now, place.timeZone);
  const noted =
    place.name === ''
      ? { key: 'onboarding-done-clock', args: { time } }
      : { key: 'onboarding-done-time', args: { city: place.name, time } };
  return {
    state: null,
    changes: keptOf(place),
    prompts: [{ ...noted, keyboard: 'none' }, donePrompt(name)],
  };
}

function finish(name: string | null): Outcome {
  return { state: null, changes: {}, prompts: [{ ...donePrompt(name), keyboard: 'none' }] };
}

function donePrompt(name: string | null): Prompt {
  return name === null
    ? { key: 'onboarding-done-nameless' }
    : { key: 'onboarding-done', args: { name } };
}
