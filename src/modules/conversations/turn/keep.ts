import { randomInt } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { localHours } from '#app/lib/local-time';
import type { Texts } from '#app/lib/texts';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Database } from '#app/platform/db/index';
import { type Billing, isResting } from '../../billing/index.ts';
import { isInCrisis } from '../../care/index.ts';
import type { Profile, Users } from '../../users/index.ts';
import { keepClaim } from '../queries/kept.ts';
import { type Claim, holdClaim, yieldClaim } from '../queries/queue.ts';
import { deliverLater, type Say } from '../say.ts';
import type { Kept } from './context.ts';

interface Dependencies {
  database: Database;
  users: Users;
  billing: Billing;
  texts: Texts;
  say: Say;
  clock: () => Date;
}

interface Newest {
  id: string;
  telegramMessageId: number | null;
}

/** So that two personas that wait for each other do not meet again. */
const shortly = () => 1_000 + randomInt(2_000);
/** Beside the parts of the reply to come, and its own reaction. */
const keptPart = -2;

/**
 * Keeps for the next day what is more than today allows. The user hears so once a day, whoever it was said
 * to; afterwards a sign on the message has to do. Undefined: it need not be kept, and will be looked at again.
 */
export function createKeep({ database, users, billing, texts, say, clock }: Dependencies) {
  return (
    claim: Claim,
    chatId: number | null,
    newest: Newest,
    cipher: UserCipher,
  ): Promise<Kept | undefined> =>
    database.asUser(claim.userId, async (tx) => {
      const { userId, conversationId } = claim;
      // Premium, a crisis, another clock: each comes with this lock, so it is seen here or wakes what is kept.
      if (!(await holdClaim(tx, claim))) return undefined;
      const now = clock();
      const profile = await users.read(tx, userId);
      const { left, limit, day, resetsAt } = await billing.quota.read(tx, profile, now);
      if (left > 0 || isInCrisis(profile.crisisAt, now)) {
        await yieldClaim(tx, claim, shortly());
        return undefined;
      }
      await keepClaim(tx, claim, resetsAt.getTime() - now.getTime());
      const place = { userId, conversationId, chatId };
      if (await billing.quota.markTold(tx, userId, day)) {
        const line = lineFor(profile, { limit, resetsAt, now, chatId });
        await say.say(tx, cipher, { ...place, turnId: uuid(), bubbles: [{ text: line }] });
        return { keptUntil: resetsAt, line };
      }
      if (newest.telegramMessageId !== null) {
        const reaction = { messageId: newest.telegramMessageId, emoji: '✍' };
        const sign = { ...place, turnId: newest.id, bubbles: [{ text: '', reaction }] };
        await deliverLater(tx, cipher, sign, keptPart);
      }
      return { keptUntil: resetsAt, line: undefined };
    });

  /** In a crisis nothing is sold. */
  function lineFor(
    { language, timeZone, crisisAt }: Profile,
    about: { limit: number | null; resetsAt: Date; now: Date; chatId: number | null },
  ): string {
    const { limit, resetsAt, now, chatId } = about;
    const time = localHours(resetsAt, timeZone);
    // Of who has no limit it was the fair use, and there is nothing more to buy.
    if (limit === null) return texts.format(language, 'limit-fair-use', { time });
    const line = texts.format(language, 'limit-reached', { time });
    // The command is one of the chat in Telegram.
    if (chatId === null || isResting(crisisAt, now)) return line;
    return `${line}\n${texts.format(language, 'limit-premium')}`;
  }
}
