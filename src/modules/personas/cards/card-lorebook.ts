import type { Lorebook } from '../lorebook.ts';
import type { Card, CardEntry } from './card-schema.ts';
import { cleanCardLine, cleanCardText, type MacroNames } from './clean.ts';

export function buildLorebook({ character_book: book }: Card, names: MacroNames): Lorebook {
  const entries = (book?.entries ?? [])
    .filter((entry) => entry.enabled)
    .map((entry) => ({
      keys: buildKeys(entry, entry.keys, names),
      secondaryKeys: entry.selective ? buildKeys(entry, entry.secondary_keys, names) : [],
      isConstant: entry.constant,
      isCaseSensitive: entry.case_sensitive,
      order: entry.insertion_order,
      priority: entry.priority,
      text: cleanCardText(withoutDecorators(entry.content), names),
    }))
    .filter((entry) => entry.text !== '');
  return {
    entries,
    scanDepth: book?.scan_depth,
    tokenBudget: book?.token_budget,
    isRecursive: book?.recursive_scanning ?? false,
  };
}

/** A pattern is never run: it could take for ever. The words in it serve as keys. */
function buildKeys(entry: CardEntry, keys: string[], names: MacroNames): string[] {
  return keys
    .flatMap((key) => {
      const pattern = /^\/(.+)\/[a-z]*$/s.exec(key)?.[1] ?? (entry.use_regex ? key : undefined);
      return pattern === undefined ? [key] : wordsOfPattern(pattern);
    })
    .map((key) => cleanCardLine(key, names))
    .filter((key) => key !== '');
}

const wordsOfPattern = (pattern: string): string[] =>
  pattern
    .replaceAll(/\\./gs, ' ')
    .replaceAll(/\[([^\]])[^\]]*\]/g, '$1')
    .match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** V3 settings at the head of an entry, `@@name value`. */
const withoutDecorators = (text: string) => text.replace(/^(?:\s*@@.*(?:\n|$))+/, '');
