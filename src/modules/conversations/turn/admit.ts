import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import { allowanceOf, type Billing } from '../../billing/index.ts';
import { distressNow, isInCrisis } from '../../care/index.ts';
import type { Personas } from '../../personas/index.ts';
import type { UserKeys, Users } from '../../users/index.ts';
import { messageContent } from '../content.ts';
import { countInHand } from '../queries/kept.ts';
import { listUnanswered } from '../queries/messages.ts';
import { type Claim, finishClaim } from '../queries/queue.ts';
import type { Say } from '../say.ts';
import type { Admitted, Kept } from './context.ts';
import { countingWithin } from './counting.ts';
import { createKeep } from './keep.ts';

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  personas: Personas;
  billing: Billing;
  texts: Texts;
  say: Say;
  clock: () => Date;
}

export type Admit = (claim: Claim) => Promise<Admitted | Kept | undefined>;

/**
 * Finds what is to be answered, and holds back what is more than the plan allows on this day: here and
 * nowhere else. Nothing left: the claim is given back and there is no turn.
 */
export function createAdmit(dependencies: Dependencies): Admit {
  const { database, users, keys, personas, billing, clock } = dependencies;
  const keep = createKeep(dependencies);

  return async (claim) => {
    const { userId, conversationId } = claim;
    const now = clock();
    const [rows, profile, cipher, inHand, usage] = await database.readAsUser(userId, (tx) =>
      Promise.all([
        listUnanswered(tx, userId, conversationId),
        users.read(tx, userId),
        keys.cipherFor(tx, userId),
        // Before what was counted: a turn that settles meanwhile is seen in one of the two.
        countInHand(tx, claim),
        billing.quota.usage(tx, userId, now),
      ]),
    );
    const newest = rows.at(-1);
    if (!newest) {
      await database.asUser(userId, (tx) => finishClaim(tx, claim, []));
      return undefined;
    }
    const chatId = rows.some((row) => row.telegram_message_id !== null) ? claim.chatId : null;
    const { day, left } = allowanceOf(profile, usage, now);
    const isExempt = isInCrisis(profile.crisisAt, now);
    const opened = rows.map((row) => {
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
    const messages = isExempt ? opened : countingWithin(opened, left - inHand);
    const [first] = messages;
    if (!first) {
      const { id, telegram_message_id: telegramMessageId } = newest;
      return keep(claim, chatId, { id, telegramMessageId }, cipher);
    }
    return {
      claim,
      chatId,
      turnId: first.id,
      messages,
      knownIds: rows.map((row) => row.id),
      isCounted: !isExempt,
      text: wordsOf(messages),
      profile,
      distress: distressNow(profile.distress, profile.distressAt, now),
      preface: [],
      persona: personas.get(personas.currentOf(claim), profile.language),
      cipher,
      day,
      now,
    };
  };
}

export const wordsOf = (messages: { text: string }[]) =>
  messages
    .map((message) => message.text)
    .filter(Boolean)
    .join('\n');
