import { EngineError, type Purpose } from '#app/platform/llm/port';
import { recordCalls } from '../queries/calls.ts';
import { finishUpkeep, postponeUpkeep, type UpkeepClaim } from '../queries/upkeep.ts';
import { type UpkeepDependencies, UpkeepLostError } from './dependencies.ts';
import { createEmbed } from './embed.ts';
import { createExtract } from './extract.ts';
import { createFold } from './fold.ts';

export interface UpkeepDone {
  facts: number;
  folded: number;
  embedded: number;
}

const nothing: UpkeepDone = { facts: 0, folded: 0, embedded: 0 };

const firstDelayMs = 30_000;
const longestDelayMs = 30 * 60_000;

/**
 * Keeps a conversation in order behind its turns: takes out of new messages what should be remembered,
 * then folds old ones into the summary, then gives vectors to both. Each step writes in one transaction
 * that holds the claim, so a crash at any point leaves a step done or not done, and two workers never do
 * one twice. No turn waits.
 */
export function createUpkeep(dependencies: UpkeepDependencies) {
  const { database, logger, signal } = dependencies;
  const extract = createExtract(dependencies);
  const fold = createFold(dependencies);
  const embed = createEmbed(dependencies);

  return async (claim: UpkeepClaim): Promise<UpkeepDone> => {
    const { userId, conversationId, attempts } = claim;
    let purpose: Purpose = 'extraction';
    try {
      const facts = await extract(claim);
      purpose = 'summary';
      const folded = await fold(claim);
      purpose = 'embedding';
      const embedded = await embed(claim);
      await database.asUser(userId, (tx) => finishUpkeep(tx, claim));
      return { facts, folded, embedded };
    } catch (error) {
      if (error instanceof UpkeepLostError) return nothing;
      if (signal.aborted) {
        await database.asUser(userId, (tx) => postponeUpkeep(tx, claim, 0));
        return nothing;
      }
      logger.warn({ conversationId, attempts, error }, 'an upkeep failed and will be tried again');
      const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts - 1, 10));
      const calls = error instanceof EngineError ? error.calls : [];
      await database.asUser(userId, async (tx) => {
        await postponeUpkeep(tx, claim, delayMs);
        await recordCalls(tx, { userId, turnId: null, purpose }, calls);
      });
      return nothing;
    }
  };
}
