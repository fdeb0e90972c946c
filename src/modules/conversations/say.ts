import { v7 as uuid } from 'uuid';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
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
}

/**
 * The one way the companion says something: into the history and, for a chat, into the outbox.
 * Saying the same turn again changes nothing.
 */
export async function say(tx: Db, cipher: UserCipher, saying: Saying): Promise<void> {
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
  const { userId, conversationId, chatId, turnId, bubbles, saidAtMs } = saying;
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
      content: outboxContent.seal(cipher, userId, id, {
        ...bubble,
        hasMore: bubble.hasMore ?? index < bubbles.length - 1,
      }),
      available_at: after(delays[index] ?? 0),
    };
  });
  await Promise.all([insertOutbox(tx, rows), notify(tx, 'outbox_ready')]);
}
