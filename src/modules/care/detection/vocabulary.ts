import { glyph, isTwofold, sounded, transliterated, type Glyph } from './letters.ts';

/** A letter of a word of the vocabulary, with those that may follow. */
interface Branch {
  letter: string;
  next: Map<string, Branch>;
  /** What a word that ends here is, and what every word that begins so is. */
  whole: number[];
  opening: number[];
}

/**
 * Words and beginnings of words (`word*`), found whatever disguise they are written in, and in Russian as they
 * sound; `=word` as it is spelt.
 */
export interface Vocabulary {
  /** The number of an entry, which is added when new. */
  add(entry: string): number;
  /** The entries a written word may be; in Latin letters also a Russian one, where `isTransliterated`. */
  find(written: string, isTransliterated: boolean): Set<number>;
  /** How many of the parts, from one on, make a word when put together: every such number. */
  wordsFrom(parts: readonly string[], start: number, isEnd: (at: number) => boolean): Joined[];
}

/** Entries that are no words: the end of a sentence, any number, and one that may be the age of a minor. */
export const stopEntry = 0;
export const digitEntry = 1;
export const youngEntry = 2;

export interface Joined {
  count: number;
  /** Letters beyond the beginning that is known of it; none where all of it is. */
  tail: number;
}

export function createVocabulary(): Vocabulary {
  const roots = { latin: branch(''), cyrillic: branch(''), spelt: branch('') };
  const numbers = new Map<string, number>();

  return {
    add(entry) {
      const known = numbers.get(entry);
      if (known !== undefined) return known;
      const number = numbers.size + youngEntry + 1;
      numbers.set(entry, number);
      const word = entry.replace('*', '').replace('=', '');
      const isRussian = scriptOf(word) === 'cyrillic';
      const isSpelt = isRussian && entry.startsWith('=');
      let node = isSpelt ? roots.spelt : roots[scriptOf(word)];
      for (const letter of isRussian && !isSpelt ? sounded(word) : word) {
        let next = node.next.get(letter);
        if (!next) node.next.set(letter, (next = branch(letter)));
        node = next;
      }
      (entry.endsWith('*') ? node.opening : node.whole).push(number);
      return number;
    },
    find(written, isTransliterated) {
      const found = new Set<number>();
      const glyphs = [...written].map(glyph).filter((each) => each !== undefined);
      if (glyphs.filter((each) => each.isWild).length > mostWild) return found;
      if (glyphs.length > longestWord) return found;
      const isCyrillic = /[а-яё]/.test(written);
      const isLatin = /[a-z]/.test(written);
      if (!isCyrillic && !isLatin) return found;
      // Letters of the other alphabet are looked for among its own, or signs, or where none can be told apart.
      const isMixed = isCyrillic === isLatin || isTwofold(written);
      if (isLatin || isMixed) walk(roots.latin, glyphs, ({ latin }) => latin, found);
      if (isCyrillic || isMixed || /[^a-z]/.test(written)) {
        walk(roots.cyrillic, glyphs, ({ cyrillic }) => soundedLetters(cyrillic), found);
        walk(roots.spelt, glyphs, ({ cyrillic }) => cyrillic, found);
      }
      if (isTransliterated && !isCyrillic) {
        const russian = [...transliterated(written)].map(glyph);
        const read = russian.filter((each) => each !== undefined);
        if (read.length > 0) {
          walk(roots.cyrillic, read, ({ cyrillic }) => soundedLetters(cyrillic), found);
          walk(roots.spelt, read, ({ cyrillic }) => cyrillic, found);
        }
      }
      return found;
    },
    wordsFrom(parts, start, isEnd) {
      const words: Joined[] = [];
      let tail = Infinity;
      let latin: readonly Branch[] = [roots.latin];
      let cyrillic: readonly Branch[] = [roots.cyrillic];
      let spelt: readonly Branch[] = [roots.spelt];
      for (let at = start; at < parts.length && !(at > start && isEnd(at)); at += 1) {
        for (const sign of parts[at] ?? '') {
          const each = glyph(sign);
          const isEither = sign <= '9' || isTwofold(sign);
          latin = isEither || sign < 'а' ? follow(latin, each?.latin ?? '') : none;
          cyrillic =
            isEither || sign >= 'а' ? follow(cyrillic, soundedLetters(each?.cyrillic ?? '')) : none;
          spelt = isEither || sign >= 'а' ? follow(spelt, each?.cyrillic ?? '') : none;
          tail = latin.some(isOpening) || cyrillic.some(isOpening) ? 0 : tail + 1;
          if (latin.length + cyrillic.length + spelt.length === 0 && tail > longestTail)
            return words;
        }
        const isAll = latin.some(isWhole) || cyrillic.some(isWhole) || spelt.some(isWhole);
        if (isAll || tail <= longestTail)
          words.push({ count: at - start + 1, tail: isAll ? 0 : tail });
      }
      return words;
    },
  };
}

const mostWild = 2;
const longestWord = 60;
/** An ending, where but the beginning of a word is known. */
const longestTail = 4;
/** Wild letters multiply the ways to go on; no honest word has so many. */
const mostWays = 200;

const branch = (letter: string): Branch => ({ letter, next: new Map(), whole: [], opening: [] });

function scriptOf(word: string): 'latin' | 'cyrillic' {
  if (/^[a-z0-9]+$/.test(word)) return 'latin';
  if (/^[а-яё]+$/.test(word)) return 'cyrillic';
  throw new Error(`"${word}" is not of one alphabet`);
}

const soundedCache = new Map<string, string>();
function soundedLetters(letters: string): string {
  let known = soundedCache.get(letters);
  if (known === undefined)
    soundedCache.set(letters, (known = letters && (sounded(letters) || '-')));
  return known;
}

/** All ways at once, a letter at a time; a letter may be written several times, or once for two. */
function walk(
  root: Branch,
  glyphs: readonly Glyph[],
  read: (glyph: Glyph) => string,
  found: Set<number>,
): void {
  let nodes: Branch[] = [root];
  for (const each of glyphs) {
    const letters = read(each);
    const next = new Set<Branch>();
    for (const node of nodes) {
      if (each.isWild) {
        next.add(node);
        for (const child of node.next.values()) next.add(child);
        continue;
      }
      if (letters === '-') next.add(node);
      for (const letter of letters) {
        if (letter === node.letter) next.add(node);
        const child = node.next.get(letter);
        if (!child) continue;
        next.add(child);
        const twin = child.next.get(letter) ?? child.next.get('ь');
        if (twin) next.add(twin);
      }
    }
    if (next.size === 0) return;
    nodes = [...next].slice(0, mostWays);
    for (const node of nodes) for (const number of node.opening) found.add(number);
  }
  for (const node of nodes) for (const number of node.whole) found.add(number);
}

const none: readonly Branch[] = [];

const isOpening = ({ opening }: Branch) => opening.length > 0;
const isWhole = ({ whole }: Branch) => whole.length > 0;

/** Letter by letter, neither doubled nor left out. */
function follow(nodes: readonly Branch[], letters: string): readonly Branch[] {
  const [only] = nodes;
  if (!only || letters === '-') return nodes;
  if (nodes.length === 1 && letters.length === 1) {
    const next = only.next.get(letters);
    return next ? [next] : none;
  }
  return nodes.flatMap((node) =>
    [...letters].map((letter) => node.next.get(letter)).filter((next) => next !== undefined),
  );
}
