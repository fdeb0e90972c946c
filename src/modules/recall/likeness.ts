/** How alike two words look, 0 to 1: how many of their three-letter pieces they share, ends included. */
export function likeness(one: string, other: string): number {
  let shared = 0;
  for (let index = 0; index < one.length; index += 1) {
    for (let place = 0; place < other.length; place += 1) {
      if (isSamePiece(one, index, other, place)) {
        shared += 1;
        break;
      }
    }
  }
  return Math.min(1, (2 * shared) / (one.length + other.length));
}

/** What two words can reach at most by their lengths; asking first saves most comparisons. */
export function possibleLikeness(one: string, other: string): number {
  return (2 * Math.min(one.length, other.length)) / (one.length + other.length);
}

/** The piece around a letter: the letter before, itself, the letter after; NaN at an end equals an end. */
function isSamePiece(one: string, index: number, other: string, place: number): boolean {
  if (one.charCodeAt(index) !== other.charCodeAt(place)) return false;
  return (
    isSameLetter(one.charCodeAt(index - 1), other.charCodeAt(place - 1)) &&
    isSameLetter(one.charCodeAt(index + 1), other.charCodeAt(place + 1))
  );
}

const isSameLetter = (one: number, other: number) => Object.is(one, other);
