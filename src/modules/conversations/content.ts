import { v5 as uuidFrom } from 'uuid';
import { sealedJson } from '#app/platform/crypto/index';

const namespace = '6f1b1c1e-3c55-4d8a-9a53-0e6f6d1f2a77';

/** One user with one persona is one conversation, so its id follows from the two. */
export const conversationIdOf = (userId: number, persona: string) =>
  uuidFrom(`${userId}:${persona}`, namespace);

/** What a stored message holds; sealed as a whole. */
export interface MessageContent {
  text: string;
  /** Telegram's photo, fetched by whoever answers. */
  photoFileId?: string;
  /** Of a message the user passed on: somebody else's words. */
  isForwarded?: boolean;
  /** Of a reply: the turn brought the two to a new level. */
  isLevelUp?: boolean;
}

/** What stands in the outbox; sealed as a whole. */
export interface OutboxContent {
  text: string;
  buttons?: { label: string; data: string }[][];
  /** Another bubble of the same reply follows. */
  hasMore?: boolean;
}

export const messageContent = sealedJson<MessageContent>('messages', 'content');
export const outboxContent = sealedJson<OutboxContent>('outbox', 'content');
export const onboardingContent = sealedJson<unknown>('conversations', 'onboarding');
