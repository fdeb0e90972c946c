import { isSameWord, shortestStem } from './same-word.ts';

export interface LoreEntry {
  keys: readonly string[];
  /** When there are any, one of them must stand in the texts too. */
  secondaryKeys: readonly string[];
  /** Comes always, whatever is spoken about. */
  isConstant: boolean;
  isCaseSensitive: boolean;
  /** The smallest comes first in the prompt. */
  order: number;
  /** The smallest is left out first when the budget is short. */
  priority: number;
  text: string;
}

export interface Lorebook {
  entries: readonly LoreEntry[];
  /** How many of the newest texts are searched; all when not set. */
  scanDepth?: number | undefined;
  tokenBudget?: number | undefined;
  /** Whether a text that was found may bring others in; once, never in circles. */
  isRecursive: boolean;
}

export const noLorebook: Lorebook = { entries: [], isRecursive: false };

export const plainEntry = (keys: string[], text: string, order: number): LoreEntry => ({
  keys,
  secondaryKeys: [],
  isConstant: false,
  isCaseSensitive: false,
  order,
  priority: 0,
  text,
});

/**
 * The entries whose keys stand in the texts (oldest first), in the order of the book. They are written
 * by others: show them to the model as information, never as instructions.
 */
export function matchLorebook(
  persona: { lorebook: Lorebook },
  texts: readonly string[],
  budgetTokens: number,
): string[] {
  const { entries, scanDepth, tokenBudget, isRecursive } = persona.lorebook;
  const scanned =
    scanDepth === undefined ? texts : texts.slice(Math.max(0, texts.length - scanDepth));
  const found = findEntries(entries, scanned);
  const rest = entries.filter((entry) => !found.includes(entry));
  const followed = isRecursive
    ? findEntries(
        rest,
        found.map((entry) => entry.text),
      )
    : [];
  return fitBudget([...found, ...followed], Math.min(budgetTokens, tokenBudget ?? Infinity))
    .toSorted((a, b) => a.order - b.order)
    .map((entry) => entry.text);
}

function findEntries(entries: readonly LoreEntry[], texts: readonly string[]): LoreEntry[] {
  const exact = buildSearched(texts);
  const folded = buildSearched(texts.map(fold));
  return entries.filter(({ keys, secondaryKeys, isConstant, isCaseSensitive }) => {
    const stands = (key: string) =>
      isCaseSensitive
        ? hasPhrase(exact, wordsOf(key), isEqual)
        : hasPhrase(folded, wordsOf(fold(key)), isSameWord);
    if (isConstant) return true;
    return keys.some(stands) && (secondaryKeys.length === 0 || secondaryKeys.some(stands));
  });
}

interface Searched {
  words: string[];
  /** Where words with the same first letters stand: a large book is asked for thousands of keys. */
  places: Map<string, number[]>;
}

function buildSearched(texts: readonly string[]): Searched {
  // An empty word in between, so that no phrase reaches over two texts.
  const words = texts.flatMap((text) => [...wordsOf(text), '']);
  return { words, places: Map.groupBy(words.keys(), (place) => headOf(words[place])) };
}

/** The most important first; what does not fit is passed over for what does. */
function fitBudget(entries: LoreEntry[], budgetTokens: number): LoreEntry[] {
  const rank = (entry: LoreEntry) => (entry.isConstant ? 1 : 0);
  let left = budgetTokens;
  return entries
    .toSorted((a, b) => rank(b) - rank(a) || b.priority - a.priority || a.order - b.order)
    .filter((entry) => {
      const cost = estimateTokens(entry.text);
      if (cost > left) return false;
      left -= cost;
      return true;
    });
}

/** A little too many rather than too few: Russian takes a token for about three letters. */
const estimateTokens = (text: string) => Math.ceil(text.length / 3);

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');

/** Han, kana and Thai put no spaces between words: there every letter counts as one. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}`;
const word = new RegExp(String.raw`[${unspaced}]|[^\P{L}${unspaced}]+|\p{N}+`, 'gu');

const wordsOf = (text: string): string[] => text.match(word) ?? [];

function hasPhrase(
  { words, places }: Searched,
  phrase: string[],
  isSame: typeof isSameWord,
): boolean {
  const starts = phrase.length > 0 ? (places.get(headOf(phrase[0])) ?? []) : [];
  return starts.some((start) =>
    phrase.every((part, offset) => isSame(part, words[start + offset] ?? '')),
  );
}

const headOf = (word = '') => word.slice(0, shortestStem);

const isEqual = (one: string, other: string) => one === other;
