import type { Texts } from '#app/lib/texts';
import type { Outcome } from '../onboarding/index.ts';
import type { Personas } from '../personas/index.ts';
import type { Profile } from '../users/index.ts';
import type { OutboxContent } from './content.ts';

/** A prompt of the onboarding in the words of who is spoken to. */
export function createOnboardingBubble({ personas, texts }: { personas: Personas; texts: Texts }) {
  return (prompt: Outcome['prompts'][number], profile: Profile): OutboxContent => {
    const { language, formOfAddress: address } = profile;
    const { buttons, keyboard, belowKey } = prompt;
    const { name: persona } = personas.get(personas.currentOf(profile), language);
    const format = (key: string) => texts.format(language, key);
    return {
      text: [
        texts.format(language, prompt.key, { persona, address, ...prompt.args }),
        ...(belowKey === undefined ? [] : [format(belowKey)]),
      ].join('\n\n'),
      ...(buttons && {
        buttons: buttons.map((row) =>
          row.map(({ label, labelKey = '', data }) => ({ label: label ?? format(labelKey), data })),
        ),
      }),
      ...(keyboard === 'none' && { keyboard }),
      ...(keyboard === 'location' && {
        keyboard: { label: format('onboarding-share-location'), word: format('onboarding-skip') },
      }),
    };
  };
}
