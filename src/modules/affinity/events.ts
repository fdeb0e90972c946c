/** Most points one local day can bring, whatever is said. */
export const dailyCap = 25;

/** Judgements by the model that count on one local day. */
export const judgementsADay = 2;

/** What a turn can bring, and how much; in this order a day's cap is used up. */
const points = {
  'first-talk-of-day': 8,
  'kept-promise': 5,
  repair: 4,
  'shared-fact': 4,
  talk: 1,
} as const;

/**
 * `conflict` is worth nothing: it is what a `repair` needs. `quality` is what the model thinks of some
 * messages, `silence` a day of a long absence.
 */
export type AffinityKind = keyof typeof points | 'conflict' | 'quality' | 'silence';

/** What has happened; the ledger decides what it is worth today. */
export interface AffinityEvent {
  kind: AffinityKind;
  points: number;
  /** The follow-up a kept promise belongs to. */
  followUpId?: string;
}

/** What the ledger has granted. */
export interface AffinityEntry {
  kind: AffinityKind;
  points: number;
}

/** What happened in a turn; the words themselves play no part. */
export interface TurnEvents {
  /** Something new about the user was stored. */
  sharedFact: boolean;
  apologised: boolean;
  insulted: boolean;
  /** A follow-up that was due and the user came back to. */
  keptFollowUpId?: string | undefined;
}

/** Pure: what a turn asks the ledger for. Whether and how much it gets is decided there. */
export function eventsOf({
  sharedFact,
  apologised,
  insulted,
  keptFollowUpId,
}: TurnEvents): AffinityEvent[] {
  const events: AffinityEvent[] = [event('first-talk-of-day')];
  if (keptFollowUpId !== undefined)
    events.push({ ...event('kept-promise'), followUpId: keptFollowUpId });
  // "Sorry, but you are stupid" makes nothing good.
  if (apologised && !insulted) events.push(event('repair'));
  if (sharedFact) events.push(event('shared-fact'));
  events.push(event('talk'));
  if (insulted) events.push(conflict);
  return events;
}

/** What the model makes of a window of messages; whatever it answers, -5 to 5. */
export function eventsOfJudgement(judged: unknown): AffinityEvent[] {
  const quality = readQuality(judged);
  return [{ kind: 'quality', points: quality }, ...(quality <= -3 ? [conflict] : [])];
}

const event = (kind: keyof typeof points): AffinityEvent => ({ kind, points: points[kind] });

const conflict: AffinityEvent = { kind: 'conflict', points: 0 };

function readQuality(judged: unknown): number {
  if (typeof judged !== 'number' || Number.isNaN(judged)) return 0;
  return Math.min(5, Math.max(-5, Math.round(judged))) + 0;
}
