import { InlineKeyboard } from 'grammy';
import type { PersonaView } from '../../contract/personas.ts';
import { choice } from './choice.ts';
import type { Reader } from './reader.ts';

/** Asks who there is to talk to. */
export const personasButton = 'personas';

/** Who there is to talk to, one button each; the current one is marked. */
export function personaScreen({ say }: Reader, personas: PersonaView[]) {
  const keyboard = new InlineKeyboard();
  for (const { id, name, is_current: isCurrent } of personas) {
    keyboard.text(choice(name, isCurrent), `persona:${id}`).row();
  }
  const introductions = personas.map(({ name, tagline, is_current: isCurrent }) =>
    say(isCurrent ? 'persona-current' : 'persona-other', { name, tagline }),
  );
  const text = [say('persona-ask'), ...introductions, say('persona-note')].join('\n\n');
  return { text, keyboard };
}
