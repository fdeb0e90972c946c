import type { Piece } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word as read anew: from these pieces, or from a part of one. */
export interface Segment {
  text: string;
  piece: Piece;
  number: number;
  isMended: boolean;
}

/**
 * The text with words put together that were taken apart ("k i l l", "умер еть"), and with such taken apart
 * that were run together ("killmyself"); undefined where there are none.
 */
export function resegmented(
  pieces: readonly Piece[],
  isKnown: readonly boolean[],
  vocabulary: Vocabulary,
): Segment[] | undefined {
  const joins = joined(pieces, isKnown, vocabulary);
  let isChanged = false;
  const segments: Segment[] = [];
  for (let at = 0; at < pieces.length;) {
    const count = joins[at] ?? 1;
    const piece = pieces[at];
    if (!piece) break;
    if (count > 1) {
      const texts = pieces.slice(at, at + count).map(({ text }) => text);
      segments.push({ text: texts.join(''), piece, number: at, isMended: true });
      isChanged = true;
    } else {
      const parts = isKnown[at] ? undefined : split(piece.text, vocabulary);
      isChanged ||= parts !== undefined;
      for (const [index, text] of (parts ?? [piece.text]).entries())
        segments.push({
          text,
          number: at,
          piece: index === 0 ? piece : { ...piece, hasStop: false, isTight: true, isFar: false },
          isMended: parts !== undefined,
        });
    }
    at += count;
  }
  return isChanged ? segments : undefined;
}

const knownCost = 1;
const unknownCost = 1.5;
/** More than one word, less than two: it must be the better reading of what is there. */
const joinedCost = 1.2;
const tailCost = 0.75;
/** Of a space between pieces that are more than a letter. */
const spaceCost = 0.15;
/** Two pieces of which one at least is no word, with but a dot between them. */
const pairCost = 1.4;

/** How many pieces to put together from each one on, so that the whole is the fewest strange words. */
function joined(
  pieces: readonly Piece[],
  isKnown: readonly boolean[],
  vocabulary: Vocabulary,
): number[] {
  const texts = pieces.map(({ text }) => text);
  const runs = runsOf(pieces);
  const isEnd = (at: number) => endsBefore(pieces, at);
  // Two whole words of some length side by side are no one word taken apart.
  const isOdd = (at: number) => !isKnown[at] || (texts[at]?.length ?? 0) < 4;
  const costs: number[] = [];
  const counts: number[] = [];
  costs[pieces.length] = 0;
  let nextKnown = pieces.length;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    let cost = (costs[at + 1] ?? 0) + (isKnown[at] ? knownCost : unknownCost);
    let count = 1;
    const take = (size: number, price: number) => {
      const whole = (costs[at + size] ?? 0) + price;
      if (size === 1 || whole > cost) return;
      cost = whole;
      count = size;
    };
    // An ending that is guessed takes no word in that is known itself.
    const isDoubtful = isOdd(at) || isOdd(at + 1);
    for (const word of isDoubtful ? vocabulary.wordsFrom(texts, at, isEnd) : [])
      if (word.tail === 0 || at + word.count <= nextKnown)
        take(
          word.count,
          joinedCost + word.tail * tailCost + spacesWithin(pieces, at, word.count) * spaceCost,
        );
    take(runs[at] ?? 1, joinedCost);
    if (pieces[at + 1]?.isTight && !(isKnown[at] && isKnown[at + 1])) take(2, pairCost);
    costs[at] = cost;
    counts[at] = count;
    if (isKnown[at] && !pieces[at]?.isTight && isWordAlone(texts, at)) nextKnown = at;
  }
  return counts;
}

function spacesWithin(pieces: readonly Piece[], from: number, count: number): number {
  let spaces = 0;
  for (let at = from + 1; at < from + count; at += 1) {
    const areLetters = pieces[at]?.text.length === 1 && pieces[at - 1]?.text.length === 1;
    if (!pieces[at]?.isTight && !areLetters) spaces += 1;
  }
  return spaces;
}

/** A single letter is a word of its own but among other single letters. */
const isWordAlone = (texts: readonly string[], at: number) =>
  (texts[at]?.length ?? 0) > 1 || (texts[at - 1]?.length ?? 0) > 1;

/** Letters with but a dot between them, or with more space around them than within, are one word, known or not. */
function runsOf(pieces: readonly Piece[]): number[] {
  const runs: number[] = [];
  for (let at = 0; at < pieces.length;) {
    let end = at + 1;
    const isTight = pieces[end]?.isTight ?? false;
    while (isNext(pieces, end, isTight)) end += 1;
    const [isFarBefore, isFarAfter] = [pieces[at]?.isFar, pieces[end]?.isFar];
    const isApart =
      isTight || (isFarBefore && (isFarAfter ?? true)) || (isFarAfter && (isFarBefore || at === 0));
    const isLetter = pieces[at]?.text.length === 1;
    if (isLetter && isApart) runs[at] = end - at;
    at = end;
  }
  return runs;
}

function isNext(pieces: readonly Piece[], at: number, isTight: boolean): boolean {
  const piece = pieces[at];
  if (!piece || pieces[at - 1]?.text.length !== 1 || piece.text.length !== 1) return false;
  return piece.isTight === isTight && !piece.isFar;
}

/** Words are not put together over the end of a sentence, unless it is but dots between letters. */
function endsBefore(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const areLetters = piece?.text.length === 1 && pieces[at - 1]?.text.length === 1;
  if (areLetters && piece.isFar) return true;
  if (!piece?.hasStop || piece.isTight) return false;
  return piece.text.length > 2 || (pieces[at - 1]?.text.length ?? 0) > 2;
}

const shortestRun = 8;
const longestRun = 40;
const alone = new Set('iaяивскуо');

/** The fewest words that make up these letters, all of them known. */
function split(text: string, vocabulary: Vocabulary): string[] | undefined {
  const letters = [...text];
  if (letters.length < shortestRun || letters.length > longestRun) return undefined;
  const best: (number | undefined)[] = [];
  const sizes: number[] = [];
  best[letters.length] = 0;
  for (let at = letters.length - 1; at >= 0; at -= 1)
    for (const { count: size, tail } of vocabulary.wordsFrom(letters, at, () => false)) {
      const rest = best[at + size];
      if (tail > 0 || rest === undefined || (size === 1 && !alone.has(letters[at] ?? ''))) continue;
      if (rest + 1 >= (best[at] ?? Infinity)) continue;
      best[at] = rest + 1;
      sizes[at] = size;
    }
  if (best[0] === undefined) return undefined;
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += sizes[at] ?? 1)
    parts.push(letters.slice(at, at + (sizes[at] ?? 1)).join(''));
  return isPhrase(parts) ? parts : undefined;
}

/** A prefix and a verb are no two words. */
function isPhrase(parts: readonly string[]): boolean {
  const shortest = parts.length === 2 ? 4 : 3;
  return parts.filter((part) => part.length >= shortest).length >= 2;
}
