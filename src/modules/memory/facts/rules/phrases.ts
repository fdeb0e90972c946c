/** Finds phrases in folded words that have one space between them. */
export interface Phrases {
  in(words: string): boolean;
  /** The words without these phrases. */
  removedFrom(words: string): string;
  startOf(words: string): boolean;
}

/** From lists parted by commas. `*` is the rest of a word, `(a|b)` a choice, `(a )?` may be missing. */
export function phrases(...lists: string[]): Phrases {
  const source = lists
    .flatMap(readList)
    .map((phrase) => phrase.replaceAll('*', '[^ ]*'))
    .join('|');
  const anywhere = new RegExp(`(?<![^ ])(?:${source})(?![^ ])`, 'u');
  const everywhere = new RegExp(anywhere.source, 'gu');
  const atStart = new RegExp(`^(?:${source})(?![^ ])`, 'u');
  return {
    in: (words) => anywhere.test(words),
    removedFrom: (words) => words.replace(everywhere, ' ').replace(/ {2,}/g, ' ').trim(),
    startOf: (words) => atStart.test(words),
  };
}

/** The entries of a list in a data file. */
export const readList = (list: string): string[] =>
  list
    .split(/,\s*/)
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');
