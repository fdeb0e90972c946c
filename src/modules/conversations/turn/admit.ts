import { localDay } from '#app/lib/local-time';
import type { Database } from '#app/platform/db/index';
import type { Personas } from '../../personas/index.ts';
import type { UserKeys, Users } from '../../users/index.ts';
import { messageContent } from '../content.ts';
import { listUnanswered } from '../queries/messages.ts';
import { type Claim, finishClaim } from '../queries/queue.ts';
import type { Admitted } from './context.ts';

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  personas: Personas;
  clock: () => Date;
}

export type Admit = (claim: Claim) => Promise<Admitted | undefined>;

/** Finds what is to be answered. Nothing left: the claim is given back and there is no turn. */
export function createAdmit({ database, users, keys, personas, clock }: Dependencies): Admit {
  return async (claim) => {
    const { userId, conversationId } = claim;
    const [rows, profile, cipher] = await database.readAsUser(userId, (tx) =>
      Promise.all([
        listUnanswered(tx, userId, conversationId),
        users.read(tx, userId),
        keys.cipherFor(tx, userId),
      ]),
    );
    const [first] = rows;
    if (!first) {
      await database.asUser(userId, (tx) => finishClaim(tx, claim, []));
      return undefined;
    }
    const messages = rows.map((row) => {
      const content = messageContent.open(cipher, userId, row.id, row.content);
      return {
        ...content,
        id: row.id,
        saidAt: row.created_at,
        hasImage: row.has_image,
        isForwarded: content.isForwarded ?? false,
        telegramMessageId: row.telegram_message_id,
        rejected: content.rejected ?? [],
      };
    });
    const now = clock();
    return {
      claim,
      chatId: rows.some((row) => row.telegram_message_id !== null) ? claim.chatId : null,
      turnId: first.id,
      messages,
      text: wordsOf(messages),
      profile,
      persona: personas.get(personas.currentOf(claim), profile.language),
      cipher,
      day: localDay(now, profile.timeZone),
      now,
    };
  };
}

export const wordsOf = (messages: { text: string }[]) =>
  messages
    .map((message) => message.text)
    .filter(Boolean)
    .join('\n');
