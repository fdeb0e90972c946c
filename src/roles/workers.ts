import { setTimeout as sleep } from 'node:timers/promises';
import { warmUp } from '../modules/care/index.ts';
import { createTaskQueue } from '../platform/queue.ts';
import type { TelegramSender } from '../platform/telegram/index.ts';
import { createBroadcastLoop } from '../worker/broadcasts.ts';
import { createDeliveryLoop } from '../worker/deliveries.ts';
import { listTasks } from '../worker/schedule.ts';
import { createTurnLoop } from '../worker/turns.ts';
import { createUpkeepLoop } from '../worker/upkeep.ts';
import { type Core, finishMs } from './core.ts';

interface WorkerOptions {
  core: Core;
  sender: TelegramSender | undefined;
  concurrency: number;
}

/** Turns, deliveries and jobs of one process. */
export async function startWorkers({ core, sender, concurrency }: WorkerOptions) {
  const { database, conversations, nudges, logger } = core;
  const turns = createTurnLoop({ ...core, sender, concurrency });
  const deliveries = sender && createDeliveryLoop({ ...core, sender });
  const broadcasts = sender && createBroadcastLoop({ ...core, sender });
  const queue = createTaskQueue(database, logger);
  const upkeep = createUpkeepLoop(core);
  warmUp();
  await turns.start();
  await upkeep.start();
  await deliveries?.start();
  await broadcasts?.start();
  await queue.start(listTasks(core));

  return {
    async stop() {
      const finished = turns.stop();
      const isKept = upkeep.stop();
      const isBroadcast = broadcasts?.stop();
      conversations.abortUpkeep();
      nudges.abort();
      await Promise.race([finished, sleep(finishMs, undefined, { ref: false })]);
      // What is still thinking gives its claim back; another worker starts it anew.
      conversations.abortTurns();
      await finished;
      await Promise.all([deliveries?.stop(), isBroadcast, isKept, queue.stop()]);
    },
  };
}
