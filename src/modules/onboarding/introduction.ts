import { readName } from './name.ts';
import { addressPrompt, cityPrompt, namePrompt } from './questions.ts';
import type { Answer, Outcome, Prompt, StateAt } from './types.ts';
import { isSkip, patience, readFormOfAddress } from './words.ts';

/** A name is worth one more try than the rest. */
const namePatience = patience + 1;

export function answerName(state: StateAt<'name'>, { text, language, step }: Answer): Outcome {
  const isTyped = step === undefined && !isSkip(text);
  const name = isTyped ? readName(text) : state.suggestedName;
  if (name !== undefined) return afterName(name, language, []);
  const misses = (state.misses ?? 0) + 1;
  if (isTyped && misses < namePatience) {
    const prompts = [namePrompt('onboarding-name-invalid', state)];
    return { state: { ...state, misses }, changes: {}, prompts };
  }
  return afterName(null, language, [{ key: 'onboarding-no-name' }]);
}

/** Only Russian has two forms. */
function afterName(name: string | null, language: Answer['language'], said: Prompt[]): Outcome {
  const changes = name === null ? {} : { name };
  return language === 'ru'
    ? {
        state: { step: 'address', name },
        changes,
        prompts: [...said, addressPrompt('onboarding-ask-address')],
      }
    : askCity(name, changes, said);
}

export function answerAddress(state: StateAt<'address'>, { text }: Answer): Outcome {
  const form =
    text === 'informal' || text === 'formal' ? text : readFormOfAddress(isSkip(text) ? 'ты' : text);
  if (form) return askCity(state.name, { form_of_address: form });
  const misses = (state.misses ?? 0) + 1;
  // The profile begins with one, so nothing is lost by going on.
  if (misses >= patience) return askCity(state.name, {});
  const prompts = [addressPrompt('onboarding-address-invalid')];
  return { state: { ...state, misses }, changes: {}, prompts };
}

function askCity(name: string | null, changes: Outcome['changes'], said: Prompt[] = []): Outcome {
  const prompts = [...said, cityPrompt('onboarding-ask-city')];
  return { state: { step: 'city', name }, changes, prompts };
}
