/** Work for users that ends when its user is gone: nobody waits for it, and it could write nothing. */
export interface WorkInHand {
  /** The signal aborts when the user is gone, and with `stopping`. */
  during<T>(
    userId: number,
    stopping: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
  forgetUser(userId: number): void;
}

export function createWorkInHand(): WorkInHand {
  const inHand = new Map<AbortController, number>();
  return {
    async during(userId, stopping, work) {
      const gone = new AbortController();
      inHand.set(gone, userId);
      try {
        return await work(AbortSignal.any([stopping, gone.signal]));
      } finally {
        inHand.delete(gone);
      }
    },
    forgetUser(userId) {
      for (const [gone, owner] of inHand) {
        if (owner === userId) gone.abort(new Error('the user is gone'));
      }
    },
  };
}
