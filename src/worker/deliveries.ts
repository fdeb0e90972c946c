import type { Database } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import type { Metrics } from '#app/platform/metrics';
import type { TelegramSender } from '#app/platform/telegram/index';
import type { UserKeys } from '../modules/users/index.ts';
import { createDeliveries } from '../modules/conversations/index.ts';
import { createLoop, type Loop } from './loop.ts';

interface Dependencies {
  database: Database;
  keys: UserKeys;
  sender: TelegramSender;
  metrics: Metrics;
  logger: Logger;
}

/** Bubbles on their way at the same time, each to another chat. */
const concurrency = 25;

/** Brings what the outbox holds to Telegram, in order within a chat. */
export function createDeliveryLoop(dependencies: Dependencies): Loop {
  const { database, metrics, logger } = dependencies;
  const deliveries = createDeliveries(dependencies);
  return createLoop({
    claim: deliveries.claim,
    work: async (delivery) => metrics.observeDelivery(await deliveries.deliver(delivery)),
    nextMs: deliveries.nextMs,
    listen: (wake) => database.listen('outbox_ready', wake),
    concurrency,
    logger,
  });
}
