import { lower, unfolded } from './fold.ts';
import { phrases } from './phrases.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

/** A part of a sentence that says one thing. */
export interface Clause {
  /** Folded, one space between the words. */
  words: string;
  /** Those written with a capital in the middle of a sentence. */
  names: string[];
  sentence: number;
  /** Inside quotation marks, or on a line of a forwarded quote. */
  isCited: boolean;
}

export interface Sentence {
  isQuestion: boolean;
  /** The clauses from `from` to before `to` are its own. */
  from: number;
  to: number;
}

/** A message as its sentences and clauses. */
export interface Speech {
  clauses: Clause[];
  sentences: Sentence[];
  /** All words of the message, one space between. */
  words: string;
  /** Where in `words` each clause begins. */
  starts: number[];
}

const conjunction = phrases(russian.conjunctions, english.conjunctions);
const joining = phrases(russian.joining, english.joining);
const subject = phrases(
  russian.user,
  russian.others,
  english.user,
  english.others,
  'you, ты, вы, maybe, perhaps, может, наверное, возможно, would',
);
const thinking = phrases(russian.thinking, english.thinking);

/** Words, ends of sentences, other marks; a point inside a number is none of them. */
const token =
  /(?<word>[\p{L}\p{M}\p{N}]+)|(?<=\p{N})[.,](?=\p{N})|(?<end>[.!?…\n]+)|(?<part>[,;:()—–]|\s-\s)/gu;
/** Whatever is open must close soon: a lone mark quotes nothing. */
const citation =
  /«[^«»]{0,500}»|“[^“”]{0,500}”|„[^„“”]{0,500}[“”]|"[^"\n]{0,500}"|^[ \t]*>[^\n]*/gmu;

export function readSpeech(message: string): Speech {
  const text = unfolded(message);
  const isCited = citedIn(text);
  const speech: Speech = { clauses: [], sentences: [], words: '', starts: [] };
  let words: string[] = [];
  let names: string[] = [];
  let cited = false;
  let first = 0;
  let length = 0;

  const endClause = () => {
    if (words.length === 0) return;
    const clause = words.join(' ');
    speech.starts.push(length);
    length += clause.length + 1;
    const sentence = speech.sentences.length;
    speech.clauses.push({ words: clause, names, sentence, isCited: cited });
    words = [];
    names = [];
  };
  const endSentence = (isQuestion: boolean) => {
    endClause();
    if (speech.clauses.length === first) return;
    speech.sentences.push({ isQuestion, from: first, to: speech.clauses.length });
    first = speech.clauses.length;
  };

  for (const { groups = {}, index } of text.matchAll(token)) {
    const { word: written, end, part } = groups;
    if (end !== undefined) endSentence(end.includes('?'));
    if (part !== undefined) endClause();
    if (written === undefined) continue;
    const word = lower(written);
    const isWordCited = isCited(index);
    if (isWordCited !== cited || beginsClause(word, words)) endClause();
    cited = isWordCited;
    const isFirst = words.length === 0 && speech.clauses.length === first;
    if (!isFirst && /^\p{Lu}\p{Ll}/u.test(written)) names.push(word);
    words.push(word);
  }
  endSentence(false);
  speech.words = speech.clauses.map((clause) => clause.words).join(' ');
  return speech;
}

/** Where whole words stand in a speech: the first and the last clause they touch. */
export function* findWords(
  words: string,
  { starts, ...speech }: Speech,
): Generator<[number, number]> {
  const text = ` ${speech.words} `;
  let at = text.indexOf(` ${words} `);
  while (at >= 0) {
    yield [clauseAt(starts, at), clauseAt(starts, at + words.length - 1)];
    at = text.indexOf(` ${words} `, at + 1);
  }
}

/** "…, but", "…, that she", "and I", "I think my sister": somebody new may be the subject. */
function beginsClause(word: string, before: string[]): boolean {
  const previous = before.at(-1);
  if (previous === undefined) return false;
  if (conjunction.in(word)) return !conjunction.in(previous);
  if (!subject.in(word)) return false;
  // The joining word goes to the clause before: it says nothing.
  if (joining.in(previous)) return before.length > 2;
  return before.length > 1 && thinking.in(previous);
}

function clauseAt(starts: number[], position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Asked with growing positions only. */
function citedIn(text: string): (position: number) => boolean {
  const spans = [...text.matchAll(citation)]
    // One word in quotation marks is a title or irony, not speech.
    .filter(([span]) => /\s\S/.test(span.trim().slice(1)))
    .map(({ 0: span, index }) => ({ from: index, to: index + span.length }));
  let next = 0;
  return (position) => {
    while (next < spans.length && (spans[next]?.to ?? 0) <= position) next += 1;
    return position >= (spans[next]?.from ?? Number.POSITIVE_INFINITY);
  };
}
