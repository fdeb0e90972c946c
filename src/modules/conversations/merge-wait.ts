/** A burst is answered at the latest this long after its first message. */
export const mergeCapMs = 6_000;

const afterSentenceMs = 1_300;
const afterFragmentMs = 2_200;

/**
 * How long to wait for more before answering a message: a finished sentence waits a moment,
 * a fragment ("so", "and then", part of an album) is likely to go on.
 */
export function mergeWaitMs(text: string, isFragment: boolean): number {
  const isSentence = text.length >= 12 && /[.!?…)\p{Extended_Pictographic}]["»”]?\s*$/u.test(text);
  return isSentence && !isFragment ? afterSentenceMs : afterFragmentMs;
}
