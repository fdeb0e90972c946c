import { engineError } from './failures.ts';
import type { EngineError } from './port.ts';

export interface Timeouts {
  firstChunkMs: number;
  /** Between two parts of an answer. */
  chunkMs: number;
  totalMs: number;
}

export interface Timer {
  signal: AbortSignal;
  /** Something has arrived. */
  touch(): void;
  /** A new round trip begins: its first part may take longer than the next ones. */
  expectFirst(): void;
  /** Somebody else is working: only the time for everything counts. */
  rest(): void;
  /** Why the signal aborted, if it did. */
  reason(): EngineError | undefined;
  stop(): void;
  /** Whatever still comes is not wanted. */
  hangUp(): void;
}

/** Aborts a call that takes too long, and says so apart from a caller who gave up. */
export function startTimer(timeouts: Timeouts, given: AbortSignal | undefined): Timer {
  const controller = new AbortController();
  const giveUp = () => controller.abort(engineError('aborted'));
  const expire = () => controller.abort(engineError('timeout'));
  if (given?.aborted) giveUp();
  given?.addEventListener('abort', giveUp, { once: true });
  const total = setTimeout(expire, timeouts.totalMs);
  let idle = setTimeout(expire, timeouts.firstChunkMs);
  const waitFor = (ms: number) => {
    clearTimeout(idle);
    idle = setTimeout(expire, ms);
  };

  return {
    signal: controller.signal,
    touch: () => waitFor(timeouts.chunkMs),
    expectFirst: () => waitFor(timeouts.firstChunkMs),
    rest: () => clearTimeout(idle),
    reason: () =>
      controller.signal.aborted ? (controller.signal.reason as EngineError) : undefined,
    stop() {
      clearTimeout(total);
      clearTimeout(idle);
      given?.removeEventListener('abort', giveUp);
    },
    hangUp: () => controller.abort(),
  };
}
