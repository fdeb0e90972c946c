import type { Entries, Entry } from './entries.ts';
import { nearWords } from './near-words.ts';
import type { Ranking } from './parts.ts';
import type { Period } from './periods.ts';
import type { Question } from './question.ts';
import { give, giveNeighbours, type Spreading } from './spread.ts';

// What each of these brings is measured in docs/memory.md; none of them is sharp.
/** How much of a word counts half of what any amount of it could. */
const saturation = 1.2;
/** Longer turns hold a word rather by chance. */
const usualTermCount = 25;
const alikeLeast = 0.6;
const alikeShare = 0.5;
const nearShare = 0.3;
const fillLeast = 0.35;
const speakerFactor = 1.4;
const timeFactor = 2;
/** The time asked for also counts like a word, else turns that hold none of the words have no chance. */
const timeShare = 0.6;
/** Of all the words of the question: what the nearest in meaning gets. */
const nearnessShare = 0.25;
const questionFactor = 0.9;
const answerFactor = 1.3;
const recencyShare = 0.03;
const recencyHalfLifeMs = 30 * 86_400_000;

export interface Scores {
  /** By number of entry; 0 is no hit. */
  scores: Float64Array;
  /** What an entry scores that holds each word of the question once. */
  full: number;
}

/** How well each entry of a list answers the question. */
export function scoreEntries(
  entries: Entries,
  question: Question,
  ranking: Ranking,
  hasNeighbours: boolean,
): Scores {
  const list = entries.list();
  const scores = new Float64Array(list.length);
  const shares = new Float64Array(list.length);
  let full = 0;
  for (const stem of question.stems) {
    const holders = findHolders(entries, list.length, findTerms(entries, stem, ranking));
    const rarity = rarityOf(countOf(entries, stem) || holders.numbers.length, list.length);
    full += rarity;
    const spreading: Spreading = { shares, touched: [] };
    for (const number of holders.numbers) {
      const share = (holders.shares[number] ?? 0) * brevityOf(list[number]);
      give(spreading, number, share);
      if (hasNeighbours && ranking.neighbours) {
        giveNeighbours(spreading, list, number, share, ranking.question);
      }
    }
    for (const number of spreading.touched) {
      scores[number] = (scores[number] ?? 0) + rarity * saturate(shares[number] ?? 0);
      shares[number] = 0;
    }
  }
  if (ranking.time && question.periods.length > 0) full += addTime(list, question.periods, scores);
  // A question may hold no word worth looking for and still be near in meaning.
  if (full === 0) full = 1;
  addNearness(list, question.nearness, full, scores);
  weigh(list, question, scores, ranking);
  return { scores, full };
}

/** Entries that hold words somewhat alike those of the question, for when too few hold the words. */
export function scoreAlike(entries: Entries, question: Question): Float64Array {
  const size = entries.list().length;
  const scores = new Float64Array(size);
  for (const stem of question.stems) {
    const alike = entries.vocabulary.alike(stem, fillLeast);
    const terms = alike.map(({ term, likeness }) => ({ term, share: likeness }));
    const { numbers, shares } = findHolders(entries, size, terms);
    for (const number of numbers) scores[number] = (scores[number] ?? 0) + (shares[number] ?? 0);
  }
  return scores;
}

interface WeightedTerm {
  term: number;
  share: number;
}

/** The terms a word of the question stands for. */
function findTerms({ vocabulary }: Entries, stem: string, ranking: Ranking): WeightedTerm[] {
  const own = vocabulary.find(stem);
  const alike = ranking.alike ? vocabulary.alike(stem, alikeLeast) : [];
  const near = ranking['near-words'] ? nearWords(stem) : [];
  return [
    ...(own === undefined ? [] : [{ term: own, share: 1 }]),
    ...alike.map(({ term }) => ({ term, share: alikeShare })),
    ...near.flatMap((word) => {
      const term = vocabulary.find(word);
      return term === undefined ? [] : { term, share: nearShare };
    }),
  ];
}

interface Holders {
  /** In the order of the list, so that sums do not depend on how the list came about. */
  numbers: Int32Array;
  shares: Float64Array;
}

/** The entries that hold any of the terms, each with the largest share. */
function findHolders({ postings }: Entries, size: number, terms: WeightedTerm[]): Holders {
  const shares = new Float64Array(size);
  const numbers: number[] = [];
  for (const { term, share } of terms) {
    postings.visit(term, (number) => {
      const known = shares[number] ?? 0;
      if (known === 0) numbers.push(number);
      if (share > known) shares[number] = share;
    });
  }
  return { numbers: Int32Array.from(numbers).toSorted(), shares };
}

/** Returns what the time asked for counts at most. */
function addTime(list: readonly Entry[], periods: Period[], scores: Float64Array): number {
  const said = list.flatMap(({ at }, number) =>
    periods.some(([from, to]) => at >= from && at < to) ? number : [],
  );
  const value = timeShare * rarityOf(said.length, list.length);
  for (const number of said) scores[number] = ((scores[number] ?? 0) + value) * timeFactor;
  return value;
}

function addNearness(
  list: readonly Entry[],
  nearness: ReadonlyMap<string, number>,
  full: number,
  scores: Float64Array,
) {
  if (nearness.size === 0) return;
  list.forEach(({ id }, number) => {
    // Squared: only the nearest few say something, and a weak model does no harm.
    const value = nearnessShare * full * (nearness.get(id) ?? 0) ** 2;
    scores[number] = (scores[number] ?? 0) + value;
  });
}

function weigh(list: readonly Entry[], question: Question, scores: Float64Array, ranking: Ranking) {
  const newest = list.reduce((latest, { at }) => Math.max(latest, at), -Infinity);
  list.forEach((entry, number) => {
    const score = scores[number] ?? 0;
    if (score === 0) return;
    let factor = entry.weight;
    if (ranking.speaker && entry.speaker === question.speaker) factor *= speakerFactor;
    if (ranking.question && entry.isQuestion) factor *= questionFactor;
    if (ranking.answer && question.answer && entry[question.answer]) factor *= answerFactor;
    if (ranking.recency) {
      factor *= 1 + recencyShare * 0.5 ** ((newest - entry.at) / recencyHalfLifeMs);
    }
    scores[number] = score * factor;
  });
}

function saturate(share: number): number {
  return ((1 + saturation) * share) / (share + saturation);
}

/** A word counts fully in turns up to the usual length. */
function brevityOf(entry: Entry | undefined): number {
  return 1 / Math.max(1, 0.25 + (0.75 * (entry?.termCount ?? 0)) / usualTermCount);
}

function rarityOf(holders: number, size: number): number {
  return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
}

function countOf({ vocabulary, postings }: Entries, stem: string): number {
  const term = vocabulary.find(stem);
  return term === undefined ? 0 : postings.count(term);
}
