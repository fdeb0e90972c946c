import { plain } from './fold.ts';
import { contentStems } from './content.ts';
import { type Clause, findWords, type Sentence, type Speech } from './speech.ts';

/** A place of the message where the quote stands. */
export interface Passage {
  /** The clauses of the quote that say the fact; all of its clauses when none shares a word with it. */
  clauses: PlacedClause[];
  /** What comes right after the quoted sentences. */
  following: string[];
}

export interface PlacedClause extends Clause {
  /** The clauses of the same sentence before and after it, nearest first. */
  before: Clause[];
  after: Clause[];
  isInQuestion: boolean;
}

/** The places of the quote in the message, whole words only. */
export function readPassages(fact: string, quote: string, speech: Speech, most: number): Passage[] {
  const words = plain(quote);
  const stems = contentStems(fact);
  return findWords(words, speech)
    .take(most)
    .map(([first, last]) => readPassage(first, last, stems, speech))
    .toArray();
}

/** More clauses than this one thought does not have; the rest of an endless sentence is not read. */
const nearby = 12;

function readPassage(first: number, last: number, fact: Set<string>, speech: Speech): Passage {
  const touched = speech.clauses.slice(first, last + 1);
  const indexes = touched.map((_clause, offset) => first + offset);
  const saying = indexes.filter((index) =>
    [...contentStems(speech.clauses[index]?.words ?? '')].some((stem) => fact.has(stem)),
  );
  const clauses = (saying.length > 0 ? saying : indexes).flatMap((index) => place(index, speech));
  const next = (speech.clauses[last]?.sentence ?? 0) + 1;
  const following = speech.sentences
    .slice(next, next + 2)
    .map(({ from, to }) => wordsIn(speech.clauses.slice(from, Math.min(to, from + nearby))));
  return { clauses, following };
}

function place(index: number, { clauses, sentences }: Speech): PlacedClause[] {
  const clause = clauses[index];
  const sentence: Sentence | undefined = sentences[clause?.sentence ?? 0];
  if (!clause || !sentence) return [];
  const before = clauses.slice(Math.max(sentence.from, index - nearby), index).toReversed();
  const after = clauses.slice(index + 1, Math.min(sentence.to, index + 1 + nearby));
  return [{ ...clause, before, after, isInQuestion: sentence.isQuestion }];
}

const wordsIn = (clauses: Clause[]) => clauses.map((clause) => clause.words).join(' ');
