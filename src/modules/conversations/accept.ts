import { v7 as uuid } from 'uuid';
import { AppError } from '#app/lib/errors';
import { cleanText } from '#app/lib/text';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Database, Db } from '#app/platform/db/index';
import type { UserKeys } from '../users/index.ts';
import { conversationIdOf, messageContent } from './content.ts';
import type { Dialogue } from './dialogue.ts';
import { mergeCapMs, mergeWaitMs } from './merge-wait.ts';
import * as messages from './queries/messages.ts';
import type { Claim } from './queries/queue.ts';
import { drawToken } from './queries/times.ts';
import { notify } from './signals.ts';

export interface IncomingMessage {
  userId: number;
  persona: string;
  text: string;
  images: { data: Uint8Array; mediaType: string }[];
  telegram?: {
    chatId: number;
    messageId: number;
    photoFileId?: string;
    isFragment: boolean;
    isForwarded?: boolean;
    firstName?: string;
    languageCode?: string;
  };
  /** The caller's key, and all of the request it stands for. */
  idempotency?: { key: string; request: string };
  priority: number;
  /** The caller waits for the answer: no merging, and the turn is claimed at once. */
  isAwaited: boolean;
}

export interface Accepted {
  messageId: string;
  conversationId: string;
  state: 'waiting' | 'onboarding' | 'duplicate';
  /** Present when the caller awaits the answer and nobody else works on the conversation. */
  claim?: Claim;
}

interface Dependencies {
  database: Database;
  keys: UserKeys;
  dialogue: Dialogue;
}

/**
 * Stores a message and marks its conversation as waiting in one transaction. Only when this has
 * returned is the message ours. Repetitions (same Telegram message, same key) change nothing.
 * @throws AppError `idempotency-key-reused` for a known key with another request.
 */
export function createAccept({ database, keys, dialogue }: Dependencies) {
  return async function accept(incoming: IncomingMessage): Promise<Accepted> {
    const { userId, telegram, isAwaited, persona, priority } = incoming;
    const text = cleanText(incoming.text);
    const messageId = uuid();
    const conversationId = conversationIdOf(userId, persona);
    const claimToken = isAwaited ? drawToken() : undefined;

    return database.asUser(userId, async (tx) => {
      const cipher = await keys.cipherFor(tx, userId);
      // Issued together, taken by the database in this order.
      const [conversation, stored, marked] = await Promise.all([
        messages.upsertConversation(tx, {
          id: conversationId,
          userId,
          persona,
          chatId: telegram?.chatId ?? null,
          priority,
        }),
        messages.insertMessage(tx, buildRow(incoming, { messageId, conversationId, text, cipher })),
        messages.markWaiting(tx, {
          conversationId,
          userId,
          messageId,
          waitMs: isAwaited ? 0 : mergeWaitMs(text, telegram?.isFragment ?? false),
          capMs: mergeCapMs,
          claimToken,
          mayAnswerOnboarding: telegram !== undefined,
        }),
      ]);
      if (!stored) return findRepeated(tx, incoming, conversationId, cipher);

      await storeImages(tx, incoming, messageId, cipher);
      const accepted = { messageId, conversationId };
      if (telegram && conversation.isNew) {
        const place = { userId, conversationId, chatId: conversation.chat_id };
        const hasBegun = await dialogue.meet(tx, cipher, place, telegram);
        if (hasBegun) return { ...accepted, state: 'onboarding' };
      }
      if (!marked) {
        await dialogue.answer(tx, cipher, {
          userId,
          conversationId,
          chatId: conversation.chat_id,
          messageId,
          text,
          state: conversation.onboarding,
        });
        return { ...accepted, state: 'onboarding' };
      }
      if (marked.leaseToken === claimToken) {
        return {
          ...accepted,
          state: 'waiting',
          claim: { conversationId, userId, persona, ...marked },
        };
      }
      if (!isAwaited) await notify(tx, 'turn_waiting');
      return { ...accepted, state: 'waiting' };
    });
  };
}

function buildRow(
  { userId, images, telegram, idempotency }: IncomingMessage,
  made: { messageId: string; conversationId: string; text: string; cipher: UserCipher },
) {
  const { messageId, conversationId, text, cipher } = made;
  const photoFileId = telegram?.photoFileId;
  return {
    id: messageId,
    conversation_id: conversationId,
    user_id: userId,
    role: 'user',
    content: messageContent.seal(cipher, userId, messageId, {
      text,
      ...(photoFileId !== undefined && { photoFileId }),
      ...(telegram?.isForwarded && { isForwarded: true }),
    }),
    has_image: images.length > 0 || photoFileId !== undefined,
    ...(telegram && { telegram_message_id: telegram.messageId }),
    ...(idempotency && {
      idempotency_key: cipher.digest('idempotency-key', idempotency.key),
      request_digest: cipher.digest('request', idempotency.request),
    }),
  };
}

async function storeImages(
  tx: Db,
  { userId, images }: IncomingMessage,
  messageId: string,
  cipher: UserCipher,
) {
  if (images.length === 0) return;
  const rows = images.map(({ data, mediaType }) => {
    const id = uuid();
    const place = { table: 'attachments', column: 'content', user: userId, row: id };
    const content = cipher.sealBytes(place, data);
    return { id, message_id: messageId, user_id: userId, media_type: mediaType, content };
  });
  await messages.insertAttachments(tx, rows);
}

async function findRepeated(
  tx: Db,
  { userId, telegram, idempotency }: IncomingMessage,
  conversationId: string,
  cipher: UserCipher,
): Promise<Accepted> {
  if (telegram) {
    const known = await messages.findByTelegramId(tx, conversationId, telegram.messageId);
    if (known) return { messageId: known.id, conversationId, state: 'duplicate' };
  }
  const key = idempotency && cipher.digest('idempotency-key', idempotency.key);
  const known = key && (await messages.findByIdempotencyKey(tx, userId, key));
  if (!known || !idempotency) {
    throw new AppError(
      'conflict',
      'idempotency-key-in-use',
      'the first request is still being stored',
    );
  }
  if (
    !cipher.digest('request', idempotency.request).equals(known.request_digest ?? Buffer.alloc(0))
  ) {
    throw new AppError(
      'invalid',
      'idempotency-key-reused',
      'this key was used with another request',
    );
  }
  return { messageId: known.id, conversationId, state: 'duplicate' };
}
