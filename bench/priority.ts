import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '../src/roles/core.ts';
import { createTurnLoop } from '../src/worker/turns.ts';
import { fillCrowd } from '../test/support/crowd.ts';
import { scriptedEngine } from '../test/support/engine.ts';
import { waitFor } from '../test/support/process.ts';
import { openBenchCore } from './core.ts';

// Free and premium turns beside each other, on a model that takes its time: how long both wait while a
// backlog of free ones is worked off, and what is left for them where premium never stops.
const backlog = 500;
const premiumTurns = 20;
const concurrency = 4;
const modelMs = 60;
/** Between two premium turns: the backlog takes as long as all of them. */
const everyMs = (backlog * modelMs) / concurrency / premiumTurns;
/** Each of them writes again as soon as it is answered: more than are answered at a time. */
const talkers = 3 * concurrency;
const floodMs = 8_000;
const firstTalker = 10_000;
const postgres = process.env['BENCH_DATABASE_URL'] ?? process.env['TEST_DATABASE_URL'];

export async function* benchPriority(): AsyncGenerator<string> {
  yield `${premiumTurns} premium turns among ${backlog} free ones, then a flood of premium; waits at p50 and the`;
  yield 'longest time without a free turn being answered in ms, the ratio is to be at most 0.1';
  yield 'database     free  premium  ratio  free stands still   flood: free  free stands still';
  yield describe('embedded', await measure(undefined));
  if (postgres === undefined) return yield 'PostgreSQL: skipped, BENCH_DATABASE_URL is not set';
  yield describe('PostgreSQL', await measure(postgres));
}

interface Turn {
  isPremium: boolean;
  waitMs: number;
  settledAt: number;
}

async function measure(url: string | undefined) {
  const scripted = scriptedEngine();
  const engine: typeof scripted = {
    ...scripted,
    async generate(...args) {
      await sleep(modelMs);
      return scripted.generate(...args);
    },
  };
  const { core, database, secrets, close } = await openBenchCore(() => engine, url);
  try {
    const free = Array.from({ length: backlog }, (_none, index) => 1 + index);
    const premium = Array.from({ length: premiumTurns }, (_none, index) => firstTalker + index);
    await fillCrowd(database, secrets.encryptionKey, free);
    await fillCrowd(database, secrets.encryptionKey, premium, { plan: 'premium' });
    const overtaking = await overtake(core, free, premium);
    return { overtaking, flood: await flood(core, free, premium.slice(0, talkers)) };
  } finally {
    await close();
  }
}

async function overtake(core: Core, free: number[], premium: number[]): Promise<Turn[]> {
  const queue = openQueue(core);
  for (const userId of free) await queue.accept(userId);
  await queue.start();
  for (const userId of premium) {
    await sleep(everyMs * (0.5 + Math.random()));
    await queue.accept(userId);
  }
  await waitFor(() => queue.turns.length === free.length + premium.length, 120_000);
  await queue.stop();
  return queue.turns;
}

/** Stopped while free turns are left: they never had the worker to themselves. */
async function flood(core: Core, free: number[], premium: number[]): Promise<Turn[]> {
  const queue = openQueue(core, (userId) =>
    premium.includes(userId) ? queue.accept(userId) : undefined,
  );
  for (const userId of [...free, ...premium]) await queue.accept(userId);
  await queue.start();
  await sleep(floodMs);
  const turns = [...queue.turns];
  await queue.stop();
  return turns;
}

/** The worker's own loop; every turn is written down when it has settled. */
function openQueue(core: Core, onSettled?: (userId: number) => Promise<void> | undefined) {
  const { conversations } = core;
  const acceptedAt = new Map<number, number>();
  const turns: Turn[] = [];
  let startedAt = Number.NaN;
  const loop = createTurnLoop({
    ...core,
    conversations: {
      ...conversations,
      async answer(claim, ...rest) {
        const answer = await conversations.answer(claim, ...rest);
        const { userId } = claim;
        const settledAt = performance.now();
        const waitMs = settledAt - Math.max(startedAt, acceptedAt.get(userId) ?? Number.NaN);
        turns.push({ isPremium: userId >= firstTalker, waitMs, settledAt });
        await onSettled?.(userId);
        return answer;
      },
    },
    sender: undefined,
    concurrency,
  });
  return {
    turns,
    async accept(userId: number): Promise<void> {
      acceptedAt.set(userId, performance.now());
      await conversations.accept({
        userId,
        persona: 'vera',
        text: 'Here is one whole sentence to answer.',
        images: [],
        priority: userId >= firstTalker ? 1 : 0,
        isAwaited: false,
      });
    },
    start() {
      startedAt = performance.now();
      return loop.start();
    },
    stop: loop.stop,
  };
}

function describe(
  name: string,
  { overtaking, flood }: { overtaking: Turn[]; flood: Turn[] },
): string {
  const waitOf = (isAsked: boolean) =>
    median(overtaking.filter((turn) => turn.isPremium === isAsked).map(({ waitMs }) => waitMs));
  const share = flood.filter(({ isPremium }) => !isPremium).length / flood.length;
  return [
    name.padEnd(10),
    waitOf(false).toFixed(0).padStart(7),
    waitOf(true).toFixed(0).padStart(9),
    (waitOf(true) / waitOf(false)).toFixed(3).padStart(7),
    standstill(overtaking).toFixed(0).padStart(19),
    `${(share * 100).toFixed(0)} %`.padStart(14),
    standstill(flood).toFixed(0).padStart(19),
  ].join('');
}

const median = (values: number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The longest time without a free turn being settled, in milliseconds. */
function standstill(turns: Turn[]): number {
  const isSeen = ({ isPremium }: Turn, index: number) => index === 0 || !isPremium;
  const times = turns.filter(isSeen).map(({ settledAt }) => settledAt);
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
}
