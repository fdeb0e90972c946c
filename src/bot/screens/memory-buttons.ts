/**
 * What a button does with one memory. `erase` forgets after the question; `keep` stands below the question
 * how it should be, and nowhere else: a reply to a message with it is the answer.
 */
export const memoryActions = ['open', 'pin', 'unpin', 'edit', 'keep', 'forget', 'erase'] as const;
export type MemoryAction = (typeof memoryActions)[number];

/** A memory and the page of the list it was opened from: all that the next step has to know. */
export interface MemoryPlace {
  id: string;
  page: number;
}

const pattern = new RegExp(`^memory:(${memoryActions.join('|')}):([0-9a-f-]{36}):(\\d{1,5})$`);

/** At most 64 bytes, as Telegram wants it. */
export const memoryButton = (action: MemoryAction, { id, page }: MemoryPlace) =>
  `memory:${action}:${id}:${page}`;

export const pageButton = (page: number) => `memory:list:${page}`;

export function readMemoryButton(
  data: string,
): { action: MemoryAction; place: MemoryPlace } | undefined {
  const [, name, id = '', page] = pattern.exec(data) ?? [];
  const action = memoryActions.find((each) => each === name);
  return action && { action, place: { id, page: Number(page) } };
}
