import { v7 as uuid } from 'uuid';
import type { TelegramMedia } from '#app/contract/chat';
import { AppError } from '#app/lib/errors';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Database, Db } from '#app/platform/db/index';
import type { Places } from '../places/index.ts';
import { lockConversations, type UserKeys, type Users } from '../users/index.ts';
import type { Attend } from './attend.ts';
import { amend, reworded } from './amend.ts';
import {
  conversationIdOf,
  type MessageContent,
  messageContent,
  type StoredMedia,
} from './content.ts';
import type { Dialogue, StoredAnswer } from './dialogue.ts';
import { fileIdOf, sealFile } from './files.ts';
import { type Circumstances, contentOf, storedPlace } from './incoming-content.ts';
import { mergeCapMs, mergeWait } from './merge-wait.ts';
import { reviewKept } from './queries/kept.ts';
import * as messages from './queries/messages.ts';
import type { Claim } from './queries/queue.ts';
import { drawToken } from './queries/times.ts';
import { readRepliedTo, type RepliedTo } from './replied-to.ts';
import { notify } from './signals.ts';

export interface IncomingMessage {
  userId: number;
  persona: string;
  text: string;
  images: { data: Uint8Array; mediaType: string }[];
  /** A voice message that comes with its sound. */
  audio?: { data: Uint8Array; mediaType: string };
  telegram?: Circumstances & {
    chatId: number;
    messageId: number;
    isFragment: boolean;
    media?: TelegramMedia;
    replyTo?: RepliedTo;
    /** A new wording of a message sent before. */
    isEdit?: boolean;
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
  /** `closed`: the account is, and only help is to be had. */
  state: 'waiting' | 'onboarding' | 'duplicate' | 'closed';
  /** What was told by code at once. */
  told: string[];
  /** Present when the caller awaits the answer and nobody else works on the conversation. */
  claim?: Claim;
}

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  places: Places;
  dialogue: Dialogue;
  attend: Attend;
}

/**
 * Stores a message and marks its conversation as waiting in one transaction. Only when this has
 * returned is the message ours. Repetitions (same Telegram message, same key) change nothing; an edit
 * changes the words of a message that still waits, and is never answered by itself.
 * @throws AppError `idempotency-key-reused` for a known key with another request.
 */
