import type { Feeling } from './topics.ts';
import type { Intent } from './intents.ts';
import type { Heard } from './prompt.ts';
import { plainOf, sharesWord } from './text.ts';

/** So many replies back a question is still in the ear. */
const echo = 6;
/** Who grieves or leaves is not asked about Thursday. */
const heavy = new Set<Feeling | Intent>(['grief', 'selfHate', 'crisis', 'goodbye']);

/** What to ask about now: due, not asked a moment ago, and not what the message itself is about. */
export function followUpFor(
  { followUps, earlier, text }: Heard,
  about: (Feeling | Intent | undefined)[],
): string | undefined {
  if (about.some((each) => each !== undefined && heavy.has(each))) return undefined;
  const recent = earlier.slice(0, echo).map(plainOf);
  return followUps
    .map((each) => each.replace(/[?{}]/g, '').replace(/[\s.!…]+$/, ''))
    .find(
      (each) => !recent.some((said) => said.includes(plainOf(each))) && !sharesWord(each, text),
    );
}
