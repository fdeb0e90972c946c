/**
 * Which entries hold a term. Each term has a chain of postings, newest entry first; all chains lie in flat
 * arrays, 12 bytes a posting, because a user may have a quarter of a million of them.
 */
export interface Postings {
  /** Entries are numbered from 0 and added in this order; a term counts once for each. */
  add(entry: number, term: number): void;
  /** How many entries hold the term. */
  count(term: number): number;
  visit(term: number, visitor: (entry: number) => void): void;
  /** Renumbers the entries; those whose new number is -1 are left out. */
  renumber(newNumbers: Int32Array): void;
}

const none = -1;

export function createPostings(): Postings {
  let length = 0;
  let termOf = new Int32Array(256);
  let entryOf = new Int32Array(256);
  let nextOf = new Int32Array(256);
  let heads = new Int32Array(256).fill(none);
  let counts = new Int32Array(256);

  function add(entry: number, term: number) {
    const newest = heads[term] ?? none;
    if (newest !== none && entryOf[newest] === entry) return;
    if (length === termOf.length) {
      termOf = grow(termOf, length + 1);
      entryOf = grow(entryOf, length + 1);
      nextOf = grow(nextOf, length + 1);
    }
    if (term >= heads.length) {
      const held = heads.length;
      heads = grow(heads, term + 1).fill(none, held);
      counts = grow(counts, term + 1);
    }
    termOf[length] = term;
    entryOf[length] = entry;
    nextOf[length] = newest;
    heads[term] = length;
    counts[term] = (counts[term] ?? 0) + 1;
    length += 1;
  }

  return {
    add,
    count: (term) => counts[term] ?? 0,
    visit(term, visitor) {
      let posting = heads[term] ?? none;
      while (posting !== none) {
        visitor(entryOf[posting] ?? 0);
        posting = nextOf[posting] ?? none;
      }
    },
    renumber(newNumbers) {
      const held = length;
      length = 0;
      heads.fill(none);
      counts.fill(0);
      // Adding stays behind what is read: the same arrays serve both.
      for (let posting = 0; posting < held; posting += 1) {
        const entry = newNumbers[entryOf[posting] ?? 0] ?? none;
        if (entry !== none) add(entry, termOf[posting] ?? 0);
      }
    },
  };
}

function grow(array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}
