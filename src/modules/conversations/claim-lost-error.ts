/** Somebody else has claimed the conversation, or its user is gone: nothing of this turn is written. */
export class ClaimLostError extends Error {
  override name = 'ClaimLostError';
}
