import type { ModelCall } from '#app/platform/llm/port';

/** More has come while a turn was being made, before anything of it had left: it is made anew. */
export class InterruptedError extends Error {
  override name = 'InterruptedError';
  /** What was spent on the turn that comes to nothing. */
  readonly calls: ModelCall[] = [];
}

/** A turn that is being made while its user may still be writing. */
export interface Hold {
  /** Aborts when more has come; never after the release. */
  signal: AbortSignal;
  /** The turn is being made for these messages; whoever tells of one of them tells nothing new. */
  knows(messageIds: string[]): void;
  /** From now on the turn stands: what comes belongs to the next one. */
  release(): void;
  readonly isReleased: boolean;
}

export interface Holds {
  during<T>(conversationId: string, work: (hold: Hold) => Promise<T>): Promise<T>;
  /** This message has come; nothing happens when no turn of its conversation is held here. */
  interrupt(conversationId: string, messageId: string): void;
}

export function createHolds(): Holds {
  const held = new Map<string, { controller: AbortController; known?: string[] }>();
  return {
    async during(conversationId, work) {
      const turn: { controller: AbortController; known?: string[] } = {
        controller: new AbortController(),
      };
      const release = () => {
        if (held.get(conversationId) === turn) held.delete(conversationId);
      };
      held.set(conversationId, turn);
      try {
        return await work({
          signal: turn.controller.signal,
          knows: (messageIds) => void (turn.known = messageIds),
          release,
          get isReleased() {
            return held.get(conversationId) !== turn;
          },
        });
      } finally {
        release();
      }
    },
    interrupt(conversationId, messageId) {
      const turn = held.get(conversationId);
      // Before it knows its messages it is about to read them, this one among them.
      if (!turn?.known || turn.known.includes(messageId)) return;
      turn.controller.abort(new InterruptedError('more has come'));
    },
  };
}
