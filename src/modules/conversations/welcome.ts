import { splitBubbles } from '#app/lib/text';
import type { Database } from '#app/platform/db/index';
import { greet, type Personas } from '../personas/index.ts';
import type { UserKeys, Users } from '../users/index.ts';
import { conversationIdOf } from './content.ts';
import { findBeginning, findChat } from './queries/dialogue.ts';
import { upsertConversation } from './queries/messages.ts';
import type { Say } from './say.ts';

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  personas: Personas;
  say: Say;
}

/** The first words of a persona the user has chosen and never spoken to; once, however often it is chosen. */
export function createWelcome({ database, users, keys, personas, say }: Dependencies) {
  return (userId: number): Promise<void> =>
    database.asUser(userId, async (tx) => {
      const profile = await users.read(tx, userId);
      const persona = personas.get(personas.currentOf(profile), profile.language);
      const conversationId = conversationIdOf(userId, persona.id);
      const greeting = greet(persona, profile.name ?? undefined);
      if (greeting === undefined || (await findBeginning(tx, userId, conversationId))) return;
      const chatId = await findChat(tx, userId);
      // In Telegram the question of age comes before any other word.
      if (chatId !== null && profile.adultConfirmedAt === null) return;
      const conversation = { id: conversationId, userId, persona: persona.id, chatId };
      await upsertConversation(tx, conversation);
      // Said under the conversation's own id, so that two who choose at once are greeted once.
      await say.say(tx, await keys.cipherFor(tx, userId), {
        userId,
        conversationId,
        chatId,
        turnId: conversationId,
        bubbles: splitBubbles(greeting).map((text) => ({ text })),
      });
    });
}
