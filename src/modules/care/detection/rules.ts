import { highest, longestRule, push, type Node, type Text, type Token } from './rule-nodes.ts';
import { createParser } from './rule-parser.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Match<Group> {
  group: Group;
  from: number;
  to: number;
}

/**
 * Rules, one a line: words, `word*` for every word that begins so, `re[d|ad]` for red and read, `@name` for
 * words named before, `( a | b c )`, `?` after what may be missing, `..3` for up to three words of any kind,
 * `_` for exactly one, `#` for a number, `#young` for one from 6 to 17, `.` for the end of a sentence, `!( )` and `<!( )` for what must not
 * follow or precede. A filler stands for nothing, as it is left out of what is read. Words between which a
 * sentence ends stand together only where `.` is written.
 */
export interface Book<Group> {
  name(words: Record<string, string>): void;
  /** Of Russian words only as they are spelt, where `isSpelt`. */
  add(group: Group, lines: string, options: { isSpelt: boolean }): void;
  /** Rules that begin at the words asked for; `steps` is what it took, words tried against words of rules. */
  match(
    tokens: readonly Token[],
    isAsked?: (at: number) => boolean,
  ): { matches: Match<Group>[]; steps: number };
}

interface Rule<Group> {
  group: Group;
  node: Node;
  /** Numbers of the sets of which some word must be in the text. */
  needed: readonly number[];
}

export function createBook<Group>(
  vocabulary: Vocabulary,
  fillers: ReadonlySet<string>,
): Book<Group> {
  const parser = createParser(vocabulary, fillers);
  const starts = new Map<number, Rule<Group>[]>();
  const neededNumbers = new Map<ReadonlySet<number>, number>();
  const neededOf = new Map<number, number[]>();

  function numberOfNeeded(entries: ReadonlySet<number>): number {
    const known = neededNumbers.get(entries);
    if (known !== undefined) return known;
    const number = neededNumbers.size;
    neededNumbers.set(entries, number);
    for (const entry of entries) push(neededOf, entry, number);
    return number;
  }

  return {
    name: parser.name,
    add(group, lines, { isSpelt }) {
      // A line that is set further in goes on with the rule before it.
      for (const line of lines.split(/\n(?! {6})/).filter((line) => line.trim() !== '')) {
        const node = parser.parse(line, isSpelt);
        if (!node.first) throw new Error(`begins with any word: ${line}`);
        // The fewer words would do, the likelier none of them is there.
        const bySize = node.needed.toSorted((one, other) => one.size - other.size);
        const needed = [...new Set(bySize.map(numberOfNeeded))];
        for (const entry of node.first) push(starts, entry, { group, node, needed });
      }
    },
    match(tokens, isAsked = () => true) {
      const text: Text = { tokens, known: [], steps: 0 };
      const matches: Match<Group>[] = [];
      for (let from = 0; from < tokens.length; from += stretch) {
        const until = Math.min(from + stretch, tokens.length);
        const rulesOf = possibleRules(tokens, from, until + longestRule);
        for (let at = from; at < until; at += 1) {
          if (!isAsked(at)) continue;
          for (const entry of tokens[at]?.entries ?? []) {
            for (const { group, node } of rulesOf(entry)) {
              const ends = node.run(text, at) & ~1;
              if (ends !== 0) matches.push({ group, from: at, to: at + highest(ends) });
            }
          }
        }
      }
      return { matches, steps: text.steps };
    },
  };

  /** Rules that begin with an entry, and of which every word that must be there is in this part of the text. */
  function possibleRules(tokens: readonly Token[], from: number, until: number) {
    const isPresent = new Uint8Array(neededNumbers.size);
    const seen = new Set<number>();
    for (let at = from; at < until; at += 1)
      for (const entry of tokens[at]?.entries ?? []) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        for (const number of neededOf.get(entry) ?? []) isPresent[number] = 1;
      }
    const possible = new Map<number, readonly Rule<Group>[]>();
    return (entry: number): readonly Rule<Group>[] => {
      let rules = possible.get(entry);
      if (!rules) {
        rules = (starts.get(entry) ?? []).filter(({ needed }) =>
          needed.every((number) => isPresent[number] === 1),
        );
        possible.set(entry, rules);
      }
      return rules;
    };
  }
}

/** Words of which it is known together which rules they leave. */
const stretch = 60;
