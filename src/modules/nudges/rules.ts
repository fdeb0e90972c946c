import { type NudgeKind, nudgeKinds } from '#app/contract/profile';
import { localHours } from '#app/lib/local-time';
import { isResting } from '../billing/index.ts';

export const mostADay = 2;
/** After so many in a row without an answer nothing is started until the user writes. */
export const mostUnanswered = 2;
/** Nothing is started in the middle of a talk, nor soon after it. */
export const pauseMs = 3 * 3_600_000;
/** What was to be asked about longer ago is not news any more. */
export const askedForMs = 3 * 86_400_000;

/** Hours of the user's clock, from the first up to the second; a follow-up has its own time. */
const hoursOf: Record<NudgeKind, { from: number; to: number }> = {
  'follow-up': { from: 0, to: 24 },
  anniversary: { from: 10, to: 21 },
  morning: { from: 8, to: 11 },
  evening: { from: 19, to: 22 },
};

/** An open loop of this conversation that nobody has asked about. */
export interface OpenLoop {
  id: string;
  text: string;
  quote: string;
  dueAt: Date;
}

/** Everything the rules ask about a user. */
export interface NudgeState {
  /** For what reasons the user wants to be written to. */
  wanted: readonly NudgeKind[];
  quietHours: { from: number; to: number };
  timeZone: string;
  isStopped: boolean;
  isAdult: boolean;
  /** There is a private chat that takes messages, and no first questions are open in it. */
  isReachable: boolean;
  isOwedTurn: boolean;
  crisisAt: Date | null;
  /** Of either side, in whichever conversation. */
  lastMessageAt: Date | null;
  /** What was started since the user last wrote. */
  unanswered: number;
  /** What was started on this day of the user's calendar. */
  today: readonly NudgeKind[];
  loops: readonly OpenLoop[];
  /** How many years ago the first talk was, on the day of it. */
  years: number | undefined;
}

export type Nudge =
  | { kind: 'follow-up'; loop: OpenLoop }
  | { kind: 'anniversary'; years: number }
  | { kind: 'morning' | 'evening' };

/** What to write first for now, if anything; of several reasons the weightiest. */
export function chooseNudge(state: NudgeState, now: Date): Nudge | undefined {
  const hour = localHour(now, state.timeZone);
  if (!mayStart(state, now) || isQuiet(hour, state.quietHours)) return undefined;
  const isOpen = (kind: NudgeKind) =>
    state.wanted.includes(kind) &&
    kindsAt(hour).includes(kind) &&
    (kind === 'follow-up' || !state.today.includes(kind));

  const [loop] = isOpen('follow-up') ? dueLoops(state.loops, now) : [];
  if (loop) return { kind: 'follow-up', loop };
  if (state.years !== undefined && isOpen('anniversary')) {
    return { kind: 'anniversary', years: state.years };
  }
  const word = (['morning', 'evening'] as const).find(isOpen);
  return word && { kind: word };
}

/** Every reason for silence besides the hour. */
function mayStart(state: NudgeState, now: Date): boolean {
  const { isStopped, isAdult, isReachable, isOwedTurn, lastMessageAt } = state;
  if (isStopped || !isAdult || !isReachable || isOwedTurn) return false;
  if (isResting(state.crisisAt, now)) return false;
  if (state.today.length >= mostADay || state.unanswered >= mostUnanswered) return false;
  return lastMessageAt === null || now.getTime() - lastMessageAt.getTime() >= pauseMs;
}

/** From the first hour up to the second, also over midnight; with the same hour twice none is quiet. */
export function isQuiet(hour: number, { from, to }: NudgeState['quietHours']): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** What may be started at an hour of the user's clock. */
export const kindsAt = (hour: number): NudgeKind[] =>
  nudgeKinds.filter((kind) => hour >= hoursOf[kind].from && hour < hoursOf[kind].to);

export const localHour = (time: Date, timeZone: string): number =>
  Number(localHours(time, timeZone).slice(0, 2));

const dueLoops = (loops: readonly OpenLoop[], now: Date) =>
  loops
    .filter(({ dueAt }) => dueAt <= now && now.getTime() - dueAt.getTime() <= askedForMs)
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
