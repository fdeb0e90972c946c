import type { Language } from '#app/contract/shared';
import type { Place, Places } from '../places/index.ts';
import type { OnboardingState, Prompt, StateAt } from './types.ts';

/** The question that waits for an answer, as it was first asked. */
export function ask(state: OnboardingState, language: Language, places: Places): Prompt[] {
  switch (state.step) {
    case 'adult':
      return [adultPrompt('onboarding-ask-adult', language)];
    case 'underage':
      return [];
    case 'name':
      return [namePrompt('onboarding-ask-name', state)];
    case 'address':
      return [addressPrompt('onboarding-ask-address')];
    case 'city':
      return [cityPrompt('onboarding-ask-city')];
    case 'city-choose':
      return [choicePrompt(candidatesOf(state, language, places))];
  }
}

/**
 * The first question, so whoever reads another language finds it here. A yes agrees to what stands below
 * it, too.
 */
export function adultPrompt(key: string, language: Language, args?: Prompt['args']): Prompt {
  const other: Language = language === 'ru' ? 'en' : 'ru';
  return {
    key,
    ...(args && { args }),
    belowKey: 'consent-gate',
    buttons: [
      [
        { labelKey: 'onboarding-adult-yes', data: 'onboarding:adult:yes' },
        { labelKey: 'onboarding-adult-no', data: 'onboarding:adult:no' },
      ],
      [{ labelKey: 'onboarding-other-language', data: `onboarding:language:${other}` }],
    ],
  };
}

/** The name itself may be longer than a button's data. */
export function namePrompt(key: string, { suggestedName }: StateAt<'name'>): Prompt {
  if (suggestedName === undefined) return { key };
  return { key, buttons: [[{ label: suggestedName, data: 'onboarding:name:suggested' }]] };
}

export function addressPrompt(key: string): Prompt {
  return {
    key,
    buttons: [
      [
        { labelKey: 'onboarding-address-informal', data: 'onboarding:address:informal' },
        { labelKey: 'onboarding-address-formal', data: 'onboarding:address:formal' },
      ],
    ],
  };
}

export const cityPrompt = (key: string): Prompt => ({ key, keyboard: 'location' });

export function choicePrompt(places: Place[]): Prompt {
  const rows = places.map((place) => [
    { label: labelOf(place), data: `onboarding:city-choose:${place.id}` },
  ]);
  const skip = { labelKey: 'onboarding-skip', data: 'onboarding:city-choose:skip' };
  return { key: 'onboarding-city-choose', buttons: [...rows, [skip]] };
}

export const candidatesOf = (
  { candidateIds }: StateAt<'city-choose'>,
  language: Language,
  places: Places,
) => candidateIds.flatMap((id) => places.byId(id, language) ?? []);

export function labelOf({ name, region, country }: Place): string {
  return [name, region, country].filter(Boolean).join(', ');
}
