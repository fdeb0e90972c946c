import type { Database } from '#app/platform/db/index';
import { holdClaim } from './queries/queue.ts';
import { deliverLater } from './say.ts';
import type { Hold } from './holds.ts';
import type { AwaitQuiet } from './turn/await-quiet.ts';
import type { Gathered } from './turn/context.ts';
import { ClaimLostError } from './turn/settle.ts';

/**
 * Sends a turn's first bubble on its way while the rest is written. It is part of the turn from then
 * on: an attempt after a crash continues from it instead of saying something else.
 */
export function createSayEarly(database: Database, awaitQuiet: AwaitQuiet) {
  return async (gathered: Gathered, text: string, hold: Hold | undefined): Promise<void> => {
    const { claim, chatId, turnId, cipher } = gathered;
    if (chatId === null) return;
    await awaitQuiet(gathered, hold);
    const { userId, conversationId } = claim;
    await database.asUser(userId, async (tx) => {
      if (!(await holdClaim(tx, claim))) throw new ClaimLostError('the claim was lost');
      await deliverLater(tx, cipher, {
        userId,
        conversationId,
        chatId,
        turnId,
        bubbles: [{ text, hasMore: true }],
      });
    });
  };
}
