/** The command was written in a way that means nothing; how it is written is shown below. */
export class UsageError extends Error {
  override name = 'UsageError';
}
