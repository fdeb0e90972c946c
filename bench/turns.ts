import { type Report, startServer } from './child.ts';
import { runLoad } from './load.ts';

// Turns a second, added latency and memory of waiting turns, on the offline engine: a table for each
// database. Figures of one run belong together, ratios compare machines.
const levels = [1, 16, 64, 256];
const seconds = Number(process.env['BENCH_SECONDS'] ?? 6);
const warmUpSeconds = 5;
const waitingTurns = 1_000;
const postgres = process.env['BENCH_DATABASE_URL'] ?? process.env['TEST_DATABASE_URL'];

export async function* benchTurns(): AsyncGenerator<string> {
  for (const [name, url] of [
    ['embedded', undefined],
    ['PostgreSQL', postgres],
  ] as const) {
    if (name === 'PostgreSQL' && url === undefined) {
      yield 'PostgreSQL: skipped, BENCH_DATABASE_URL is not set';
      continue;
    }
    yield name;
    yield 'users  turns/s  total p50/p99 ms  engine p50/p99 ms  added p50/p99 ms  floor/s  of floor';
    for (const users of levels) yield describe(await measure(users, url));
    const { waiting } = await fill(url);
    yield (
      `${waitingTurns} turns waiting on a slow model: ${waiting.kilobytesEach.toFixed(1)} KB each, ` +
        `event loop p99 ${waiting.eventLoopP99Ms.toFixed(0)} ms`
    );
  }
}

interface Row {
  users: number;
  turnsPerSecond: number;
  total: number[];
  engine: number[];
  floorPerSecond: number;
}

async function measure(users: number, url: string | undefined): Promise<Row> {
  const server = await startServer(url);
  try {
    // Not measured: the first seconds of a process are those of its compiler.
    await runLoad({ ...server, users: 16, seconds: warmUpSeconds, firstUser: 1 });
    await server.ask('forget');
    const { durations, elapsedMs } = await runLoad({
      ...server,
      users,
      seconds,
      firstUser: 100_000,
    });
    const { engineMs } = await server.ask<Report>('report');
    const { perSecond } = await server.ask<{ perSecond: number }>('floor', { users, seconds: 3 });
    return {
      users,
      turnsPerSecond: durations.length / (elapsedMs / 1000),
      total: durations,
      engine: engineMs,
      floorPerSecond: perSecond,
    };
  } finally {
    await server.stop();
  }
}

async function fill(url: string | undefined) {
  const server = await startServer(url);
  try {
    type Waiting = { waiting: { kilobytesEach: number; eventLoopP99Ms: number } };
    return await server.ask<Waiting>('fill', { turns: waitingTurns });
  } finally {
    await server.stop();
  }
}

function describe({ users, turnsPerSecond, total, engine, floorPerSecond }: Row): string {
  const pair = (of: (q: number) => number) => `${of(0.5).toFixed(1)} / ${of(0.99).toFixed(1)}`;
  return [
    String(users).padStart(5),
    turnsPerSecond.toFixed(0).padStart(7),
    pair((q) => quantile(total, q)).padStart(16),
    pair((q) => quantile(engine, q)).padStart(17),
    pair((q) => quantile(total, q) - quantile(engine, q)).padStart(16),
    floorPerSecond.toFixed(0).padStart(7),
    (turnsPerSecond / floorPerSecond).toFixed(2).padStart(8),
  ].join('  ');
}

function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
