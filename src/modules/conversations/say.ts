import { v7 as uuid } from 'uuid';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import { type OutboxContent, messageContent, outboxContent } from './content.ts';
import { insertMessage } from './queries/messages.ts';
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
}

/**
 * The one way the companion says something: into the history and, for a chat, into the outbox.
 * Saying the same turn again changes nothing.
 */
export async function say(tx: Db, cipher: UserCipher, saying: Saying): Promise<void> {
  const { userId, conversationId, turnId, bubbles, isLevelUp = false } = saying;
  const id = uuid();
  const text = bubbles.map((bubble) => bubble.text).join('\n\n');
  await Promise.all([
    insertMessage(tx, {
      id,
      conversation_id: conversationId,
      user_id: userId,
      role: 'companion',
      turn_id: turnId,
      content: messageContent.seal(cipher, userId, id, {
        text,
        ...(isLevelUp && { isLevelUp }),
      }),
    }),
    deliverLater(tx, cipher, saying),
  ]);
}

/** Puts bubbles into the outbox, paced like a person typing; `firstPart` continues an earlier call. */
export async function deliverLater(
  tx: Db,
  cipher: UserCipher,
  saying: Saying,
  firstPart = 0,
): Promise<void> {
  const { userId, conversationId, chatId, turnId, bubbles } = saying;
  if (chatId === null || bubbles.length === 0) return;
  let delayMs = 0;
  const rows = bubbles.map((bubble, index) => {
    const id = uuid();
    if (index > 0) delayMs += beatMs(bubble.text);
    return {
      id,
      conversation_id: conversationId,
      user_id: userId,
      chat_id: chatId,
      turn_id: turnId,
      part: firstPart + index,
      content: outboxContent.seal(cipher, userId, id, {
        ...bubble,
        hasMore: bubble.hasMore ?? index < bubbles.length - 1,
      }),
      available_at: after(delayMs),
    };
  });
  await Promise.all([insertOutbox(tx, rows), notify(tx, 'outbox_ready')]);
}

/** The pause before a further bubble: as long as a quick typist needs, at most four seconds. */
export const beatMs = (text: string) => Math.min(4_000, 600 + text.length * 25);
