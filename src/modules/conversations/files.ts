import type { UserCipher } from '#app/platform/crypto/index';

/** A file as it is stored beside its message. */
export const sealFile =
  (cipher: UserCipher, { userId, messageId }: { userId: number; messageId: string }) =>
  ({ id, mediaType, data }: { id: string; mediaType: string; data: Uint8Array }) => ({
    id,
    message_id: messageId,
    user_id: userId,
    media_type: mediaType,
    content: cipher.sealBytes(
      { table: 'attachments', column: 'content', user: userId, row: id },
      data,
    ),
  });

export const openAttachment = (
  cipher: UserCipher,
  userId: number,
  { id, content }: { id: string; content: Uint8Array },
): Uint8Array =>
  cipher.openBytes({ table: 'attachments', column: 'content', user: userId, row: id }, content);

const prefix = 'attachment:';

/** How a message names a file that lies beside it; others are named by Telegram. */
export const fileIdOf = (attachmentId: string) => `${prefix}${attachmentId}`;

export const attachmentIdOf = (fileId: string) =>
  fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined;
