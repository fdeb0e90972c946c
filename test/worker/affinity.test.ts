import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAffinity, dailyCap, type Granted } from '../../src/modules/affinity/index.ts';
import { lockConversation } from '../../src/modules/affinity/queries.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { onEachDatabase } from '../support/databases.ts';
import { day, type Ledger, openLedger } from './ledgers.ts';

onEachDatabase('the affinity ledger', ({ open }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const meet = () => openLedger(database);
  const pointsOf = ({ entries }: Granted) => entries.reduce((sum, { points }) => sum + points, 0);
  const brought = ({ entries }: Granted) => entries.map(({ kind, points }) => `${kind} ${points}`);

  test('a turn brings what happened in it, the first one of a day more', async () => {
    const { talk, score, standing } = await meet();
    expect(await standing(day(0))).toEqual({
      score: 0,
      pointsToday: 0,
      lastTalkDay: null,
      openConflictAt: null,
      judgementsToday: 0,
      judgedUpTo: null,
    });
    expect(await talk(day(0), { sharedFact: true })).toEqual({
      entries: [
        { kind: 'first-talk-of-day', points: 8 },
        { kind: 'shared-fact', points: 4 },
        { kind: 'talk', points: 1 },
      ],
      before: 0,
      after: 13,
    });
    expect(await talk(day(0))).toEqual({
      entries: [{ kind: 'talk', points: 1 }],
      before: 13,
      after: 14,
    });
    expect(await talk(day(1))).toMatchObject({ before: 14, after: 23 });
    expect(await standing(day(1))).toMatchObject({
      score: 23,
      pointsToday: 9,
      lastTalkDay: day(1),
    });
    expect(await score()).toBe(23);
  });

  test('a turn that settles twice counts once', async () => {
    const { talk, rows } = await meet();
    const turnId = randomUUID();
    await talk(day(0), { sharedFact: true }, turnId);
    expect(await talk(day(0), { sharedFact: true }, turnId)).toEqual({
      entries: [],
      before: 13,
      after: 13,
    });
    expect(await rows()).toHaveLength(3);
  });

  test('a past turn still knows the score it left', async () => {
    const { talk, grant, scoreAfter } = await meet();
    const [first, second, silent] = [randomUUID(), randomUUID(), randomUUID()];
    await talk(day(0), {}, first);
    await talk(day(0), { sharedFact: true }, second);
    await grant(day(0), 11);
    await talk(day(0), {}, silent);
    const at = new Date();
    await talk(day(1));
    expect(await scoreAfter(first)).toBe(9);
    expect(await scoreAfter(second)).toBe(14);
    expect(await scoreAfter(silent, at)).toBe(dailyCap);
  });

  test('three hundred turns of flattery bring the cap of one day', async () => {
    const { talk, score, rows } = await meet();
    for (let turn = 0; turn < 300; turn += 1)
      await talk(day(0), { sharedFact: turn % 2 === 0, apologised: true });
    expect(await score()).toBe(dailyCap);
    expect((await rows()).every(({ points }) => points > 0)).toBe(true);
  });

  test('a day lived twice, or left by a change of the time zone, brings its points once', async () => {
    const { talk, standing } = await meet();
    expect(pointsOf(await talk(day(1), { sharedFact: true }))).toBe(13);
    expect(brought(await talk(day(0)))).toEqual(['talk 1']);
    expect(await standing(day(0))).toMatchObject({ pointsToday: 14, lastTalkDay: day(1) });
  });

  test('a promise is kept once', async () => {
    const { talk } = await meet();
    const keptFollowUpId = randomUUID();
    expect(brought(await talk(day(0), { keptFollowUpId }))).toContain('kept-promise 5');
    expect(brought(await talk(day(0), { keptFollowUpId }))).toEqual(['talk 1']);
    expect(brought(await talk(day(1), { keptFollowUpId: randomUUID() }))).toContain(
      'kept-promise 5',
    );
  });

  test('an apology counts after a conflict, once and within its week', async () => {
    const { talk, standing } = await meet();
    expect(brought(await talk(day(0), { apologised: true }))).toEqual([
      'first-talk-of-day 8',
      'talk 1',
    ]);
    expect(brought(await talk(day(0), { insulted: true }))).toEqual(['talk 1', 'conflict 0']);
    expect((await standing(day(6))).openConflictAt).toBeInstanceOf(Date);
    expect((await standing(day(7))).openConflictAt).toBeNull();
    expect(brought(await talk(day(6), { apologised: true }))).toContain('repair 4');
    expect((await standing(day(6))).openConflictAt).toBeNull();
    expect(brought(await talk(day(6), { apologised: true }))).toEqual(['talk 1']);
    await talk(day(20), { insulted: true });
    expect(brought(await talk(day(27), { apologised: true }))).not.toContain('repair 4');
  });

  test('to insult and apologise in turns is no way to rise', async () => {
    const { talk, standing } = await meet();
    await talk(day(0), { insulted: true });
    expect(brought(await talk(day(0), { apologised: true }))).toEqual(['repair 4', 'talk 1']);
    await talk(day(1), { insulted: true });
    expect(brought(await talk(day(1), { apologised: true }))).toEqual(['repair 0', 'talk 1']);
    expect((await standing(day(1))).openConflictAt).toBeNull();
  });

  test('a conflict is made up for also when the day can bring no more', async () => {
    const { talk, standing, grant } = await meet();
    await talk(day(0), { insulted: true });
    await grant(day(0), 16);
    expect(brought(await talk(day(0), { apologised: true }))).toEqual(['repair 0']);
    expect(await standing(day(0))).toMatchObject({ score: 25, openConflictAt: null });
  });

  test('a judgement counts once per window and twice a day', async () => {
    const { judge, standing } = await meet();
    expect(brought(await judge(day(0), 3, 10))).toEqual(['quality 3']);
    expect(brought(await judge(day(0), 3, 10))).toEqual([]);
    expect(brought(await judge(day(0), 3, 9))).toEqual([]);
    expect(brought(await judge(day(0), 'excellent', 20))).toEqual(['quality 0']);
    expect(brought(await judge(day(0), 5, 30))).toEqual([]);
    expect(await standing(day(0))).toMatchObject({ judgementsToday: 2, judgedUpTo: 20 });
    expect(brought(await judge(day(1), 5000, 30))).toEqual(['quality 5']);
  });

  test('a bad judgement opens a conflict, also when there is nothing to take', async () => {
    const { judge, talk, standing } = await meet();
    expect(brought(await judge(day(0), -5))).toEqual(['quality 0', 'conflict 0']);
    expect((await standing(day(0))).openConflictAt).not.toBeNull();
    expect(brought(await talk(day(0), { apologised: true }))).toContain('repair 4');
    await judge(day(0), -1);
    // The third of the day does not count at all.
    await judge(day(0), -5);
    expect(await standing(day(0))).toMatchObject({ score: 12, openConflictAt: null });
  });

  test('a bad judgement takes nothing of a level that was reached', async () => {
    const { judge, grant, score } = await meet();
    await grant(day(0), 302);
    expect(brought(await judge(day(1), -5))).toEqual(['quality -2', 'conflict 0']);
    expect(await score()).toBe(300);
  });

  test('a good judgement leads up to the next level, never into it', async () => {
    const { judge, talk, grant } = await meet();
    await grant(day(0), 97);
    expect(brought(await judge(day(1), 5))).toEqual(['quality 2']);
    expect(brought(await judge(day(1), 5))).toEqual(['quality 0']);
    expect(await talk(day(1))).toMatchObject({ before: 99, after: 108 });
    await grant(day(1), 900);
    expect(brought(await judge(day(2), 5))).toEqual(['quality 5']);
  });

  test('a good judgement stays within the cap', async () => {
    const { judge, grant, score } = await meet();
    await grant(day(0), 23);
    expect(brought(await judge(day(0), 5))).toEqual(['quality 2']);
    expect(brought(await judge(day(0), 5))).toEqual(['quality 0']);
    expect(await score()).toBe(dailyCap);
  });

  test('whoever settles at once does not double the day', async () => {
    const { talk, judge, score, standing } = await meet();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 8 === 0 ? judge(day(0), 5, index + 1) : talk(day(0), { sharedFact: true }),
      ),
    );
    expect(await score()).toBe(dailyCap);
    expect((await standing(day(0))).judgementsToday).toBeLessThanOrEqual(2);
  });
});

