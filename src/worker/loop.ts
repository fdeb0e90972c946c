import type { Logger } from '#app/platform/logger';

interface LoopOptions<T> {
  /** Takes up to this many pieces of work. */
  claim: (limit: number) => Promise<T[]>;
  work: (item: T) => Promise<void>;
  /** Milliseconds until something may be ready; undefined when nothing waits. */
  nextMs: () => Promise<number | undefined>;
  /** Called with the way to wake the loop; resolves to the way to stop being woken. */
  listen: (wake: () => void) => Promise<() => Promise<void>>;
  concurrency: number;
  logger: Logger;
}

export interface Loop {
  start(): Promise<void>;
  /** No new work is taken; resolves when the work in hand is done. */
  stop(): Promise<void>;
}

/** The net below notifications: how long something may go unnoticed when one was lost. */
const idleMs = 1_000;

/**
 * Claims work straight from its table: woken by a notification, by the time something is due, and by
 * the net below both.
 */
export function createLoop<T>(options: LoopOptions<T>): Loop {
  const { claim, work, nextMs, listen, concurrency, logger } = options;
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isClaiming = false;
  let isWokenMeanwhile = false;
  let stopListening: () => Promise<void> = async () => undefined;
  let claiming: Promise<void> = Promise.resolve();

  function wake(): void {
    if (isStopped) return;
    if (isClaiming) {
      isWokenMeanwhile = true;
      return;
    }
    isClaiming = true;
    clearTimeout(timer);
    claiming = look();
  }

  async function look(): Promise<void> {
    let delayMs = idleMs;
    try {
      delayMs = await fill();
    } catch (error) {
      logger.warn({ error }, 'work could not be claimed');
    }
    isClaiming = false;
    if (isStopped) return;
    if (isWokenMeanwhile) {
      isWokenMeanwhile = false;
      wake();
    } else {
      timer = setTimeout(wake, delayMs);
    }
  }

  /** Takes what fits; returns how long to wait before looking again. */
  async function fill(): Promise<number> {
    const free = concurrency - running.size;
    if (free <= 0) return idleMs;
    const items = await claim(free);
    for (const item of items) run(item);
    if (items.length === free) return idleMs;
    const dueMs = await nextMs();
    return Math.min(idleMs, Math.max(5, Math.ceil(dueMs ?? idleMs)));
  }

  function run(item: T): void {
    const job = work(item)
      .catch((error: unknown) => logger.error({ error }, 'work failed'))
      .finally(() => {
        running.delete(job);
        wake();
      });
    running.add(job);
  }

  return {
    async start() {
      stopListening = await listen(wake);
      wake();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await stopListening();
      await claiming;
      await Promise.allSettled(running);
    },
  };
}
