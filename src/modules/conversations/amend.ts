import { cleanText } from '#app/lib/text';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import { type MessageContent, messageContent } from './content.ts';
import { lockUnanswered, replaceContent, type Unanswered } from './queries/unanswered.ts';

/**
 * Changes what is stored of a message that still waits for its answer; what is answered, or gone, stays as
 * it is. Returns what stands then, and undefined when nothing was changed.
 */
export async function amend(
  tx: Db,
  cipher: UserCipher,
  which: Unanswered,
  change: (content: MessageContent) => MessageContent,
): Promise<MessageContent | undefined> {
  const row = await lockUnanswered(tx, which);
  if (!row) return undefined;
  const { userId } = which;
  const content = change(messageContent.open(cipher, userId, row.id, row.content));
  await replaceContent(tx, {
    userId,
    id: row.id,
    content: messageContent.seal(cipher, userId, row.id, content),
  });
  return content;
}

/** Of a message whose file was opened already the words stay: they may be those that were heard in it. */
export const reworded =
  (text: string) =>
  (content: MessageContent): MessageContent =>
    content.understood ? content : { ...content, text: cleanText(text) };
