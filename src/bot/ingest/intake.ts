import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { NotAcceptedError } from '../errors.ts';

export interface Intake {
  /**
   * Takes what a poll has brought, except updates seen before; handles those of one chat in order, of
   * several at once.
   */
  take(updates: Update[]): void;
  /** The offset that confirms every update up to the first one not yet accepted. */
  offset(): number | undefined;
  /** Resolves when everything taken is accepted. */
  idle(): Promise<void>;
  /** No further tries; resolves when what is being handled has ended. */
  stop(): Promise<void>;
}

interface Options {
  handle: (update: Update) => Promise<void>;
  logger: {
    warn(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Knows which updates are ours already, and so how far Telegram may forget them. */
export function createIntake({ handle, logger }: Options): Intake {
  const stopping = new AbortController();
  /** Update id → accepted. What is accepted in front of the first open one is forgotten. */
  const seen = new Map<number, boolean>();
  const tails = new Map<string, Promise<void>>();
  let confirmed: number | undefined;
  let rest = Promise.withResolvers<void>();
  rest.resolve();

  function settle(updateId: number): void {
    seen.set(updateId, true);
    for (const [id, isAccepted] of [...seen].toSorted(([a], [b]) => a - b)) {
      if (!isAccepted) break;
      seen.delete(id);
      confirmed = id + 1;
    }
    if (seen.size === 0) rest.resolve();
  }

  async function insist(update: Update): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!stopping.signal.aborted) {
      try {
        await handle(update);
        return settle(update.update_id);
      } catch (error) {
        if (!(error instanceof NotAcceptedError)) {
          logger.error({ updateId: update.update_id, error }, 'an update was skipped');
          return settle(update.update_id);
        }
        const fields = { updateId: update.update_id, error: error.cause };
        logger.warn(fields, 'an update was not accepted and is tried again');
        await sleep(error.afterMs ?? pauseMs, undefined, { signal: stopping.signal }).catch(
          () => undefined,
        );
        pauseMs = Math.min(longestPauseMs, pauseMs * 2);
      }
    }
  }

  function enqueue(update: Update): void {
    const key = queueOf(update);
    const tail = (tails.get(key) ?? Promise.resolve()).then(() => insist(update));
    tails.set(key, tail);
    void tail.finally(() => tails.get(key) === tail && tails.delete(key));
  }

  return {
    take(updates) {
      // Nothing left behind the offset: it has been heard. After a quiet week ids begin anew, anywhere.
      if (updates.length === 0) confirmed = seen.size === 0 ? undefined : confirmed;
      const fresh = updates.filter(
        ({ update_id: id }) => !seen.has(id) && id >= (confirmed ?? Number.NEGATIVE_INFINITY),
      );
      if (fresh.length > 0 && seen.size === 0) rest = Promise.withResolvers();
      for (const update of fresh) {
        seen.set(update.update_id, false);
        enqueue(update);
      }
    },
    offset: () => confirmed,
    idle: () => rest.promise,
    async stop() {
      stopping.abort();
      await Promise.allSettled(tails.values());
    },
  };
}

/** Messages of a chat and their edits wait for each other; a pressed button is answered at once. */
function queueOf(update: Update): string {
  const chat = (update.message ?? update.edited_message)?.chat.id;
  return chat === undefined ? `update:${update.update_id}` : `chat:${chat}`;
}
