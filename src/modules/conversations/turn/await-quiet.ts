import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#app/platform/db/index';
import { type Hold, InterruptedError } from '../holds.ts';
import { readQuiet } from '../queries/queue.ts';
import type { Admitted } from './context.ts';
import { ClaimLostError } from '../claim-lost-error.ts';

export type AwaitQuiet = (admitted: Admitted, hold: Hold | undefined) => Promise<void>;

/**
 * Before the first of a reply leaves: its user has had the moment to go on, and has not.
 * @throws InterruptedError when more has come that the reply does not know of
 */
export function createAwaitQuiet(database: Database): AwaitQuiet {
  return async ({ claim, knownIds }, hold) => {
    if (!hold || hold.isReleased) return;
    for (;;) {
      const quiet = await readQuiet(database.db, claim, knownIds);
      if (!quiet) throw new ClaimLostError('the claim was lost');
      if (quiet.hasMore && quiet.waitMs > 0) throw new InterruptedError('more has come');
      hold.signal.throwIfAborted();
      if (quiet.waitMs <= 0) return hold.release();
      await sleep(quiet.waitMs, undefined, { signal: hold.signal }).catch(() => undefined);
    }
  };
}
