import type { Passage } from './passage.ts';
import { phrases } from './phrases.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

const joke = phrases(russian.jokes, english.jokes);
const earnest = phrases(russian.earnest, english.earnest);
const laughter = phrases(russian.laughter, english.laughter);

/** Said to be a joke in the same sentence, or right after it. */
export function isJoke({ clauses, following }: Passage): boolean {
  const sentences = clauses.map((clause) =>
    [...clause.before.toReversed(), clause, ...clause.after].map(({ words }) => words).join(' '),
  );
  // Laughing comes between a joke and its "just kidding".
  const next = following.find((words) => laughter.removedFrom(words) !== '') ?? '';
  return [...sentences, next].some((words) => joke.in(earnest.removedFrom(words)));
}
