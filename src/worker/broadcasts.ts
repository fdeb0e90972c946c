import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import type { TelegramSender } from '#app/platform/telegram/index';
import { createBroadcastSending } from '../modules/broadcasts/index.ts';
import { createLoop, type Loop } from './loop.ts';

interface Dependencies {
  database: Database;
  sender: TelegramSender;
  texts: Texts;
  logger: Logger;
}

/** Sends what the operator has started, beside everything else. It looks for more once a second. */
export function createBroadcastLoop(dependencies: Dependencies): Loop {
  const sending = createBroadcastSending(dependencies);
  const stopping = new AbortController();
  const loop = createLoop({
    claim: sending.claim,
    work: (claim) => sending.send(claim, stopping.signal),
    nextMs: async () => undefined,
    listen: async () => async () => undefined,
    concurrency: 1,
    logger: dependencies.logger,
  });
  return {
    start: loop.start,
    stop() {
      stopping.abort();
      return loop.stop();
    },
  };
}
