import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { onEachDatabase } from '../support/databases.ts';
import { waitFor } from '../support/process.ts';
import { random } from '../support/random.ts';
import { type Moment, moments } from './departure-moments.ts';
import { type DepartureStage, type Leaver, startDepartureStage } from './departure-stage.ts';

/** A hundred in all of what is promised; of the rest what shows that it is no exception. */
const promised = inject('postgres') ? 50 : 100;
const roundsOf = ({ isPromised }: Moment) => (isPromised ? promised : 10);
/** A gate opens long after the account is gone, or right away. */
const openWithinMs = 10;
/** What the law keeps, and what undoes a deletion that a restored backup would undo. */
const keptByLaw = ['billing_orders', 'tombstones'];

onEachDatabase('an account deleted in the middle of', ({ open }) => {
  let database: Database;
  let stage: DepartureStage;
  let nextId = 7_710_000_000;

  beforeAll(async () => {
    database = await open();
    stage = await startDepartureStage(database, random(20_261_127));
  });
  afterAll(async () => {
    await stage.close();
    await database.close();
  });

  async function meet({ place, prepare }: Moment): Promise<Leaver> {
    nextId += 1;
    const leaver = await stage.meet(nextId, place, nextId % 2 === 0);
    await prepare?.(stage, leaver);
    return leaver;
  }

  /** Leaves, in a part of the rounds begins anew at once, and only then the work goes on. */
  async function leave(leaver: Leaver): Promise<void> {
    await leaver.gate?.reached;
    await stage.soon(openWithinMs);
    expect(await stage.leave(leaver, leaver.id % 3 === 0)).toBe(204);
    if (leaver.id % 5 === 0) await stage.comeBack(leaver);
    await stage.soon(openWithinMs);
    leaver.gate?.open();
  }

  /** All that is held of an account, but for ids and times. */
  async function describe(leaver: Leaver): Promise<string> {
    const caller = await stage.comeBack(leaver);
    const { status, text } = await caller.get(`/export/${leaver.id}`);
    expect(status).toBe(200);
    return `${text}\n${await stage.rowOf(leaver)}`
      .replaceAll(String(leaver.id), '<id>')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, '<time>')
      .replace(/[\da-f]{8}-[\da-f-]{27}/g, '<uuid>');
  }

  test.each(moments)(
    '$title leaves nothing, and nothing is sent after it',
    async (moment) => {
      const all: Leaver[] = [];
      const { atOnce = 25, lastsMs = 0 } = moment;
      const rounds = roundsOf(moment);
      while (all.length < rounds) {
        const size = Math.min(atOnce, rounds - all.length);
        const leavers = await Promise.all(Array.from({ length: size }, () => meet(moment)));
        await Promise.all(
          leavers.map(async (leaver) => {
            await moment.begin(stage, leaver);
            await leave(leaver);
          }),
        );
        await stage.settle();
        all.push(...leavers);
      }
      await new Promise((resolve) => setTimeout(resolve, lastsMs));
      await stage.settle();
      const back = all.filter(({ isBackAgain }) => isBackAgain);
      const newcomer = await stage.meet((nextId += 1), undefined, false);
      await stage.leave(newcomer, false);
      const asNew = await describe(newcomer);
      for (const leaver of all) {
        expect(stage.sentAfter(leaver)).toEqual([]);
        await moment.check?.(stage, leaver);
      }
      expect(back).toHaveLength(rounds / 5);
      for (const leaver of back) expect(await describe(leaver)).toBe(asNew);
      for (const leaver of [newcomer, ...back]) await stage.leave(leaver, false);
      const named = await stage.tablesThatName(all.map(({ id }) => id));
      expect(named.filter((table) => !keptByLaw.includes(table))).toEqual([]);
      expect(named).toContain('tombstones');
    },
    180_000,
  );

  test.each(moments.filter(({ place }) => place && place !== 'second bubble'))(
    '$title gives it up at once, wherever the account was deleted',
    async (moment) => {
      // Without them no claim is renewed, by which a process would hear of it later.
      vi.useFakeTimers({ toFake: ['setInterval'] });
      try {
        const leaver = await meet(moment);
        await moment.begin(stage, leaver);
        await leaver.gate?.reached;
        await stage.leave(leaver, true);
        await waitFor(() => leaver.gate?.isGivenUp ?? false, 20_000, 5);
        expect(leaver.gate?.isGivenUp).toBe(true);
        leaver.gate?.open();
        await stage.settle();
      } finally {
        vi.useRealTimers();
      }
    },
    60_000,
  );
});
