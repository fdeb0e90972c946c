import { createEngine } from '../src/platform/llm/engine.ts';
import { openBenchCore } from './core.ts';
import { createTalk } from './recall-texts.ts';

// How fast facts are kept: each in a transaction of its own, compared with all that is known by then,
// sealed and written; and how long a process needs to have all of them at hand.
const counts = [100, 500, 1_000];
const timed = 50;
const postgres = process.env['BENCH_DATABASE_URL'] ?? process.env['TEST_DATABASE_URL'];

export async function* benchStore(): AsyncGenerator<string> {
  yield 'database    facts known  kept/s  read all, cold ms';
  for (const [name, url] of [
    ['embedded', undefined],
    ['PostgreSQL', postgres],
  ] as const) {
    if (name === 'PostgreSQL' && url === undefined) yield `${name}: skipped, no BENCH_DATABASE_URL`;
    else yield* measure(name, url);
  }
}

async function* measure(name: string, url: string | undefined): AsyncGenerator<string> {
  const bench = await openBenchCore(
    (config, logger) => createEngine(config.engine, { logger, onCall: () => undefined }),
    url,
  );
  const { database, users, keys, memory } = bench.core;
  const talk = createTalk(7);
  const userId = 1;
  await users.ensure(userId);
  const keep = () =>
    database.asUser(userId, async (tx) => {
      const owner = { userId, cipher: await keys.cipherFor(tx, userId) };
      // As a turn does before it answers.
      await memory.read(tx, owner, (await users.read(tx, userId)).memoryVersion);
      const text = `Likes ${talk.question()}`.slice(0, 200);
      const source = { id: crypto.randomUUID(), saidAt: new Date() };
      const facts = [{ text, quote: text, category: 'preferences' as const, source }];
      await memory.learn(tx, owner, crypto.randomUUID(), { facts, emotions: [], followUps: [] });
    });
  const readAll = async () => {
    memory.forgetUser(userId);
    const profile = await users.get(userId);
    const owner = {
      userId,
      cipher: await database.asUser(userId, (tx) => keys.cipherFor(tx, userId)),
    };
    await database.readAsUser(userId, (tx) => memory.read(tx, owner, profile.memoryVersion));
  };

  let known = 0;
  for (const count of counts) {
    for (; known < count - timed; known += 1) await keep();
    const start = performance.now();
    for (; known < count; known += 1) await keep();
    const perSecond = (timed * 1000) / (performance.now() - start);
    const begun = performance.now();
    await readAll();
    const readMs = performance.now() - begun;
    yield [
      name.padEnd(10),
      String(count).padStart(12),
      perSecond.toFixed(0).padStart(7),
      readMs.toFixed(1).padStart(18),
    ].join(' ');
  }
  await bench.close();
}
