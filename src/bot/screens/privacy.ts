import { InlineKeyboard } from 'grammy';
import type { Consents } from '../../contract/consents.ts';
import type { Reader, Screen } from './reader.ts';

/** Asks whether all that is remembered is to go. */
export const wipeButton = 'privacy:wipe';

/** What the user agrees to, purpose by purpose. */
export function privacyScreen({ say }: Reader, { consents }: Consents): Screen {
  const keyboard = new InlineKeyboard();
  for (const { purpose, is_given: isGiven } of consents) {
    const label = `${isGiven ? '✅' : '⬜'} ${say(`privacy-button-${purpose}`)}`;
    keyboard.text(label, `privacy:${purpose}:${isGiven ? 'off' : 'on'}`).row();
  }
  keyboard.text(say('privacy-button-wipe'), wipeButton);
  const remembers = consents.every(
    ({ purpose, is_given: isGiven }) => purpose !== 'memory' || isGiven,
  );
  const paragraphs = [
    say('privacy-choices'),
    ...consents.map(({ is_given: isGiven, text }) =>
      say('privacy-choice', { given: isGiven ? 'yes' : 'no', text }),
    ),
    ...(remembers ? [] : [say('privacy-memory-off')]),
  ];
  return { text: paragraphs.join('\n\n'), keyboard };
}
