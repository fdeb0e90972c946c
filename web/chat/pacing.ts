/** How long the companion seems to type a bubble: noticeable, never a wait. */
export const typingMs = (text: string): number => Math.min(900, 250 + text.length * 9);

interface Dependencies {
  show: (text: string) => void;
  sleep: (ms: number) => Promise<void>;
  now: () => number;
}

/** Shows bubbles in order, each a moment after the one before, however fast they arrive. */
export function createPacer({ show, sleep, now }: Dependencies) {
  let lastAt = now();
  let last = Promise.resolve();

  async function showAfter(before: Promise<void>, text: string): Promise<void> {
    await before;
    const waitMs = lastAt + typingMs(text) - now();
    if (waitMs > 0) await sleep(waitMs);
    lastAt = now();
    show(text);
  }

  return {
    push(text: string): void {
      last = showAfter(last, text);
    },
    /** Resolves when everything pushed is shown. */
    finish: (): Promise<void> => last,
  };
}
