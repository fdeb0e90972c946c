import type { Database } from '#app/platform/db/index';
import { holdClaim } from './queries/queue.ts';
import type { Say } from './say.ts';
import type { Hold } from './holds.ts';
import type { AwaitQuiet } from './turn/await-quiet.ts';
import type { Gathered } from './turn/context.ts';
import { ClaimLostError } from './claim-lost-error.ts';

/**
 * Sends a turn's first bubble on its way while the rest is written. It is part of the turn from then
 * on: an attempt after a crash continues from it instead of saying something else.
 */
export function createSayEarly(database: Database, say: Say, awaitQuiet: AwaitQuiet) {
  return async (gathered: Gathered, text: string, hold: Hold | undefined): Promise<void> => {
    const { claim, chatId, turnId, cipher, profile } = gathered;
    if (chatId === null) return;
    await awaitQuiet(gathered, hold);
    const { userId, conversationId } = claim;
    await database.asUser(userId, async (tx) => {
      if (!(await holdClaim(tx, claim))) throw new ClaimLostError('the claim was lost');
      await say.sayInChat(tx, cipher, {
        userId,
        conversationId,
        chatId,
        turnId,
        noticeToldAt: profile.aiNoticeAt,
        bubbles: [{ text, hasMore: true }],
      });
    });
  };
}
