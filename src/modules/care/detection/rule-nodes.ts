import { digitEntry, stopEntry, youngEntry } from './vocabulary.ts';

/** A word as the rules see it: the entries of the vocabulary it may be. */
export interface Token {
  entries: readonly number[];
  /** The number of the piece of text it begins with. */
  piece: number;
  sentence: number;
  isQuoted: boolean;
  /** Put together from pieces, or cut from a longer one. */
  isMended: boolean;
}

export interface Text {
  tokens: readonly Token[];
  /** Of named words, the ends found before; the top bit says that they were. */
  known: (Int32Array | undefined)[];
  steps: number;
}

/** Ends it may come to from a place, as bits of how many words further. */
type Run = (text: Text, at: number) => number;

export interface Node {
  run: Run;
  /** The entries its first word may be; undefined where it may be any. */
  first: ReadonlySet<number> | undefined;
  canBeEmpty: boolean;
  /** Sets of entries of each of which some word must be there. */
  needed: readonly ReadonlySet<number>[];
}

/** No rule reaches further than this many words, so a set of ends is the bits of one number. */
export const longestRule = 30;

export const stopSet: ReadonlySet<number> = new Set([stopEntry]);
export const digitSet: ReadonlySet<number> = new Set([digitEntry]);
export const youngSet: ReadonlySet<number> = new Set([youngEntry]);
const maxReach = (1 << longestRule) - 1;

export const highest = (bits: number) => 31 - Math.clz32(bits);

export function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

export function take(set: ReadonlySet<number>): Node {
  const run: Run = (text, at) => {
    text.steps += 1;
    for (const entry of text.tokens[at]?.entries ?? []) if (set.has(entry)) return 2;
    return 0;
  };
  return { run, first: set, canBeEmpty: false, needed: [set] };
}

const isWord = (token: Token | undefined) => token !== undefined && token.entries[0] !== stopEntry;

export const anyWord: Node = {
  first: undefined,
  canBeEmpty: false,
  needed: [],
  run: (text, at) => (isWord(text.tokens[at]) ? 2 : 0),
};

export const gap = (most: number): Node => ({
  first: undefined,
  canBeEmpty: true,
  needed: [],
  run: (text, at) => {
    let ends = 1;
    for (let count = 0; count < most && isWord(text.tokens[at + count]); count += 1)
      ends |= 2 << count;
    return ends;
  },
});

/** Only those options are tried that may begin with the word there is. */
export function either(options: readonly Node[]): Node {
  const [only] = options;
  if (only && options.length === 1) return only;
  const always = options.filter((node) => node.canBeEmpty || !node.first);
  const byFirst = new Map<number, Node[]>();
  for (const node of options)
    if (!always.includes(node)) for (const entry of node.first ?? []) push(byFirst, entry, node);
  const first = always.some((node) => !node.first)
    ? undefined
    : new Set(options.flatMap((node) => [...(node.first ?? [])]));
  const canBeEmpty = options.some((node) => node.canBeEmpty);
  return {
    canBeEmpty,
    first,
    needed: canBeEmpty || !first ? [] : [first],
    run: (text, at) => {
      text.steps += 1;
      let ends = 0;
      for (const node of always) ends |= node.run(text, at);
      for (const entry of text.tokens[at]?.entries ?? [])
        for (const node of byFirst.get(entry) ?? []) ends |= node.run(text, at);
      return ends;
    },
  };
}

export function inRow(items: readonly Node[]): Node {
  const until = items.findIndex((node) => !node.canBeEmpty);
  const opening = until === -1 ? items : items.slice(0, until + 1);
  return {
    canBeEmpty: until === -1,
    first: opening.some((node) => !node.first)
      ? undefined
      : new Set(opening.flatMap((node) => [...(node.first ?? [])])),
    needed: items.flatMap((node) => (node.canBeEmpty ? [] : node.needed)),
    run: (text, at) => {
      let ends = 1;
      for (const { run } of items) {
        let next = 0;
        for (let rest = ends; rest !== 0; rest &= rest - 1) {
          const end = highest(rest & -rest);
          next |= run(text, at + end) << end;
        }
        ends = next & maxReach;
        if (ends === 0) return 0;
      }
      return ends;
    },
  };
}

export const optional = (node: Node): Node => ({
  ...node,
  canBeEmpty: true,
  needed: [],
  run: (text, at) => 1 | node.run(text, at),
});

export const notAhead = (node: Node): Node => ({
  canBeEmpty: true,
  first: new Set(),
  needed: [],
  run: (text, at) => (node.run(text, at) === 0 ? 1 : 0),
});

const farthestBehind = 4;

export const notBehind = (node: Node): Node => ({
  canBeEmpty: true,
  first: new Set(),
  needed: [],
  run: (text, at) => {
    for (let back = 1; back <= farthestBehind && back <= at; back += 1)
      if ((node.run(text, at - back) & (1 << back)) !== 0) return 0;
    return 1;
  },
});

/** What many rules ask of the same place is found once. */
export function remembered(node: Node, number: number): Node {
  const isFound = 1 << 31;
  const run: Run = (text, at) => {
    const known = (text.known[number] ??= new Int32Array(text.tokens.length + longestRule + 2));
    const before = known[at] ?? 0;
    if (before !== 0) return before & ~isFound;
    const ends = node.run(text, at);
    known[at] = ends | isFound;
    return ends;
  };
  return { ...node, run };
}
