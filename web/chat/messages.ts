import type { HistoryMessage } from '#app/contract/chat';

/**
 * Where a message of the visitor stands: `queued` behind another one, `sending`, `accepted` by the
 * server, `delayed` until `retryAt`, `failed` until the visitor tries again, `refused` for good.
 */
export type Delivery = 'queued' | 'sending' | 'accepted' | 'delayed' | 'failed' | 'refused';

/** One bubble on the page. */
export interface ShownMessage {
  /** Stays the same for as long as the bubble is on the page, also when the server's id is learned. */
  key: string;
  /** The stored message it belongs to; null until the history was read. */
  id: string | null;
  role: 'user' | 'companion';
  text: string;
  createdAt: string;
  hasPicture: boolean;
  /** Something an image element can show; the history does not give pictures back. */
  pictureUrl: string | null;
  delivery: Delivery;
  /** Error code, when delayed, failed or refused. */
  problem: string | null;
  retryAt: number | null;
  /** Over the limit of the day: answered after this. */
  keptUntil: string | null;
}

export const shownMessage = (
  message: Pick<ShownMessage, 'key' | 'role' | 'text' | 'createdAt'> & Partial<ShownMessage>,
): ShownMessage => ({
  id: null,
  hasPicture: false,
  pictureUrl: null,
  delivery: 'accepted',
  problem: null,
  retryAt: null,
  keptUntil: null,
  ...message,
});

/** A stored reply is one text; blank lines separate its bubbles. */
export const splitReply = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((bubble) => bubble.trim())
    .filter((bubble) => bubble !== '');

/** Stored messages as bubbles. */
export function showHistory(messages: HistoryMessage[]): ShownMessage[] {
  return messages.flatMap(({ id, role, text, has_image, kept_until, created_at }) => {
    const texts = role === 'companion' ? splitReply(text) : [text];
    return texts.map((bubble, index) =>
      shownMessage({
        key: `${id}/${index}`,
        id,
        role,
        text: bubble,
        createdAt: created_at,
        hasPicture: has_image,
        keptUntil: kept_until,
      }),
    );
  });
}

export const prependOlder = (shown: ShownMessage[], older: HistoryMessage[]): ShownMessage[] => {
  const known = new Set(shown.map((message) => message.id));
  return [...showHistory(older.filter((message) => !known.has(message.id))), ...shown];
};

/**
 * Replaces the end of the page with what the server has stored. Bubbles already shown keep their key
 * and picture, older pages stay, and so does what the server has not got yet.
 */
export function mergeNewest(shown: ShownMessage[], page: HistoryMessage[]): ShownMessage[] {
  const stored = showHistory(page);
  const ids = new Set(page.map((message) => message.id));
  const firstTime = page[0]?.created_at ?? '';
  const isOlder = ({ id, createdAt }: ShownMessage) =>
    id !== null && !ids.has(id) && createdAt < firstTime;

  const spare = shown.filter((message) => !isOlder(message));
  const merged = stored.map((message) => {
    const at = spare.findIndex((candidate) => isSame(candidate, message));
    const [same] = at === -1 ? [] : spare.splice(at, 1);
    return same ? { ...message, key: same.key, pictureUrl: same.pictureUrl } : message;
  });
  return [
    ...shown.filter(isOlder),
    ...merged,
    ...spare.filter(({ delivery }) => delivery !== 'accepted'),
  ];
}

/** The clock of the page and the server's may differ by this much. */
const clockSkewMs = 120_000;

function isSame(shown: ShownMessage, stored: ShownMessage): boolean {
  if (shown.role !== stored.role || shown.text !== stored.text) return false;
  if (shown.id !== null) return shown.id === stored.id;
  if (shown.delivery === 'queued' || shown.delivery === 'refused') return false;
  return Date.parse(stored.createdAt) > Date.parse(shown.createdAt) - clockSkewMs;
}

/** Shows the bubbles of a reply so far; a repeated request writes over what its first try showed. */
export function setReply(
  shown: ShownMessage[],
  messageKey: string,
  bubbles: readonly string[],
  createdAt: string,
  pictureUrl: string | null = null,
): ShownMessage[] {
  const prefix = `${messageKey}/reply/`;
  const before = new Map(
    shown.filter(({ key }) => key.startsWith(prefix)).map((message) => [message.key, message]),
  );
  const bubble = (key: string, text: string, url: string | null) =>
    shownMessage({
      key,
      role: 'companion',
      text,
      createdAt: before.get(key)?.createdAt ?? createdAt,
      hasPicture: url !== null,
      pictureUrl: url,
    });
  const reply = bubbles.map((text, index) => bubble(`${prefix}${index}`, text, null));
  if (pictureUrl !== null) reply.push(bubble(`${prefix}picture`, '', pictureUrl));

  const rest = shown.filter(({ key }) => !before.has(key));
  const at = rest.findIndex(({ key }) => key === messageKey) + 1;
  return [...rest.slice(0, at), ...reply, ...rest.slice(at)];
}

/** The next message to send; one that failed or waits holds up what was written after it. */
export function findNextToSend(shown: ShownMessage[]): ShownMessage | undefined {
  const open = shown.find(
    ({ delivery }) => delivery === 'queued' || delivery === 'delayed' || delivery === 'failed',
  );
  return open?.delivery === 'queued' ? open : undefined;
}

/** The visitor said something last: a reply is still to come. */
export const isReplyOwed = (shown: ShownMessage[]): boolean => {
  const last = shown.at(-1);
  return last?.role === 'user' && last.delivery === 'accepted' && last.keptUntil === null;
};

/** The newest of what waits for the next day. */
export const findKept = (shown: ShownMessage[]): ShownMessage | undefined =>
  shown.findLast(({ keptUntil }) => keptUntil !== null);

/** Written, not with the companion yet, and perhaps still to be sent. */
export const isOnTheWay = ({ delivery }: ShownMessage): boolean =>
  delivery !== 'accepted' && delivery !== 'refused';
