import type { HistoryMessage } from '#app/contract/chat';
import { AppError } from '#app/lib/errors';
import type { Database } from '#app/platform/db/index';
import type { UserKeys } from '../users/index.ts';
import { conversationIdOf, type MessageContent, messageContent } from './content.ts';
import { listMessages } from './queries/messages.ts';
import { signOf } from './telling.ts';

export interface HistoryPage {
  /** Oldest first. */
  messages: HistoryMessage[];
  nextBefore: string | null;
}

/** Reads what was said, newest page first. */
export function createHistory({ database, keys }: { database: Database; keys: UserKeys }) {
  return (
    userId: number,
    persona: string,
    { limit, before }: { limit: number; before?: string | undefined },
  ): Promise<HistoryPage> =>
    database.asUser(userId, async (tx) => {
      const cipher = await keys.cipherFor(tx, userId);
      const position = before === undefined ? undefined : parseCursor(before);
      const id = conversationIdOf(userId, persona);
      const rows = await listMessages(tx, userId, id, { limit: limit + 1, before: position });
      const page = rows.slice(0, limit);
      return {
        messages: page.toReversed().map((row) => ({
          id: row.id,
          role: row.role as HistoryMessage['role'],
          text: shownText(messageContent.open(cipher, userId, row.id, row.content)),
          has_image: row.has_image,
          kept_until: row.kept_until && fullMinute(row.kept_until).toISOString(),
          created_at: row.created_at.toISOString(),
        })),
        nextBefore: rows.length > limit ? String(page.at(-1)?.seq) : null,
      };
    });
}

const minuteMs = 60_000;

/** It is kept by the clock of the database, which is not quite ours: days begin with a full minute. */
const fullMinute = (time: Date) => new Date(Math.round(time.getTime() / minuteMs) * minuteMs);

/** What came without words is shown by its sign. */
const shownText = ({ text, media }: MessageContent) =>
  text === '' && media ? signOf(media) : text;

function parseCursor(cursor: string): number {
  const position = /^\d+$/.test(cursor) ? Number(cursor) : NaN;
  if (!Number.isSafeInteger(position)) {
    throw new AppError('invalid', 'invalid-body', 'unknown cursor', {
      details: { field: 'before', expected: 'next_before of the page before' },
    });
  }
  return position;
}
