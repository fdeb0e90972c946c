import {
  anyWord,
  digitSet,
  either,
  gap,
  inRow,
  notAhead,
  notBehind,
  optional,
  remembered,
  stopSet,
  take,
  youngSet,
  type Node,
} from './rule-nodes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Makes of a rule as it is written what finds it. */
export interface Parser {
  name(words: Record<string, string>): void;
  parse(source: string, isSpelt: boolean): Node;
}

export function createParser(vocabulary: Vocabulary, fillers: ReadonlySet<string>): Parser {
  const named = new Map<string, Node>();
  const sets = new Map<string, ReadonlySet<number>>();

  return {
    name(words) {
      for (const [name, source] of Object.entries(words)) {
        if (named.has(name)) throw new Error(`${name} is named twice`);
        named.set(name, remembered(parse(source, false), named.size));
      }
    },
    parse,
  };

  function parse(source: string, isSpelt: boolean): Node {
    const parts = source.match(/<?!\(|[()|]\??|(?:[^\s()|[\]]|\[[^\]]*\])+/g) ?? [];
    let at = 0;
    const node = alternatives();
    if (at < parts.length) throw new Error(`a bracket too many: ${source}`);
    return node;

    function alternatives(): Node {
      const options: Node[] = [];
      const single: string[] = [];
      do {
        const start = at;
        const node = sequence();
        const [word = '', ...more] = parts.slice(start, at);
        if (more.length > 0 || !/^[a-zа-я]/.test(word) || word.endsWith('?')) options.push(node);
        else if (!fillers.has(word)) single.push(word);
      } while (parts[at] === '|' && (at += 1));
      if (single.length > 0) options.push(oneOf(single));
      return either(options);
    }

    function sequence(): Node {
      const items: Node[] = [];
      for (let part = parts[at]; part !== undefined && !/^[|)]/.test(part); part = parts[at]) {
        at += 1;
        if (fillers.has(part.replace('?', ''))) continue;
        if (part === '(') items.push(bracket());
        else if (part === '!(') items.push(notAhead(bracket()));
        else if (part === '<!(') items.push(notBehind(bracket()));
        else if (part.endsWith('?')) items.push(optional(word(part.slice(0, -1))));
        else items.push(word(part));
      }
      return inRow(items);
    }

    function bracket(): Node {
      const node = alternatives();
      const close = parts[at];
      if (!close?.startsWith(')')) throw new Error(`a bracket is open: ${source}`);
      at += 1;
      return close === ')?' ? optional(node) : node;
    }

    function word(part: string): Node {
      if (part.startsWith('..')) return gap(Number(part.slice(2)));
      if (part === '_') return inRow([anyWord]);
      if (part === '.') return take(stopSet);
      if (part === '#') return take(digitSet);
      if (part === '#young') return take(youngSet);
      if (!part.startsWith('@')) return oneOf([part]);
      const node = named.get(part.slice(1));
      if (!node) throw new Error(`no words are named ${part}: ${source}`);
      return node;
    }

    function oneOf(words: string[]): Node {
      const mark = isSpelt ? '=' : '';
      const entries = [...new Set(words.flatMap(spell))].map((word) => mark + word).toSorted();
      const key = entries.join(' ');
      let set = sets.get(key);
      if (!set) sets.set(key, (set = new Set(entries.map((entry) => vocabulary.add(entry)))));
      return take(set);
    }
  }
}

/** The words that `re[d|ad]s` stands for. */
function spell(word: string): string[] {
  const found = /^([^[]*)\[([^\]]*)\](.*)$/.exec(word);
  if (!found) return [word];
  const [, before = '', inside = '', after = ''] = found;
  return inside.split('|').flatMap((part) => spell(before + part + after));
}
