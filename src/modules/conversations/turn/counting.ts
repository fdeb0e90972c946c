interface Counted {
  /** Answers to it the user did not want. */
  rejected: string[];
}

/** What messages count for: each for one, and all that get another answer together for one. */
export function countOf(messages: readonly Counted[]): number {
  const isAgain = messages.filter(({ rejected }) => rejected.length > 0).length;
  return messages.length - isAgain + Math.min(1, isAgain);
}

/** As many of them, from the first one on, as count for so much at most. */
export function countingWithin<M extends Counted>(messages: readonly M[], left: number): M[] {
  const excess = messages.findIndex((_, index) => countOf(messages.slice(0, index + 1)) > left);
  return excess < 0 ? [...messages] : messages.slice(0, excess);
}
