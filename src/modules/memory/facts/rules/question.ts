import type { Passage, PlacedClause } from './passage.ts';
import { phrases } from './phrases.ts';
import type { Clause } from './speech.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

const tag = phrases(russian.tags, english.tags);
const askingStart = phrases(russian.askingStarts, english.askingStarts);
/** These ask also without a question mark; others begin statements too: "when I sleep". */
const inversion = phrases(
  `(and |so |but |or )?(do|does|did|am|is|are|have|has|should|can|could|would|will) (i|my|we) (?!not), разве, неужели, правда ли`,
);
const askingWord = phrases(russian.askingWords, english.askingWords);
const companion = phrases(russian.companion, english.companion);

/** The words are asked, not stated: in "I live in Berlin, remember?" only the end is. */
export function isQuestion({ clauses }: Passage): boolean {
  return clauses.every(isAsked);
}

/** Whether this clause asks; the last one of a sentence with a question mark does, and what belongs to it. */
export function isAsked(clause: PlacedClause): boolean {
  if (inversion.startOf(clause.words) || askingWord.in(clause.words)) return true;
  if (!clause.isInQuestion) return false;
  if (isAsking(clause) || clause.before.some(isAsking)) return true;
  return !clause.after.some(
    (later) => tag.startOf(later.words) || isAsking(later) || asksBack(later),
  );
}

const isAsking = ({ words }: Clause) => askingStart.startOf(words) || askingWord.in(words);

/** "…, and you?", "…, can you help?", "…, поможешь?" */
const asksBack = ({ words }: Clause) => companion.in(words) || secondPerson.test(words);
const secondPerson = /[еи]шь(?:ся)?(?![^ ])/u;
