/** A burst is answered at the latest this long after its first message. */
export const mergeCapMs = 6_000;

const afterSentenceMs = 900;
const afterFragmentMs = 2_200;

export interface MergeWait {
  /** When the answer may be begun. */
  dueMs: number;
  /** When the first of it may leave, if nothing more has come. */
  quietMs: number;
}

/**
 * How long to wait for more before answering a message. A finished sentence, or a voice message, is answered at once, but the
 * answer stays here for a moment: the time the model takes is the wait. A fragment ("so", "and then", part
 * of an album) is likely to go on, and thinking about it would be for nothing.
 */
export function mergeWait(text: string, { isFragment = false, isSpoken = false } = {}): MergeWait {
  const isSentence = text.length >= 12 && /[.!?…)\p{Extended_Pictographic}]["»”]?\s*$/u.test(text);
  return (isSentence || isSpoken) && !isFragment
    ? { dueMs: 0, quietMs: afterSentenceMs }
    : { dueMs: afterFragmentMs, quietMs: afterFragmentMs };
}
