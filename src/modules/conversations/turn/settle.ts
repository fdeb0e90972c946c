import type { Database } from '#app/platform/db/index';
import { type Affinity, entriesOf, levelOf } from '../../affinity/index.ts';
import type { Billing } from '../../billing/index.ts';
import type { Memory } from '../../memory/index.ts';
import { markAnswered } from '../queries/dialogue.ts';
import { recordCalls } from '../queries/calls.ts';
import { finishClaim } from '../queries/queue.ts';
import { say } from '../say.ts';
import type { Gathered, Generated, SettledTurn } from './context.ts';

/** Somebody else has claimed the conversation, or its user is gone: nothing of this turn is written. */
export class ClaimLostError extends Error {
  override name = 'ClaimLostError';
}

interface Dependencies {
  database: Database;
  memory: Memory;
  affinity: Affinity;
  billing: Billing;
}

export type Settle = (gathered: Gathered, generated: Generated) => Promise<SettledTurn>;

/** Everything a turn leaves behind, in one transaction: all of it or nothing. */
export function createSettle({ database, memory, affinity, billing }: Dependencies): Settle {
  return async (gathered, generated) => {
    const { claim, chatId, turnId, messages, cipher, day, standing } = gathered;
    const { userId, conversationId } = claim;
    const messageIds = messages.map((message) => message.id);
    const entries = entriesOf(standing, { sharedFact: generated.facts.length > 0 });
    const score = standing.score + entries.reduce((sum, entry) => sum + entry.points, 0);
    const bubbles = generated.bubbles.map((text) => ({ text }));

    await database.asUser(userId, async (tx) => {
      // Issued together; a lost claim rolls all of it back.
      const [isMine] = await Promise.all([
        finishClaim(tx, claim, messageIds),
        markAnswered(tx, userId, messageIds, turnId),
        say(tx, cipher, { userId, conversationId, chatId, turnId, bubbles, score }),
        billing.count(tx, userId, day, messageIds.length),
        affinity.record(tx, { userId, conversationId, turnId, day }, entries),
        memory.save(tx, userId, cipher, generated.facts),
        recordCalls(tx, { userId, turnId, purpose: 'chat' }, generated.calls),
      ]);
      if (!isMine) throw new ClaimLostError('the claim was lost before the turn could settle');
    });
    return {
      turnId,
      messageIds,
      text: generated.bubbles.join('\n\n'),
      bubbles: generated.bubbles,
      score,
      levelBefore: levelOf(standing.score),
      level: levelOf(score),
    };
  };
}
