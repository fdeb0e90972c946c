import { estimateTokens } from '#app/lib/tokens';

/** Of the messages since the summary the prompt takes at most so many, whatever happens to the upkeep. */
export const mostShown = 200;

/** Long messages fill the window before it has many. */
const mostTokens = 6_000;
const keptTokens = 3_000;

interface Limits {
  most: number;
  kept: number;
}

/** Old messages are to be folded into the summary. */
export const isWindowFull = (window: { text: string }[], { most }: Limits): boolean =>
  window.length >= most || tokensOf(window) >= mostTokens;

/**
 * How many messages leave a full window, from the oldest. What stays begins with words of the user, so
 * that no answer stands without its question.
 */
export function foldLength(
  window: { role: 'user' | 'companion'; text: string }[],
  limits: Limits,
): number {
  if (!isWindowFull(window, limits)) return 0;
  let first = window.length;
  let tokens = 0;
  for (let position = window.length - 1; position >= window.length - limits.kept; position -= 1) {
    const message = window[position];
    if (!message) break;
    tokens += estimateTokens(message.text);
    if (tokens > keptTokens) break;
    if (message.role === 'user') first = position;
  }
  return first;
}

/** Messages are folded, however few there are, three days before they are removed, or halfway to it. */
export const foldedBefore = (now: Date, retentionDays: number): Date =>
  new Date(now.getTime() - Math.max(retentionDays - 3, retentionDays / 2) * 86_400_000);

/** How many of the oldest messages are to be removed soon, with the replies that belong to them. */
export function passingLength(
  messages: { role: 'user' | 'companion'; at: Date }[],
  before: Date,
): number {
  const stays = messages.findIndex(({ role, at }) => role === 'user' && at >= before);
  if (stays >= 0) return messages.slice(0, stays).some(({ at }) => at < before) ? stays : 0;
  return messages.some(({ at }) => at < before) ? messages.length : 0;
}

const tokensOf = (window: { text: string }[]) =>
  window.reduce((sum, message) => sum + estimateTokens(message.text), 0);

interface Told {
  id: string;
  role: 'user' | 'companion';
  turnId: string | null;
}

/** Leaves out what the user asked to forget, and the replies that spoke of it. */
export function withoutForgotten<T extends Told>(
  messages: T[],
  forgotten: ReadonlySet<string>,
): T[] {
  const gone = messages.filter((message) => forgotten.has(message.id));
  const turns = new Set(gone.flatMap(({ turnId }) => turnId ?? []));
  return messages.filter(
    (message) =>
      !forgotten.has(message.id) &&
      // The user's other words in the same turn stay.
      !(message.role === 'companion' && turns.has(message.turnId ?? '')),
  );
}
