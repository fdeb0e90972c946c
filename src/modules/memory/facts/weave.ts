import { normaliseWords } from '../../recall/index.ts';
import type { KeptFact, StagedFact } from '../types.ts';
import { newFact } from './rows.ts';
import {
  importanceOf,
  type PreparedFact,
  prepareFact,
  type Relation,
  relatePrepared,
} from './rules/index.ts';

export interface Change {
  added: KeptFact[];
  /** Known facts that were said once more. */
  repeated: KeptFact[];
  closed: { ids: string[]; at: Date; supersededBy: string }[];
}

/** Pure: what a list of news, in the order they were said, does to what is known. */
export function weave(known: readonly KeptFact[], news: StagedFact[], now: Date): Change {
  const current = new Map(known.map((fact) => [fact.id, fact]));
  const change: Change = { added: [], repeated: [], closed: [] };
  for (const staged of news) {
    const fact = factOf(staged, now);
    const related = [...current.values()].map((older) => ({
      older,
      relation: relate(older, fact, staged.replaces),
    }));
    const same = related.find(({ relation }) => relation === 'same');
    if (same) {
      change.repeated.push(same.older);
      continue;
    }
    change.added.push(fact);
    const untrue = related.filter(({ relation }) => relation !== 'apart').map((each) => each.older);
    // Said before what it contradicts, though heard of later: it was true until then.
    const successor = untrue.find((older) => older.validFrom > fact.validFrom);
    if (successor) {
      fact.validTo = successor.validFrom;
      fact.supersededBy = successor.id;
      continue;
    }
    close(untrue, fact, change);
    for (const older of untrue) current.delete(older.id);
    current.set(fact.id, fact);
  }
  return change;
}

/** What is not written yet is written as closed. */
function close(untrue: KeptFact[], { id: supersededBy, validFrom: at }: KeptFact, change: Change) {
  const isNew = (fact: KeptFact) => change.added.includes(fact);
  for (const fact of untrue.filter(isNew)) Object.assign(fact, { validTo: at, supersededBy });
  const ids = untrue.filter((fact) => !isNew(fact)).map(({ id }) => id);
  if (ids.length > 0) change.closed.push({ ids, at, supersededBy });
}

/** Equal words are the same fact whatever the rules think; then the model's own word counts. */
function relate(older: KeptFact, newer: KeptFact, replaces: string | undefined): Relation {
  const [one, other] = [readingOf(older), readingOf(newer)];
  if (one.words === other.words) return 'same';
  const relation = relatePrepared(one.prepared, other.prepared);
  return relation === 'apart' && replaces !== undefined && one.words === wordsOf(replaces)
    ? 'replaces'
    : relation;
}

const wordsOf = (text: string) => normaliseWords(text).join(' ');

interface Reading {
  words: string;
  prepared: PreparedFact;
}

/** Reading a fact costs more than comparing it, and the same ones are compared again and again. */
const readings = new WeakMap<KeptFact, Reading>();

function readingOf(fact: KeptFact): Reading {
  const known = readings.get(fact);
  if (known) return known;
  const made = { words: wordsOf(fact.text), prepared: prepareFact(fact) };
  readings.set(fact, made);
  return made;
}

const factOf = ({ text, quote, category, source }: StagedFact, now: Date): KeptFact =>
  newFact({
    text,
    quote,
    category,
    importance: importanceOf({ text, category }),
    sourceMessageId: source?.id ?? null,
    saidAt: source?.saidAt ?? null,
    validFrom: source?.saidAt ?? now,
    createdAt: now,
  });
