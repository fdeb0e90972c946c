import { dayOf, isSameDay } from '../shared/dates.ts';
import type { ShownMessage } from './messages.ts';

export type Row =
  | { kind: 'day'; key: string; day: string }
  | {
      kind: 'message';
      key: string;
      message: ShownMessage;
      /** Of several from the same side, close in time. */
      isFirst: boolean;
      isLast: boolean;
    };

const sameGroupMs = 5 * 60_000;

/** Days between messages, and groups of what one side said at once. */
export function arrange(messages: ShownMessage[]): Row[] {
  return messages.flatMap((message, index): Row[] => {
    const before = messages[index - 1];
    const isNewDay = !before || !isSameDay(before.createdAt, message.createdAt);
    const row: Row = {
      kind: 'message',
      key: message.key,
      message,
      isFirst: !before || !isOneGroup(before, message),
      isLast: !isOneGroup(message, messages[index + 1]),
    };
    const day = dayOf(message.createdAt);
    return isNewDay ? [{ kind: 'day', key: `day-${day}`, day }, row] : [row];
  });
}

function isOneGroup(message: ShownMessage, next: ShownMessage | undefined): boolean {
  return (
    next !== undefined &&
    message.role === next.role &&
    isSameDay(message.createdAt, next.createdAt) &&
    Date.parse(next.createdAt) - Date.parse(message.createdAt) < sameGroupMs
  );
}