export function createAccept(dependencies: Dependencies) {
  const { database, users, keys, places, dialogue, attend } = dependencies;

  return async function accept(incoming: IncomingMessage): Promise<Accepted> {
    const { userId, telegram, isAwaited, persona, priority } = incoming;
    const messageId = uuid();
    const conversationId = conversationIdOf(userId, persona);
    const claimToken = isAwaited ? drawToken() : undefined;

    return database.asUser(userId, async (tx) => {
      const cipher = await keys.cipherFor(tx, userId);
      if (telegram?.isEdit) {
        const { messageId: telegramMessageId } = telegram;
        await amend(tx, cipher, { userId, telegramMessageId }, reworded(incoming.text));
        const known = await messages.findByTelegramId(tx, conversationId, telegramMessageId);
        const edited = { messageId: known?.id ?? messageId, conversationId };
        if (known) await attendEdited(tx, cipher, incoming, edited);
        return { ...edited, state: 'duplicate', told: [] };
      }
      const { media: sent, replyTo: earlier, ...circumstances } = telegram ?? {};
      const place = { userId, conversationId };
      const audioId = uuid();
      const media = sent ? await readMedia(tx, userId, sent) : spokenOf(incoming, audioId);
      const replyTo = earlier && (await readRepliedTo(tx, cipher, place, earlier));
      const content = contentOf(incoming.text, circumstances, {
        ...(media && { media }),
        ...(replyTo && { replyTo }),
      });
      const { text } = content;
      // Issued together, taken by the database in this order.
      const [conversation, stored, marked] = await Promise.all([
        messages.upsertConversation(tx, {
          id: conversationId,
          userId,
          persona,
          chatId: telegram?.chatId ?? null,
        }),
        messages.insertMessage(
          tx,
          buildRow(incoming, { messageId, conversationId, content, cipher }),
        ),
        messages.markWaiting(tx, {
          conversationId,
          userId,
          messageId,
          priority,
          ...(isAwaited
            ? noWait
            : mergeWait(text, {
                isFragment: telegram?.isFragment ?? false,
                isSpoken: ['voice', 'video-note'].includes(telegram?.media?.kind ?? ''),
              })),
          capMs: mergeCapMs,
          claimToken,
          mayAnswerOnboarding: telegram !== undefined,
        }),
      ]);
      if (!stored) return findRepeated(tx, incoming, conversationId, cipher);

      await storeFiles(tx, incoming, { messageId, audioId, cipher });
      const { isNew, isAdult, onboarding, underageAt } = conversation;
      const chatId = telegram ? conversation.chat_id : null;
      const { told, isClosed } = await attend(tx, cipher, {
        ...place,
        chatId,
        messageId,
        text: incoming.text,
        isForwarded: telegram?.isForwarded ?? false,
        underageAt,
        wasDistressed: conversation.wasDistressed,
      });
      const accepted = { messageId, conversationId, told };
      if (isClosed) return { ...accepted, state: 'closed' };
      if (telegram && (isNew || (!isAdult && onboarding === null))) {
        const chat = { ...place, chatId: conversation.chat_id };
        const hasBegun = await dialogue.meet(tx, cipher, chat, { ...telegram, isNew });
        if (hasBegun) return { ...accepted, state: 'onboarding' };
      }
      if (!marked) {
        await dialogue.answer(tx, cipher, {
          ...place,
          chatId: conversation.chat_id,
          messageId,
          text,
          media: mediaOf(incoming),
          state: onboarding,
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
      if (!isAwaited)
        await notify(
          tx,
          'turn_waiting',
          marked.isStillWriting ? `${conversationId}:${messageId}` : '',
        );
      return { ...accepted, state: 'waiting' };
    });
  };

  /** A message may be made a cry for help afterwards. */
  async function attendEdited(
    tx: Db,
    cipher: UserCipher,
    { userId, text, telegram }: IncomingMessage,
    edited: { messageId: string; conversationId: string },
  ) {
    if (!telegram) return;
    await lockConversations(tx, userId);
    const { underageAt } = await users.read(tx, userId);
    const { isForwarded = false, chatId } = telegram;
    const said = { userId, ...edited, chatId, text, isForwarded, underageAt, wasDistressed: false };
    const { heard } = await attend(tx, cipher, said);
    if (heard.distress === 'crisis') await reviewKept(tx, userId);
  }

  async function readMedia(tx: Db, userId: number, media: TelegramMedia) {
    if (media.kind !== 'location') return media;
    const { language } = await users.read(tx, userId);
    return storedPlace(media, places, language);
  }
}

const noWait = { dueMs: 0, quietMs: 0 };

function mediaOf({ telegram, images }: IncomingMessage): StoredAnswer['media'] {
  const hasPhoto = images.length > 0 || telegram?.photoFileId !== undefined;
  return telegram?.media ?? (hasPhoto ? { kind: 'photo' } : undefined);
}

function buildRow(
  { userId, images, telegram, idempotency }: IncomingMessage,
  made: { messageId: string; conversationId: string; content: MessageContent; cipher: UserCipher },
) {
  const { messageId, conversationId, content, cipher } = made;
  return {
    id: messageId,
    conversation_id: conversationId,
    user_id: userId,
    role: 'user',
    content: messageContent.seal(cipher, userId, messageId, content),
    has_image: images.length > 0 || content.photoFileId !== undefined,
    ...(telegram && { telegram_message_id: telegram.messageId }),
    ...(idempotency && {
      idempotency_key: cipher.digest('idempotency-key', idempotency.key),
      request_digest: cipher.digest('request', idempotency.request),
    }),
  };
}

/** The voice message of who has no Telegram. */
function spokenOf({ audio }: IncomingMessage, audioId: string): StoredMedia | undefined {
  if (!audio) return undefined;
  const { data, mediaType } = audio;
  const file = { file_id: fileIdOf(audioId), file_size: data.length, media_type: mediaType };
  return { kind: 'voice', ...file };
}

async function storeFiles(
  tx: Db,
  { userId, images, audio }: IncomingMessage,
  { messageId, audioId, cipher }: { messageId: string; audioId: string; cipher: UserCipher },
) {
  const files = [
    ...images.map((image) => ({ id: uuid(), ...image })),
    ...(audio ? [{ id: audioId, ...audio }] : []),
  ];
  if (files.length === 0) return;
  await messages.insertAttachments(tx, files.map(sealFile(cipher, { userId, messageId })));
}

async function findRepeated(
  tx: Db,
  { userId, telegram, idempotency }: IncomingMessage,
  conversationId: string,
  cipher: UserCipher,
): Promise<Accepted> {
  if (telegram) {
    const known = await messages.findByTelegramId(tx, conversationId, telegram.messageId);
    if (known) return { messageId: known.id, conversationId, state: 'duplicate', told: [] };
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
  return { messageId: known.id, conversationId, state: 'duplicate', told: [] };
}
