import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAffinity, dailyCap, levelOf, levels } from '../../src/modules/affinity/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { onEachDatabase } from '../support/databases.ts';
import { day, type Ledger, openLedger } from './ledgers.ts';

/** Numbers that look random and are the same in every run. */
function randomFrom(seed: number) {
  let state = seed;
  const below = (limit: number) => (state = (state * 48_271) % 2_147_483_647) % limit;
  return {
    below,
    chance: (percent: number) => below(100) < percent,
    pick<T>(items: readonly [T, ...T[]]): T {
      return items[below(items.length)] ?? items[0];
    },
    shuffle: <T>(items: T[]) =>
      items
        .map((item) => ({ item, at: below(1e9) }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
type Random = ReturnType<typeof randomFrom>;

const judgements = [
  5,
  3,
  1,
  0,
  -1,
  -3,
  -5,
  5000,
  -5000,
  2.5,
  Number.NaN,
  null,
  '5',
  [],
  {},
] as const;
const seeds = Array.from({ length: 6 }, (_, index) => 7 + index * 7919);

onEachDatabase('whatever happens, the affinity ledger', ({ open }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Something that can happen on a day: mostly talk, of every manner. */
  async function happen(ledger: Ledger, on: number, random: Random): Promise<void> {
    if (random.chance(20)) await ledger.judge(day(on), random.pick(judgements));
    else
      await ledger.talk(day(on), {
        sharedFact: random.chance(40),
        apologised: random.chance(20),
        insulted: random.chance(20),
        keptFollowUpId: random.chance(10) ? randomUUID() : undefined,
      });
  }

  test.each(seeds)('adds up, stays in its bounds and loses no level (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    const ledger = await openLedger(database);
    const affinity = createAffinity();
    // Near the steps, where a fall would be seen.
    await ledger.grant(day(0), random.pick([0, 95, 101, 299, 302, 598, 1003]));
    let level = levelOf(await ledger.score()).number;
    let today = 1;
    for (let step = 0; step < 120; step += 1) {
      if (random.chance(15)) today += random.pick([1, 1, 1, 2, 16, 25, 80]);
      if (random.chance(10)) await affinity.fadeSilent(database, day(today));
      else await happen(ledger, today, random);
      const reached = levelOf(await ledger.score()).number;
      expect(reached).toBeGreaterThanOrEqual(level);
      level = reached;
    }

    const rows = (await ledger.rows()).slice(1);
    const first = (await ledger.rows())[0]?.points ?? 0;
    expect(await ledger.score()).toBe(rows.reduce((sum, { points }) => sum + points, first));
    for (const of of Map.groupBy(rows, (row) => row.day).values()) {
      const gained = of.reduce((sum, { points }) => sum + Math.max(0, points), 0);
      expect(gained).toBeLessThanOrEqual(dailyCap);
      const judged = of.filter(({ kind }) => kind === 'quality').map(({ points }) => points);
      expect(judged.length).toBeLessThanOrEqual(2);
      for (const points of judged) expect(Math.abs(points)).toBeLessThanOrEqual(5);
      expect(of.filter(({ kind }) => kind === 'first-talk-of-day').length).toBeLessThanOrEqual(1);
      expect(of.filter(({ kind }) => kind === 'silence').length).toBeLessThanOrEqual(1);
    }
  });

  test.each(seeds)('gives a day the same points in any order (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    const turns = Array.from({ length: 1 + random.below(6) }, () => ({
      sharedFact: random.chance(50),
      keptFollowUpId: random.chance(30) ? randomUUID() : undefined,
    }));
    const worth = turns.reduce(
      (sum, turn) => sum + 1 + (turn.sharedFact ? 4 : 0) + (turn.keptFollowUpId ? 5 : 0),
      8,
    );
    for (let order = 0; order < 4; order += 1) {
      const ledger = await openLedger(database);
      for (const turn of random.shuffle(turns)) {
        const keptFollowUpId = turn.keptFollowUpId && randomUUID();
        await ledger.talk(day(0), { ...turn, keptFollowUpId });
      }
      expect(await ledger.score()).toBe(Math.min(worth, dailyCap));
    }
  });

  test('tells in its story each level that was reached, once and in order', async () => {
    const random = randomFrom(3);
    const ledger = await openLedger(database);
    const reached: string[] = [];
    for (let today = 0; today < 90; today += 1) {
      const before = levelOf(await ledger.score());
      for (let turn = 0; turn < 4; turn += 1)
        await ledger.talk(day(today), { sharedFact: true, insulted: random.chance(5) });
      await ledger.judge(day(today), random.pick(judgements));
      const after = levelOf(await ledger.score());
      if (after.number > before.number) reached.push(`${day(today)} ${after.key}`);
    }
    const story = await ledger.story();
    expect(
      story.flatMap((entry) => (entry.kind === 'level-up' ? [`${entry.day} ${entry.level}`] : [])),
    ).toEqual(reached);
    expect(reached).toHaveLength(levels.length - 1);
    expect(story.filter(({ kind }) => kind === 'days-together')).toMatchObject([
      { day: day(6), count: 7 },
      { day: day(29), count: 30 },
    ]);
  });
});
