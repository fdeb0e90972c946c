import { type Answer, askedFor } from './answers.ts';
import { findPeriods, type Period } from './periods.ts';
import type { RecallQuery } from './types.ts';
import { normaliseWords, readWord } from './words.ts';

/** What is asked, as one list of items understands it. */
export interface Question {
  /** Stems to look for, without the names of those who speak. */
  stems: string[];
  /** The one speaker it names. */
  speaker: string | undefined;
  periods: Period[];
  answer: Answer | undefined;
  /** By id, of items near in meaning: 0 for the usual item, 1 for the nearest. */
  nearness: ReadonlyMap<string, number>;
}

/** Longer texts are letters rather than questions; their beginning says what they are about. */
const maxStems = 50;

interface Asked {
  speakers: ReadonlySet<string>;
  /** When the oldest and the newest item were said. */
  span: readonly [oldest: number, newest: number];
}

export function readQuestion(query: RecallQuery, { speakers, span }: Asked): Question {
  const named = new Map<string, string | undefined>();
  const stems = new Set<string>();
  for (const text of query.texts) {
    const capitals = new Set(normaliseWords((text.match(/\p{Lu}\p{L}*/gu) ?? []).join(' ')));
    for (const word of normaliseWords(text)) {
      const speaker = findSpeaker(word, capitals.has(word), speakers);
      const { stem } = readWord(word);
      if (speaker !== undefined) named.set(speaker, stem);
      else if (stem !== undefined && stems.size < maxStems) stems.add(stem);
    }
  }
  const [speaker, another] = named.keys();
  const text = query.texts.join('\n');
  return {
    // Who asks for nothing but a name asks where it was said.
    stems: [...(stems.size > 0 ? stems : named.values())].filter((stem) => stem !== undefined),
    speaker: another === undefined ? speaker : undefined,
    periods: findPeriods(text, {
      now: query.now,
      timeZone: query.timeZone ?? 'UTC',
      firstYear: new Date(span[0]).getUTCFullYear(),
      lastYear: new Date(span[1]).getUTCFullYear(),
    }),
    answer: askedFor(text),
    nearness: normaliseSimilarities(query.similarities),
  };
}

/** A name in another case ("Машей") is recognised when it is written as one: "вера" may be faith. */
function findSpeaker(word: string, isCapital: boolean, speakers: ReadonlySet<string>) {
  const { stem } = readWord(word);
  const isName = (name: string) =>
    name === word || (isCapital && stem !== undefined && readWord(name).stem === stem);
  for (const speaker of speakers) if (speaker.split(' ').some(isName)) return speaker;
  return undefined;
}

/** Models differ in what a cosine of 0.4 means; within one question it can be compared. */
function normaliseSimilarities(similarities: ReadonlyMap<string, number> = new Map()) {
  const values = [...similarities.values()];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const range = values.reduce((most, value) => Math.max(most, value - mean), 1e-9);
  return new Map([...similarities].map(([id, value]) => [id, Math.max(0, value - mean) / range]));
}
