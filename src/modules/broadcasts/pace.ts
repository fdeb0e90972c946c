import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until so much time has passed since the last call; ends at once when asked to stop. */
export function createPace(gapMs: number) {
  let nextMs = 0;
  return async (signal: AbortSignal): Promise<void> => {
    // A timer may fire a little early.
    for (let left = nextMs - performance.now(); left > 0; left = nextMs - performance.now()) {
      if (!(await pause(left, signal))) return;
    }
    nextMs = performance.now() + gapMs;
  };
}

/** False when it ended early. */
export const pause = (ms: number, signal: AbortSignal): Promise<boolean> =>
  sleep(Math.ceil(ms), true, { signal }).catch(() => false);
