import { isResting, type Term } from '../billing/index.ts';
import { isQuiet, localHour } from '../nudges/index.ts';

export type NoticeKind = 'ends-soon' | 'renewal-failed' | 'ended';

/** What there is to tell about an end; the two together are told of once. */
export interface Notice {
  kind: NoticeKind;
  endsAt: Date;
}

/** Everything the rules ask about a user. */
export interface NoticeState {
  term: Term;
  told: readonly Notice[];
  quietHours: { from: number; to: number };
  timeZone: string;
  crisisAt: Date | null;
  isStopped: boolean;
  isAdult: boolean;
  /** There is a private chat that takes messages, and no first questions are open in it. */
  isReachable: boolean;
}

const dayMs = 86_400_000;
/** So long before the end it is told of, or a third of the time there was: of three days, on the last. */
export const soonDays = 3;
/** What ended longer ago is no news any more. */
export const toldForDays = 3;
/** Telegram may be a little late itself, and so may we be in hearing of it. */
export const renewalDelayMs = 6 * 3_600_000;

/** What to tell a user now, if anything. */
export function chooseNotice(state: NoticeState, now: Date): Notice | undefined {
  if (!mayTell(state, now)) return undefined;
  const notice = dueNotice(state.term, now);
  const isTold = state.told.some(
    ({ kind, endsAt }) => kind === notice?.kind && endsAt.getTime() === notice.endsAt.getTime(),
  );
  return isTold ? undefined : notice;
}

function mayTell(state: NoticeState, now: Date): boolean {
  const { isStopped, isAdult, isReachable, crisisAt, timeZone, quietHours } = state;
  if (isStopped || !isAdult || !isReachable || isResting(crisisAt, now)) return false;
  return !isQuiet(localHour(now, timeZone), quietHours);
}

function dueNotice({ from, endsAt, renewal }: Term, now: Date): Notice | undefined {
  const leftMs = endsAt.getTime() - now.getTime();
  if (leftMs <= 0) return leftMs > -toldForDays * dayMs ? { kind: 'ended', endsAt } : undefined;
  if (renewal) {
    const lateMs = now.getTime() - renewal.dueAt.getTime();
    const isLate = lateMs >= (renewal.hasFailed ? 0 : renewalDelayMs);
    return isLate ? { kind: 'renewal-failed', endsAt: renewal.dueAt } : undefined;
  }
  const wholeMs = endsAt.getTime() - from.getTime();
  return leftMs <= Math.min(soonDays * dayMs, wholeMs / 3)
    ? { kind: 'ends-soon', endsAt }
    : undefined;
}
