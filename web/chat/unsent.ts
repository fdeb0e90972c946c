import { isOnTheWay, type ShownMessage, shownMessage } from './messages.ts';

type Unsent = Pick<ShownMessage, 'key' | 'text' | 'createdAt'>;

export interface UnsentMessages {
  load(): ShownMessage[];
  /** Keeps those that may not have arrived and can be written down; pictures are too large. */
  save(shown: ShownMessage[]): void;
}

const name = 'unsent-messages';

/** What was written and not accepted yet outlives a reload of the tab, under the same key. */
export function createUnsentMessages(storage: Storage): UnsentMessages {
  return {
    load() {
      const stored = JSON.parse(storage.getItem(name) ?? '[]') as Unsent[];
      return stored.map((message) =>
        shownMessage({ ...message, role: 'user', delivery: 'failed', problem: 'unreachable' }),
      );
    },

    save(shown) {
      const unsent = shown
        .filter((message) => isOnTheWay(message) && !message.hasPicture)
        .map(({ key, text, createdAt }): Unsent => ({ key, text, createdAt }));
      if (unsent.length === 0) storage.removeItem(name);
      else storage.setItem(name, JSON.stringify(unsent));
    },
  };
}
