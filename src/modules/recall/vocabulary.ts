import { likeness, possibleLikeness } from './likeness.ts';
import { rootOf, rootLength } from './roots.ts';

/** The stems of one list of items, each with a number. */
export interface Vocabulary {
  numberOf(stem: string): number;
  find(stem: string): number | undefined;
  /** The other stems with the same beginning that look at least so much like this one. */
  alike(stem: string, least: number): Alike[];
}

export interface Alike {
  term: number;
  /** 1 for another form of the same root. */
  likeness: number;
}

/** Shorter words look like too many others. */
const minLength = 4;
/** Who errs or inflects keeps the beginning; comparing with all words would cost too much. */
const beginning = 2;

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const byBeginning = new Map<string, string[]>();

  return {
    numberOf(stem) {
      const known = numbers.get(stem);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(stem, number);
      const start = stem.slice(0, beginning);
      const sisters = byBeginning.get(start);
      if (sisters) sisters.push(stem);
      else byBeginning.set(start, [stem]);
      return number;
    },
    find: (stem) => numbers.get(stem),
    alike(stem, least) {
      if (stem.length < minLength || /\d/.test(stem)) return [];
      const root = rootOf(stem);
      const rootStart = stem.slice(0, rootLength);
      return (byBeginning.get(stem.slice(0, beginning)) ?? []).flatMap((other) => {
        const term = numbers.get(other);
        if (other === stem || term === undefined) return [];
        if (other.startsWith(rootStart) && rootOf(other) === root) return { term, likeness: 1 };
        if (possibleLikeness(stem, other) < least) return [];
        const found = likeness(stem, other);
        return found >= least ? { term, likeness: found } : [];
      });
    },
  };
}
