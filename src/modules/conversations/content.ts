import { v5 as uuidFrom } from 'uuid';
import type { UserCipher } from '#app/platform/crypto/index';

const namespace = '6f1b1c1e-3c55-4d8a-9a53-0e6f6d1f2a77';

/** One user with one persona is one conversation, so its id follows from the two. */
export const conversationIdOf = (userId: number, persona: string) =>
  uuidFrom(`${userId}:${persona}`, namespace);

/** What a stored message holds; sealed as a whole. */
export interface MessageContent {
  text: string;
  /** Telegram's photo, fetched by whoever answers. */
  photoFileId?: string;
  /** Of a reply: the score after the turn, so that a repeated request gets the same answer. */
  score?: number;
}

/** What stands in the outbox; sealed as a whole. */
export interface OutboxContent {
  text: string;
  buttons?: { label: string; data: string }[][];
  /** Another bubble of the same reply follows. */
  hasMore?: boolean;
}

/** Seals and opens the JSON of one column, bound to its row. */
function sealedJson<T>(table: string, column: string) {
  const place = (user: number, row: string) => ({ table, column, user, row });
  return {
    seal: (cipher: UserCipher, user: number, row: string, content: T) =>
      cipher.seal(place(user, row), JSON.stringify(content)),
    open: (cipher: UserCipher, user: number, row: string, sealed: Uint8Array) =>
      JSON.parse(cipher.open(place(user, row), sealed)) as T,
  };
}

export const messageContent = sealedJson<MessageContent>('messages', 'content');
export const outboxContent = sealedJson<OutboxContent>('outbox', 'content');
export const onboardingContent = sealedJson<unknown>('conversations', 'onboarding');
