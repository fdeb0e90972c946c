import type { ShownMessage } from './messages.ts';

export type Row =
  | { kind: 'day'; key: string; at: string }
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
    const day: Row = { kind: 'day', key: `day-${dayOf(message.createdAt)}`, at: message.createdAt };
    return isNewDay ? [day, row] : [row];
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

/** The day where the visitor is. */
const dayOf = (at: string): string => new Date(at).toDateString();

export const isSameDay = (one: string, other: string): boolean => dayOf(one) === dayOf(other);

export function describeDay(
  at: string,
  now: Date,
  words: { locale: string; today: string; yesterday: string },
): string {
  const day = new Date(at);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return words.today;
  if (day.toDateString() === yesterday.toDateString()) return words.yesterday;
  return day.toLocaleDateString(words.locale, {
    day: 'numeric',
    month: 'long',
    ...(day.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  });
}

export const describeTime = (at: string, locale: string): string =>
  new Date(at).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
