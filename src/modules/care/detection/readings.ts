import { english } from './english/english.ts';
import type { Group } from './groups.ts';
import { cleaned, otherLayout } from './letters.ts';
import { longestRule, type Token } from './rule-nodes.ts';
import { createBook, type Book, type Match } from './rules.ts';
import { russian } from './russian/russian.ts';
import { resegmented, type Segment } from './segments.ts';
import { piecesOf, type Piece } from './tokens.ts';
import {
  createVocabulary,
  digitEntry,
  stopEntry,
  youngEntry,
  type Vocabulary,
} from './vocabulary.ts';

/** One way to read a text: its words, and what the rules find among them. */
export interface Reading {
  tokens: readonly Token[];
  matches: readonly Match<Group>[];
  /** What it took: words tried against words of rules. */
  steps: number;
}

export interface Readings {
  plain: Reading;
  /** With words put together and taken apart, where that makes more sense. */
  mended: Reading | undefined;
  /** As typed in the other layout. */
  typed: Reading | undefined;
}

interface Rules {
  vocabulary: Vocabulary;
  fillers: ReadonlySet<number>;
  book: Book<Group>;
}

/** Takes a good part of a second, so it is done when first needed, and once. */
let compiled: Rules | undefined;

function compile(): Rules {
  const languages = [english, russian];
  const vocabulary = createVocabulary();
  const words = languages.flatMap(({ fillers }) => fillers.trim().split(/\s+/));
  const fillers = new Set(words.map((word) => vocabulary.add(`=${word}`)));
  const book = createBook<Group>(vocabulary, new Set(words));
  for (const { names, rules } of languages) {
    book.name(names);
    for (const { group, lines } of rules)
      book.add(group, lines, { isSpelt: group.kind === 'frame' });
  }
  return { vocabulary, fillers, book };
}

/**
 * The text as it stands and, where its words may be put together or apart otherwise, or it makes no sense
 * under this keyboard's layout, as that would read. Only what the other readings alone can see counts in them.
 */
export function readingsOf(text: string): Readings {
  const rules = (compiled ??= compile());
  const clean = cleaned(text);
  const pieces = piecesOf(clean);
  const findAsIs = createFinder(rules, false);
  const find = isTransliterated(pieces, findAsIs) ? createFinder(rules, true) : findAsIs;
  const plain = read(rules, pieces.map(asSegment), find);
  const isKnown = pieces.map((piece) => find(piece.text).entries.length > 0);
  const mended = resegmented(pieces, isKnown, rules.vocabulary);
  const readings: Readings = {
    plain,
    mended: mended && onlyMended(read(rules, mended, find, true)),
    typed: undefined,
  };
  if (isKnown.filter(Boolean).length < pieces.length * leastSense) {
    const typed = piecesOf(cleaned(otherLayout(clean)));
    readings.typed = read(rules, typed.map(asSegment), createFinder(rules, false));
  }
  return readings;
}

/** A text of which fewer words are known may have been typed in the other layout. */
const leastSense = 0.2;

interface Word {
  entries: readonly number[];
  isFiller: boolean;
}

type Find = (written: string) => Word;

/** Each word is looked up once. */
function createFinder({ vocabulary, fillers }: Rules, isTransliterated: boolean): Find {
  const known = new Map<string, Word>();
  return (written) => {
    let word = known.get(written);
    if (!word) {
      const found = vocabulary.find(written, isTransliterated);
      const isFiller = [...found].some((entry) => fillers.has(entry));
      word = { entries: [...numberEntries(written), ...found], isFiller };
      known.set(written, word);
    }
    return word;
  };
}

function numberEntries(written: string): readonly number[] {
  const [figures] = /^\d+/.exec(written) ?? [];
  if (!figures) return [];
  return Number(figures) > 5 && Number(figures) < 18 ? [digitEntry, youngEntry] : [digitEntry];
}

/** Latin letters of which hardly any make English words may be Russian. */
function isTransliterated(pieces: readonly Piece[], find: Find): boolean {
  const latin = pieces.filter(({ text }) => /^[a-z0-9']+$/.test(text)).map(({ text }) => text);
  return latin.filter((text) => find(text).entries.length > 0).length < latin.length / 2;
}

const asSegment = (piece: Piece, number: number): Segment => ({
  text: piece.text,
  piece,
  number,
  isMended: false,
});

function read(
  { book }: Rules,
  segments: readonly Segment[],
  find: Find,
  isOnlyMended = false,
): Reading {
  const tokens: Token[] = [];
  let sentence = 0;
  const stop = () => {
    if (tokens.length === 0 || tokens.at(-1)?.entries === stopEntries) return;
    tokens.push({ entries: stopEntries, piece: -1, sentence, isQuoted: false, isMended: false });
    sentence += 1;
  };
  for (const [at, { text, piece, number, isMended }] of segments.entries()) {
    if (endsSentence(piece, segments[at - 1]?.text ?? '', text)) stop();
    const { entries, isFiller } = find(text);
    if (!isFiller)
      tokens.push({ entries, piece: number, sentence, isQuoted: piece.isQuoted, isMended });
  }
  stop();
  if (!isOnlyMended) return { tokens, ...book.match(tokens) };
  // Only near words that were mended is there anything to be found that was not before.
  const isNear = new Uint8Array(tokens.length);
  for (const [at, { isMended }] of tokens.entries())
    if (isMended) isNear.fill(1, Math.max(0, at - longestRule), at + longestRule);
  return { tokens, ...book.match(tokens, (at) => isNear[at] === 1) };
}

const stopEntries: readonly number[] = [stopEntry];

/** A dot between letters with no space may as well be part of a word. */
function endsSentence(piece: Piece, before: string, text: string): boolean {
  if (!piece.hasStop) return false;
  return !piece.isTight || (before.length > 2 && text.length > 2);
}

const onlyMended = (reading: Reading): Reading => ({
  ...reading,
  matches: reading.matches.filter(
    ({ group, from, to }) =>
      group.kind !== 'danger' || reading.tokens.slice(from, to).some((token) => token.isMended),
  ),
});
