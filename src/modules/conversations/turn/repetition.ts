/** Replies that are looked at, and how often something is too often in them. */
const looked = 10;
const openingLooked = 4;
const tooOften = 3;
const phraseWords = 4;
const openingWords = 2;
const mostNamed = 4;

/** What the companion has fallen into saying. */
export interface Habits {
  /** Beginnings of the last replies that were used more than once. */
  openings: string[];
  /** Runs of words that stand in several of the last replies. */
  phrases: string[];
}

/** Finds catch-phrases and equal openings in what the companion said lately (oldest first). */
export function habitsOf(replies: string[]): Habits {
  const recent = replies.slice(-looked).map(wordsOf);
  const openings = recent
    .slice(-openingLooked)
    .map((words) => words.slice(0, openingWords).join(' '))
    .filter((opening) => opening !== '');
  return {
    openings: atLeast(openings, 2).slice(0, mostNamed),
    phrases: catchPhrases(recent),
  };
}

function catchPhrases(replies: string[][]): string[] {
  const runs = replies.flatMap((words) => [...new Set(runsOf(words))]);
  const found: string[] = [];
  for (const run of atLeast(runs, tooOften)) {
    // Runs that overlap are one phrase.
    const last = found.at(-1);
    const [, ...tail] = last?.split(' ') ?? [];
    const overlap = tail.slice(-(phraseWords - 1)).join(' ');
    if (last !== undefined && overlap !== '' && run.startsWith(`${overlap} `)) {
      found[found.length - 1] = `${last} ${run.split(' ').at(-1)}`;
    } else found.push(run);
  }
  return found.slice(0, mostNamed);
}

const runsOf = (words: string[]) =>
  words
    .slice(0, Math.max(0, words.length - phraseWords + 1))
    .map((_, start) => words.slice(start, start + phraseWords).join(' '));

function atLeast(items: string[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].filter(([, times]) => times >= count).map(([item]) => item);
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
