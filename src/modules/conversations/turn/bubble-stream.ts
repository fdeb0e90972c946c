import { splitBubbles, splitLong, toPlainText } from '#app/lib/text';

export interface BubbleStream {
  push(delta: string): void;
  /** More follows what was pushed, though it is not to be seen yet: a paragraph that has ended is whole. */
  follow(): void;
  /** All bubbles of the reply, in order; those already passed on come first, unchanged. */
  finish(): string[];
}

/** Bubbles after this many go into the last one. */
const most = 5;

/** Turns text as it is written into whole bubbles, each passed on as soon as it is complete. */
export function createBubbleStream(
  onBubble: (bubble: string, index: number) => void,
): BubbleStream {
  const bubbles: string[] = [];
  let open = '';

  function pass(paragraph: string): void {
    for (const bubble of splitLong(toPlainText(paragraph))) {
      bubbles.push(bubble);
      onBubble(bubble, bubbles.length - 1);
    }
  }

  return {
    push(delta) {
      open += delta;
      while (bubbles.length < most - 1) {
        // The break counts once something follows it: trailing blank lines are not a bubble.
        const cut = /^\s*([\s\S]*?\S)[ \t]*\n\s*\n\s*(?=\S)/.exec(open);
        if (!cut?.[1]) return;
        open = open.slice(cut[0].length);
        pass(cut[1]);
      }
    },
    follow() {
      if (bubbles.length >= most - 1 || !/\S[ \t]*\n\s*\n\s*$/.test(open)) return;
      const paragraph = open.trim();
      open = '';
      pass(paragraph);
    },
    finish() {
      for (const bubble of splitBubbles(toPlainText(open), Math.max(1, most - bubbles.length)))
        pass(bubble);
      open = '';
      return bubbles;
    },
  };
}
