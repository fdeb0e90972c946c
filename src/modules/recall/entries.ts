import { createPostings, type Postings } from './postings.ts';
import { fadingOver } from './spread.ts';
import type { RecallItem } from './types.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { normaliseWords, readWord, stemsOf } from './words.ts';

/** What the ranking knows of one item. */
export interface Entry {
  id: string;
  at: number;
  /** The name in normalised words. */
  speaker: string;
  /** Meaningful words, repeated ones too. */
  termCount: number;
  /** What is left of a word's share past this turn. */
  fading: number;
  isQuestion: boolean;
  /** Tells a time, tells a number. */
  time: boolean;
  number: boolean;
  /** 1 is neutral. */
  weight: number;
}

/** One list of items in their order, with the terms they hold. */
export interface Entries {
  readonly size: number;
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  /** Of an id that is not held. */
  add(item: RecallItem): void;
  remove(id: string): void;
  has(id: string): boolean;
  /** The entries by number, without the removed ones. */
  list(): readonly Entry[];
  speakers(): ReadonlySet<string>;
}

export function createEntries(): Entries {
  const vocabulary = createVocabulary();
  const postings = createPostings();
  const numbers = new Map<string, number>();
  const removed = new Set<number>();
  let speakers = new Set<string>();
  let entries: Entry[] = [];

  /** Removed entries are taken out together, before the next search: one pass for any number of them. */
  function compact() {
    if (removed.size === 0) return;
    let kept = 0;
    postings.renumber(Int32Array.from(entries, (_, number) => (removed.has(number) ? -1 : kept++)));
    entries = entries.filter((_, number) => !removed.has(number));
    removed.clear();
    speakers = new Set(entries.map(({ speaker }) => speaker));
    for (const [number, { id }] of entries.entries()) numbers.set(id, number);
  }

  return {
    vocabulary,
    postings,
    get size() {
      return numbers.size;
    },
    add(item) {
      const number = entries.length;
      const words = normaliseWords(item.text);
      const entry = buildEntry(item, words.length);
      for (const word of words) {
        const read = readWord(word);
        entry.time ||= read.time;
        entry.number ||= read.number;
        if (read.stem === undefined) continue;
        entry.termCount += 1;
        postings.add(number, vocabulary.numberOf(read.stem));
      }
      for (const stem of stemsOf(item.facts ?? '')) postings.add(number, vocabulary.numberOf(stem));
      entries.push(entry);
      numbers.set(item.id, number);
      speakers.add(entry.speaker);
    },
    remove(id) {
      const number = numbers.get(id);
      if (number === undefined) return;
      numbers.delete(id);
      removed.add(number);
    },
    has: (id) => numbers.has(id),
    list() {
      compact();
      return entries;
    },
    speakers: () => speakers,
  };
}

function buildEntry(item: RecallItem, wordCount: number): Entry {
  return {
    id: item.id,
    at: item.at,
    speaker: normaliseWords(item.speaker).join(' '),
    termCount: 0,
    fading: fadingOver(wordCount),
    isQuestion: endsAsQuestion(item.text),
    time: false,
    number: false,
    weight: weightOf(item),
  };
}

/** What follows in brackets, as the description of a photo, does not count. */
function endsAsQuestion(text: string): boolean {
  return /\?[\s)"'»”]*(\[[^\]]*\]\s*)?$/.test(text.slice(-300));
}

/** People tell about themselves; the companion's long answers speak about what they told. */
function weightOf({ isUser, importance = 5 }: RecallItem): number {
  return (isUser === true ? 1.4 : 1) * (1 + (importance - 5) * 0.02);
}
