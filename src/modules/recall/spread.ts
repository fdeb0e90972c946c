import type { Entry } from './entries.ts';

// A word counts for the turn that holds it and, fading, for the turns around it: what is told is told
// over several turns.

/** Left of a word's share two turns or fifty words away. */
const fading = 0.6;
/** Four such steps away nothing counts any more. */
const leastShare = fading ** 4;
/** Nothing crosses a pause: another talk began. */
const pauseMs = 30 * 60_000;
/** The turn after a question answers it, so it has nearly all the words of the question too. */
const answerShare = 0.9;

/** The part of a share that reaches the next turn past one of so many words. */
export function fadingOver(wordCount: number): number {
  return fading ** (1 / 2 + wordCount / 50);
}

export interface Spreading {
  /** What each entry has of the word, by number; filled for `touched` only. */
  shares: Float64Array;
  touched: number[];
}

/** Adds an entry's share of a word to the entry itself. */
export function give({ shares, touched }: Spreading, number: number, share: number): void {
  const known = shares[number] ?? 0;
  if (known === 0) touched.push(number);
  shares[number] = known + share;
}

/** Adds what the neighbours of an entry get of its share, before it and after it. */
export function giveNeighbours(
  spreading: Spreading,
  list: readonly Entry[],
  number: number,
  share: number,
  areAnswersNear: boolean,
): void {
  for (const direction of [-1, 1]) {
    let from = list[number];
    let left = 1;
    for (let next = number + direction; from; next += direction) {
      const to = list[next];
      if (!to || Math.abs(to.at - from.at) > pauseMs) break;
      // From the beginning of the earlier to the beginning of the later.
      left *= direction === 1 ? from.fading : to.fading;
      if (left < leastShare) break;
      const isAnswer = areAnswersNear && next === number + 1 && from.isQuestion;
      give(spreading, next, share * (isAnswer ? Math.max(answerShare, left) : left));
      from = to;
    }
  }
}
