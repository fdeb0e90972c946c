import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import { type MessageContent, outboxContent } from './content.ts';
import { findByTelegramId } from './queries/messages.ts';
import { findSent } from './queries/outbox.ts';
import { readTelling } from './telling.ts';

/** A message that is replied to, as Telegram names it; what was spoken or drawn has no text there. */
export interface RepliedTo {
  messageId: number;
  text: string;
  isCompanion: boolean;
}

const longest = 500;

/** What was said in it, from our own books where Telegram has no words; undefined when nobody knows. */
export async function readRepliedTo(
  tx: Db,
  cipher: UserCipher,
  { userId, conversationId }: { userId: number; conversationId: string },
  { messageId, text, isCompanion }: RepliedTo,
): Promise<MessageContent['replyTo']> {
  if (text !== '') return { text, isCompanion };
  const known = isCompanion ? await findSaid() : await findOwn();
  return known ? { text: known.slice(0, longest), isCompanion } : undefined;

  async function findSaid() {
    const row = await findSent(tx, userId, messageId);
    return row && outboxContent.open(cipher, userId, row.id, row.content).text;
  }

  async function findOwn() {
    const row = await findByTelegramId(tx, conversationId, messageId);
    return row && readTelling(cipher, userId, row);
  }
}
