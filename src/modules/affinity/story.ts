import { localDay } from '#app/lib/local-time';
import { type LevelKey, levelOf } from './levels.ts';

/** In this order when they fall on one day. */
const kinds = [
  'met',
  'anniversary',
  'days-together',
  'first-memory',
  'made-up',
  'strong-feeling',
  'level-up',
] as const;

export type StoryKind = (typeof kinds)[number];

/** One moment of two; the sentence for it is the reader's. */
export interface StoryEntry {
  kind: StoryKind;
  /** The user's local day, YYYY-MM-DD. */
  day: string;
  /** Of `level-up`. */
  level?: LevelKey;
  /** Days talked, or years since the first day. */
  count?: number;
  /** The user's own word for a memory or a feeling. */
  label?: string;
}

/** A day in the ledger. */
export interface LedgerDay {
  day: string;
  points: number;
  hasTalk: boolean;
  isMadeUp: boolean;
}

export interface StorySource {
  metAt: Date;
  /** Oldest first. */
  days: LedgerDay[];
  memories: { text: string; at: Date }[];
  feelings: { name: string; at: Date }[];
  now: Date;
  timeZone: string;
}

const mostFeelings = 20;

/** What the two have been through, oldest first: derived, never stored. */
export function buildStory(source: StorySource): StoryEntry[] {
  const { metAt, days, timeZone } = source;
  const entries: StoryEntry[] = [
    { kind: 'met', day: localDay(metAt, timeZone) },
    ...listLevelUps(days),
    ...listDaysTogether(days),
    ...days.flatMap(({ day, isMadeUp }) => (isMadeUp ? [{ kind: 'made-up' as const, day }] : [])),
    ...listFirstMemory(source),
    ...listFeelings(source),
    ...listAnniversaries(source),
  ];
  return entries.toSorted(
    (a, b) => a.day.localeCompare(b.day) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
}

/** A level that was reached is never lost, so a day's sum tells as much as its single events. */
function listLevelUps(days: LedgerDay[]): StoryEntry[] {
  const entries: StoryEntry[] = [];
  let score = 0;
  let highest = 1;
  for (const { day, points } of days) {
    score += points;
    const level = levelOf(score);
    if (level.number > highest) entries.push({ kind: 'level-up', day, level: level.key });
    highest = Math.max(highest, level.number);
  }
  return entries;
}

function listDaysTogether(days: LedgerDay[]): StoryEntry[] {
  return days
    .filter((day) => day.hasTalk)
    .flatMap(({ day }, index) => {
      const count = index + 1;
      const isRound = count === 7 || count === 30 || count === 100 || count % 365 === 0;
      return isRound ? [{ kind: 'days-together' as const, day, count }] : [];
    });
}

function listFirstMemory({ memories, timeZone }: StorySource): StoryEntry[] {
  const [first] = memories.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (!first) return [];
  return [{ kind: 'first-memory', day: localDay(first.at, timeZone), label: first.text }];
}

/** One a week; of many, the newest. */
function listFeelings({ feelings, timeZone }: StorySource): StoryEntry[] {
  const entries: StoryEntry[] = [];
  let quietUntil = 0;
  for (const { name, at } of feelings.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (at.getTime() < quietUntil) continue;
    quietUntil = at.getTime() + 7 * 86_400_000;
    entries.push({ kind: 'strong-feeling', day: localDay(at, timeZone), label: name });
  }
  return entries.slice(-mostFeelings);
}

/** The yearly days of the first talk that have come. */
function listAnniversaries({ days, now, timeZone }: StorySource): StoryEntry[] {
  const first = days.find((day) => day.hasTalk)?.day;
  if (first === undefined) return [];
  const entries: StoryEntry[] = [];
  for (let count = 1; ; count += 1) {
    const day = yearsLater(first, count);
    if (day > localDay(now, timeZone)) return entries;
    entries.push({ kind: 'anniversary', day, count });
  }
}

/** Who met on 29 February has their day on 1 March in other years. */
function yearsLater(day: string, years: number): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}
