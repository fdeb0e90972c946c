import { ApiError } from '../shared/api-error.ts';

/** What becomes of a message whose reply did not come. */
export type Failure =
  /** Sent again by the page itself at that time. */
  | { delivery: 'delayed'; problem: string; retryAt: number }
  /** Kept, with "try again". */
  | { delivery: 'failed'; problem: string; retryAt: null }
  /** Will be refused again: kept to read and copy. */
  | { delivery: 'refused'; problem: string; retryAt: null };

const busyMs = 2_000;
const mostBusyTries = 10;
const longestReconnectMs = 30_000;
/** Used when the server limits without saying for how long. */
const limitedMs = 30_000;

/** The request was understood and will not be accepted however often it is sent. */
const finalStatuses = new Set([400, 413, 415, 422]);

export function judgeFailure(
  error: unknown,
  { now, tries }: { now: number; tries: number },
): Failure {
  if (!(error instanceof ApiError))
    return { delivery: 'failed', problem: 'unknown', retryAt: null };
  const { code: problem, status, retryAfterSeconds } = error;
  if (status === 429) {
    const waitMs = retryAfterSeconds === undefined ? limitedMs : retryAfterSeconds * 1000;
    return { delivery: 'delayed', problem, retryAt: now + waitMs };
  }
  if (problem === 'unreachable') {
    // A restart takes seconds: sending again by itself is safe, the key is the same.
    return {
      delivery: 'delayed',
      problem,
      retryAt: now + Math.min(longestReconnectMs, 1_000 * 2 ** tries),
    };
  }
  const isBusy = problem === 'conversation-busy' || problem === 'idempotency-key-in-use';
  if (isBusy && tries < mostBusyTries) {
    return { delivery: 'delayed', problem, retryAt: now + busyMs };
  }
  return {
    delivery: finalStatuses.has(status) ? 'refused' : 'failed',
    problem,
    retryAt: null,
  };
}
