import type { Db } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import { type Claim, leaseMs, renewLeases } from './queries/queue.ts';

export interface LeaseKeeper {
  /** Renews the claim while the work runs; the signal aborts when it is lost, or at `stop`. */
  keep<T>(claim: Claim, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Of a user who is gone: what was done for them aborts at once. */
  forgetUser(userId: number): void;
  /** Aborts what still runs, so that its claims are given back, and takes nothing new. */
  stop(): void;
  readonly isStopped: boolean;
}

/** One statement renews all claims of a process, however many turns wait for a slow model. */
export function createLeaseKeeper({ db, logger }: { db: Db; logger: Logger }): LeaseKeeper {
  const held = new Map<Claim, AbortController>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function renew(): Promise<void> {
    const claims = [...held.keys()];
    const alive = await renewLeases(db, claims);
    for (const claim of claims) {
      if (!alive.has(claim.conversationId)) held.get(claim)?.abort(new Error('the claim was lost'));
    }
  }

  return {
    async keep(claim, work) {
      const controller = new AbortController();
      if (isStopped) controller.abort(new Error('stopping'));
      held.set(claim, controller);
      timer ??= setInterval(() => {
        renew().catch((error: unknown) => logger.warn({ error }, 'leases could not be renewed'));
      }, leaseMs / 3);
      try {
        return await work(controller.signal);
      } finally {
        held.delete(claim);
        if (held.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      }
    },
    forgetUser(userId) {
      // Of an account begun anew in this very moment the turn is begun anew, too.
      for (const [claim, controller] of held) {
        if (claim.userId === userId) controller.abort(new Error('the user is gone'));
      }
    },
    get isStopped() {
      return isStopped;
    },
    stop() {
      isStopped = true;
      for (const controller of held.values()) controller.abort(new Error('stopping'));
    },
  };
}
