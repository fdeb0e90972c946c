import { conversationIdOf } from '../../src/modules/conversations/content.ts';
import { upsertConversation } from '../../src/modules/conversations/queries/messages.ts';
import { deliverLater } from '../../src/modules/conversations/say.ts';
import type { TestApp } from '../support/app.ts';

let nextMessageId = 1;

/** Private chats of the companion, as the worker sees them. */
export function chatsOf({ core }: TestApp) {
  const { database, users, keys, conversations } = core;

  return {
    /** An account with an open chat; both have the user's id. */
    async open(userId: number): Promise<void> {
      await users.ensure(userId);
      await users.update(userId, { is_adult: true });
      const id = conversationIdOf(userId, 'vera');
      const conversation = { id, userId, persona: 'vera', chatId: userId };
      await database.asUser(userId, (tx) => upsertConversation(tx, conversation));
    },

    /** The companion says these bubbles. */
    say: (userId: number, ...texts: string[]) =>
      database.asUser(userId, async (tx) =>
        deliverLater(tx, await keys.cipherFor(tx, userId), {
          userId,
          conversationId: conversationIdOf(userId, 'vera'),
          chatId: userId,
          turnId: crypto.randomUUID(),
          bubbles: texts.map((text) => ({ text })),
        }),
      ),

    /** The user writes in Telegram; returns the id the message has there. */
    async write(userId: number, text: string, priority = 0): Promise<number> {
      const messageId = nextMessageId;
      nextMessageId += 1;
      await conversations.accept({
        userId,
        text,
        persona: 'vera',
        images: [],
        priority,
        isAwaited: false,
        telegram: { chatId: userId, messageId, isFragment: false },
      });
      return messageId;
    },
  };
}
