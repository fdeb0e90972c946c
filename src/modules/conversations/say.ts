import { v5 as uuidFrom, v7 as uuid } from 'uuid';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import type { Care } from '../care/index.ts';
import { type OutboxContent, messageContent, outboxContent } from './content.ts';
import { sealFile } from './files.ts';
import { paceOf } from './pace.ts';
import { insertAttachments, insertMessage } from './queries/messages.ts';
import { insertOutbox } from './queries/outbox.ts';
import { after } from './queries/times.ts';
import { notify } from './signals.ts';

export interface Saying {
  userId: number;
  conversationId: string;
  /** Null: there is no chat to deliver to, the history is enough. */
  chatId: number | null;
  turnId: string;
  bubbles: OutboxContent[];
  /** Of a reply: its turn brought the two to a new level. */
  isLevelUp?: boolean;
  /** On this process's own clock: since when the first bubble is on its way already. */
  saidAtMs?: number | undefined;
  /** What the reply put on the user's message. */
  reaction?: string | undefined;
  /** What bubbles bring besides words, by the ids they name. */
  files?: { id: string; mediaType: string; data: Uint8Array }[];
  /** When the user was last told that an AI speaks, as far as it is known: saves asking. */
  noticeToldAt?: Date | null;
  /** Help leaves before anything that was said earlier. */
  isUrgent?: boolean;
}

export type Say = ReturnType<typeof createSay>;

/**
 * The one way the companion says something: into the history and, for a chat, into the outbox, and never
 * before its user has been told, in the last three hours, that an AI speaks. Saying the same turn again
 * changes nothing.
 */
export function createSay({ care }: { care: Care }) {
  /** The notice as a message of its own, when it is due; undefined when it is not. */
  async function notice(
    tx: Db,
    cipher: UserCipher,
    { userId, conversationId, chatId, turnId, noticeToldAt }: Omit<Saying, 'bubbles'>,
  ): Promise<string | undefined> {
    const text = await care.takeNotice(tx, userId, turnId, noticeToldAt);
    if (text === undefined) return undefined;
    const place = { userId, conversationId, chatId, turnId: noticeIdOf(turnId) };
    await tell(tx, cipher, { ...place, bubbles: [{ text }] });
    return text;
  }

  return {
    notice,
    async say(tx: Db, cipher: UserCipher, saying: Saying): Promise<void> {
      await notice(tx, cipher, saying);
      await tell(tx, cipher, saying);
    },
    /** What stands in the chat only. */
    async sayInChat(tx: Db, cipher: UserCipher, saying: Saying): Promise<void> {
      await notice(tx, cipher, saying);
      await deliverLater(tx, cipher, saying);
    },
    /** What says by itself that an AI speaks, or is help in which nothing may stand before it. */
    tell,
  };
}

/** Of the notice that was told with a turn. */
export const noticeIdOf = (turnId: string) => uuidFrom('ai-notice', turnId);

async function tell(tx: Db, cipher: UserCipher, saying: Saying): Promise<void> {
  const { userId, conversationId, turnId, bubbles, isLevelUp, reaction, files = [] } = saying;
  const id = uuid();
  // What stands below a picture is not said.
  const words = bubbles.filter((bubble) => !bubble.picture);
  const text = words.map((bubble) => bubble.text).join('\n\n');
  const stored = insertMessage(tx, {
    id,
    conversation_id: conversationId,
    user_id: userId,
    role: 'companion',
    turn_id: turnId,
    has_image: bubbles.some((bubble) => bubble.picture),
    content: messageContent.seal(cipher, userId, id, {
      text,
      ...(isLevelUp && { isLevelUp }),
      ...(reaction !== undefined && { reaction }),
    }),
  });
  if (files.length > 0 && (await stored)) {
    await insertAttachments(tx, files.map(sealFile(cipher, { userId, messageId: id })));
  }
  await Promise.all([stored, deliverLater(tx, cipher, saying)]);
}

/** Puts bubbles into the outbox, paced like a person typing; `firstPart` continues an earlier call. */
export async function deliverLater(
  tx: Db,
  cipher: UserCipher,
  saying: Saying,
  firstPart = 0,
): Promise<void> {
  const { userId, conversationId, chatId, turnId, bubbles, saidAtMs, isUrgent = false } = saying;
  if (chatId === null || bubbles.length === 0) return;
  const delays = paceOf(
    bubbles.map((bubble) => bubble.text),
    saidAtMs === undefined ? 0 : performance.now() - saidAtMs,
  );
  const rows = bubbles.map((bubble, index) => {
    const id = uuid();
    return {
      id,
      conversation_id: conversationId,
      user_id: userId,
      chat_id: chatId,
      turn_id: turnId,
      part: firstPart + index,
      is_urgent: isUrgent,
      content: outboxContent.seal(cipher, userId, id, {
        ...bubble,
        hasMore: bubble.hasMore ?? index < bubbles.length - 1,
      }),
      available_at: after(delays[index] ?? 0),
    };
  });
  await Promise.all([insertOutbox(tx, rows), notify(tx, 'outbox_ready')]);
}