onEachDatabase('fade-affinity', ({ open, name }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** A conversation of which everything was said on the first day. */
  async function meet(points: number) {
    const ledger = await openLedger(database);
    const { after } = await ledger.talk(day(0));
    await ledger.grant(day(0), points - after);
    return ledger;
  }
  const fade = (today: number) => createAffinity().fadeSilent(database, day(today));
  const silentDays = (ledger: Ledger) =>
    ledger.rows().then((rows) => rows.filter(({ kind }) => kind === 'silence'));

  test('two weeks of silence cost nothing, each further day a point once it is over', async () => {
    const ledger = await meet(150);
    // The fourteenth day is over everywhere on the sixteenth.
    expect(await fade(16)).toEqual({ conversations: 0, points: 0 });
    expect(await fade(17)).toEqual({ conversations: 1, points: 1 });
    expect(await fade(17)).toEqual({ conversations: 0, points: 0 });
    expect(await silentDays(ledger)).toEqual([{ kind: 'silence', points: -1, day: day(15) }]);
    expect(await fade(27)).toEqual({ conversations: 1, points: 10 });
    expect(await ledger.score()).toBe(139);
  });

  test('silence takes nothing of a level that was reached', async () => {
    const acquaintance = await meet(103);
    const stranger = await meet(9);
    await fade(300);
    expect(await acquaintance.score()).toBe(100);
    expect(await stranger.score()).toBe(0);
    await fade(400);
    expect(await acquaintance.score()).toBe(100);
    expect(await stranger.score()).toBe(0);
  });

  test('a talk ends the silence, and what was missed before it is forgiven', async () => {
    const ledger = await meet(200);
    await fade(20);
    await ledger.talk(day(90));
    const score = await ledger.score();
    await fade(100);
    expect(await ledger.score()).toBe(score);
    await fade(107);
    expect(await ledger.score()).toBe(score - 1);
  });

  test('after a long standstill a run takes sixty days, the next ones the rest', async () => {
    const ledger = await meet(280);
    const scores: number[] = [];
    for (let run = 0; run < 4; run += 1) {
      await fade(200);
      scores.push(await ledger.score());
    }
    expect(scores).toEqual([220, 160, 100, 100]);
    const days = await silentDays(ledger);
    expect(days.map((row) => row.day).toSorted()).toEqual(
      Array.from({ length: 180 }, (_, index) => day(15 + index)),
    );
  });

  test('one worker takes from everybody, several at once take no more', async () => {
    const ledgers = await Promise.all(Array.from({ length: 250 }, () => meet(150)));
    expect(await fade(20)).toEqual({ conversations: 250, points: 250 * 4 });
    const faded = await Promise.all([fade(30), fade(30), fade(30)]);
    expect(faded.reduce((sum, { points }) => sum + points, 0)).toBe(250 * 10);
    for (const ledger of ledgers) expect(await ledger.score()).toBe(136);
    expect(await fade(30)).toEqual({ conversations: 0, points: 0 });
  });

  test.skipIf(name === 'embedded')(
    'a conversation with a turn in it is left for tomorrow',
    async () => {
      const ledger = await meet(150);
      await database.db.transaction().execute(async (tx) => {
        await lockConversation(tx, ledger.conversationId);
        await fade(30);
        expect(await ledger.score()).toBe(150);
      });
      await fade(31);
      expect(await ledger.score()).toBe(135);
    },
  );
});
