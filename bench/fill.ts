import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '../src/roles/core.ts';
import { createTurnLoop } from '../src/worker/turns.ts';

/** Memory of turns that wait for a slow model, and how free the event loop stays meanwhile. */
export async function fillWithWaiting(core: Core, turns: number, release: () => void) {
  const { conversations, users } = core;
  const accept = async (userId: number) => {
    await users.ensure(userId);
    await conversations.accept({
      userId,
      persona: 'vera',
      text: 'Tell me a long story, please.',
      images: [],
      priority: 0,
      isAwaited: false,
    });
  };
  for (let userId = 1; userId <= turns; userId += 1) await accept(userId);
  const before = measureMemory();

  const loop = createTurnLoop({ ...core, sender: undefined, concurrency: turns });
  await loop.start();
  while ((await countClaimed(core)) < turns) await sleep(100);
  // Long enough for leases to be renewed a few times.
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await sleep(12_000);
  delay.disable();
  const kilobytesEach = (measureMemory() - before) / 1024 / turns;
  release();
  await loop.stop();
  return { kilobytesEach, eventLoopP99Ms: delay.percentile(99) / 1e6 };
}

/** Of the heap: the embedded database's own memory grows and shrinks by its own rules. */
function measureMemory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function countClaimed({ database }: Core): Promise<number> {
  const row = await database.db
    .selectFrom('conversations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('lease_until', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
