import type { Logger } from '#app/platform/logger';
import type { Conversations } from '../modules/conversations/index.ts';
import { createLoop, type Loop } from './loop.ts';

interface Dependencies {
  conversations: Conversations;
  logger: Logger;
}

/** Conversations kept in order at the same time; turns have the machine first. */
const concurrency = 4;

/** Remembers and summarises behind the turns. Nobody waits for it: it looks once a second. */
export const createUpkeepLoop = ({ conversations, logger }: Dependencies): Loop =>
  createLoop({
    claim: conversations.claimUpkeep,
    async work(claim) {
      const { facts, folded, embedded } = await conversations.keepUp(claim);
      const { conversationId } = claim;
      if (facts + folded + embedded > 0) {
        logger.debug({ conversationId, facts, folded, embedded }, 'upkeep done');
      }
    },
    nextMs: async () => undefined,
    listen: async () => async () => undefined,
    concurrency,
    logger,
  });
