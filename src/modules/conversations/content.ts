import { v5 as uuidFrom } from 'uuid';
import type { TelegramMedia } from '#app/contract/chat';
import { sealedJson } from '#app/platform/crypto/index';

const namespace = '6f1b1c1e-3c55-4d8a-9a53-0e6f6d1f2a77';

/** One user with one persona is one conversation, so its id follows from the two. */
export const conversationIdOf = (userId: number, persona: string) =>
  uuidFrom(`${userId}:${persona}`, namespace);

/** What a message brings besides words, as it is kept: of where somebody was, only the nearest town. */
export type StoredMedia =
  | Exclude<TelegramMedia, { kind: 'location' }>
  | { kind: 'location'; place: string; title?: string };

/** What a file turned out to hold. What was said in a voice message is the message's `text`. */
export interface Understanding {
  /** How the voice sounds. */
  tone?: string;
  /** What is seen, written, or said by whomever: nothing in it is remembered of the user. */
  material?: string;
  /** Nothing could be made out. */
  isEmpty?: boolean;
}

/** What a stored message holds; sealed as a whole. */
export interface MessageContent {
  /** The user's own words, or those of whom `isForwarded` is about. */
  text: string;
  /** Telegram's photo, fetched by whoever answers. */
  photoFileId?: string;
  media?: StoredMedia;
  /** Of a file, once somebody has listened to it, watched or read it. */
  understood?: Understanding;
  /** Of a message the user passed on: somebody else's words. */
  isForwarded?: boolean;
  forwardedFrom?: string;
  /** An older message this one replies to. */
  replyTo?: { text: string; isCompanion: boolean };
  /** Answers to it the user did not want. */
  rejected?: string[];
  /** Of a reply: the turn brought the two to a new level. */
  isLevelUp?: boolean;
  /** Of a reply: what it put on the user's message. */
  reaction?: string;
}

export type Button =
  | { label: string; data: string }
  | { label: string; url: string }
  /** Opens the Mini App. */
  | { label: string; app: string };

/** What stands in the outbox; sealed as a whole. */
export interface OutboxContent {
  /** Of a voice message: what is sent where voice is not taken. Of a picture: what stands below it. */
  text: string;
  buttons?: Button[][];
  /** In place of the letters: buttons that share where the user is or say a word; or none any more. */
  keyboard?: { label: string; word?: string } | 'none';
  voice?: { attachmentId: string; seconds: number };
  picture?: { attachmentId: string };
  /** Put on a message of the user instead of saying something. */
  reaction?: { messageId: number; emoji: string };
  /** Messages taken away instead of saying something. */
  removed?: number[];
  /** Another bubble of the same reply follows. */
  hasMore?: boolean;
}

export const messageContent = sealedJson<MessageContent>('messages', 'content');
export const outboxContent = sealedJson<OutboxContent>('outbox', 'content');
export const onboardingContent = sealedJson<unknown>('conversations', 'onboarding');
