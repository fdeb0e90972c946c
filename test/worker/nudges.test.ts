import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { at, type NudgeStage, startNudgeStage } from './nudge-stage.ts';

const hour = 3_600_000;

onEachDatabase('writing first', ({ open }) => {
  let stage: NudgeStage;

  beforeAll(async () => {
    stage = await startNudgeStage(await open());
  });
  afterAll(() => stage.close());

  /** Runs at every half hour of a time and returns the moments at which something was sent. */
  async function sentBetween(from: Date, to: Date): Promise<string[]> {
    const moments: string[] = [];
    for (let time = from.getTime(); time < to.getTime(); time += hour / 2) {
      stage.setNow(new Date(time));
      if ((await stage.run()).sent > 0) moments.push(new Date(time).toISOString().slice(5, 16));
    }
    return moments;
  }
  const runAt = (time: Date) => {
    stage.setNow(time);
    return stage.run();
  };
  const db = () => stage.app.core.database.db;

  test('a due open loop is asked about once, with the reason, in chat and history', async () => {
    const userId = await stage.meet({ name: 'Аня' });
    await stage.talk(userId, 'Завтра экзамен');
    const dueAt = at('06-15T16:00');
    await stage.plan(userId, { text: 'экзамен по физике', dueAt });
    expect(await runAt(at('06-15T15:59'))).toEqual({ sent: 0, failed: 0 });
    expect(await runAt(dueAt)).toEqual({ sent: 1, failed: 0 });
    const text = (await stage.received(userId)).at(-1) ?? '';
    expect(text).toContain('«экзамен по физике»');
    expect(text).toMatch(/\n\nПишу, потому что на сегодня .+ \/stop – больше не писать\.$/);
    expect((await stage.history(userId)).at(-1)).toBe(`companion: ${text}`);
    expect(await stage.started(userId)).toEqual(['2040-06-15 1 follow-up']);
    const { follow_ups: loops } = await stage.app.core.memory.overview(userId, {});
    expect(loops.map(({ state }) => state)).toEqual(['raised']);
    expect(await runAt(at('06-16T16:00'))).toEqual({ sent: 0, failed: 0 });
  });

  test('who comes back to what was asked about has kept a promise', async () => {
    const userId = await stage.meet();
    await stage.plan(userId, { text: 'экзамен', dueAt: at('06-15T16:00') });
    await runAt(at('06-15T16:00'));
    await stage.talk(userId, 'Экзамен сдан на отлично!');
    const kinds = await db()
      .selectFrom('affinity_events')
      .select('kind')
      .where('user_id', '=', userId)
      .execute();
    expect(kinds.map(({ kind }) => kind)).toContain('kept-promise');
  });

  test('an open loop with another persona waits until the user is there again', async () => {
    const userId = await stage.meet();
    await stage.plan(userId, { text: 'экзамен', dueAt: at('06-15T16:00') });
    const { users, personas, conversations } = stage.app.core;
    const other = personas.list().find((id) => id !== 'vera');
    if (!other) throw new Error('there is one persona only');
    await users.update(userId, { persona: other });
    await conversations.welcome(userId);
    expect(await runAt(at('06-15T16:00'))).toEqual({ sent: 0, failed: 0 });
    await users.update(userId, { persona: 'vera' });
    expect(await runAt(at('06-15T16:00'))).toEqual({ sent: 1, failed: 0 });
  });

  test.each([
    ['UTC', ['06-15T08:00', '06-15T19:00']],
    ['Asia/Kathmandu', ['06-15T02:30', '06-15T13:30']],
    ['America/New_York', ['06-15T12:00', '06-15T23:00']],
    ['Pacific/Kiritimati', ['06-14T18:00', '06-15T05:00']],
  ])('in %s a word comes in the morning and in the evening of the user', async (zone, times) => {
    await stage.meet({ time_zone: zone });
    const [first = '', last = ''] = times;
    const from = new Date(at(first).getTime() - 7 * hour);
    expect(await sentBetween(from, new Date(at(last).getTime() + 4 * hour))).toEqual(times);
  });

  test('quiet hours end where the user is, also in the night the clocks change', async () => {
    const userId = await stage.meet({
      time_zone: 'Europe/Berlin',
      quiet_hours: { from: 20, to: 10 },
      nudges: ['follow-up'],
    });
    // The clocks go forward on 25 March and back on 28 October.
    for (const [eve, due, end] of [
      ['03-23T19:30', '03-23T19:45', '03-24T09:00'],
      ['03-24T19:30', '03-24T19:45', '03-25T08:00'],
      ['10-26T18:30', '10-26T18:45', '10-27T08:00'],
      ['10-27T18:30', '10-27T18:45', '10-28T09:00'],
    ] as const) {
      stage.setNow(at(eve));
      await db().deleteFrom('nudges').execute();
      await stage.plan(userId, { text: `дело ${due}`, dueAt: at(due) });
      expect(await sentBetween(at(eve), new Date(at(end).getTime() + hour))).toEqual([end]);
    }
  });

  test('the day of the first talk comes back every year', async () => {
    const userId = await stage.meet({ nudges: ['anniversary'], time_zone: 'Europe/Moscow' });
    await stage.talkedOn(userId, '2037-06-15');
    await stage.talkedOn(userId, '2038-01-20');
    expect(await sentBetween(at('06-14T00:00'), at('06-17T00:00'))).toEqual(['06-15T07:00']);
    expect((await stage.received(userId)).at(-1)).toContain('3 года с первого разговора');
    expect(await stage.started(userId)).toEqual(['2040-06-15 1 anniversary']);
  });

  test('who began on 29 February is remembered on 1 March', async () => {
    const userId = await stage.meet({ nudges: ['anniversary'] });
    await stage.talkedOn(userId, '2036-02-29');
    stage.setNow(new Date('2037-03-01T12:00:00Z'));
    expect(await stage.run()).toEqual({ sent: 1, failed: 0 });
    expect(await sentBetween(at('03-01T00:00'), at('03-02T00:00'))).toEqual([]);
  });

  test('nothing is written to who has not asked for it', async () => {
    const userId = await stage.meet({ nudges: [] });
    await stage.plan(userId, { text: 'экзамен', dueAt: at('06-15T16:00') });
    expect(await sentBetween(at('06-15T00:00'), at('06-17T00:00'))).toEqual([]);
  });

  test('there are at most two a day, whatever is due', async () => {
    const userId = await stage.meet();
    const dueAt = at('06-15T06:00');
    await stage.plan(
      userId,
      ...['экзамен', 'врач', 'собеседование'].map((text) => ({ text, dueAt })),
    );
    expect(await sentBetween(at('06-15T06:00'), at('06-16T00:00'))).toHaveLength(2);
    await stage.talk(userId, 'Спасибо, всё хорошо');
    expect(await sentBetween(at('06-16T00:00'), at('06-17T00:00'))).toHaveLength(2);
    expect(await stage.started(userId)).toEqual([
      '2040-06-15 1 follow-up',
      '2040-06-15 2 follow-up',
      '2040-06-16 1 follow-up',
      '2040-06-16 2 morning',
    ]);
  });

  test('workers that run at once write no more than one does', async () => {
    const others = [await stage.start(), await stage.start()];
    const userId = await stage.meet();
    const dueAt = at('06-15T06:00');
    await stage.plan(
      userId,
      ...['экзамен', 'врач', 'собеседование'].map((text) => ({ text, dueAt })),
    );
    for (let time = dueAt.getTime(); time < at('06-16T00:00').getTime(); time += hour) {
      stage.setNow(new Date(time));
      // As if the last word had been long ago: nothing but the cap is left.
      await sql`update messages set created_at = created_at - interval '1 day'
        where user_id = ${userId}`.execute(db());
      await Promise.all(
        [stage.run, ...others.map(({ core }) => core.nudges.sendDue)].map((run) => run()),
      );
    }
    expect(await stage.started(userId)).toEqual([
      '2040-06-15 1 follow-up',
      '2040-06-15 2 follow-up',
    ]);
    expect(new Set(await stage.received(userId)).size).toBe(2);
    expect(await stage.received(userId)).toHaveLength(2);
  });

  test('after two without an answer it is silent until the user writes, to whomever', async () => {
    const userId = await stage.meet();
    await stage.talk(userId, 'Привет');
    expect(await sentBetween(at('06-15T00:00'), at('06-20T00:00'))).toEqual([
      '06-15T08:00',
      '06-15T19:00',
    ]);
    const { personas, conversations } = stage.app.core;
    await conversations.accept({
      userId,
      text: 'Я тут',
      persona: personas.list().at(-1) ?? '',
      images: [],
      priority: 0,
      isAwaited: false,
    });
    expect(await sentBetween(at('06-29T00:00'), at('07-05T00:00'))).toEqual([
      '06-29T08:00',
      '06-29T19:00',
    ]);
  });

  test('nothing is started within three hours after a word of either side', async () => {
    const userId = await stage.meet();
    const saidAt = new Date();
    await stage.talk(userId, 'Привет');
    await stage.plan(userId, { text: 'экзамен', dueAt: new Date(saidAt.getTime() + hour) });
    expect(await runAt(new Date(saidAt.getTime() + 2.9 * hour))).toEqual({ sent: 0, failed: 0 });
    expect(await runAt(new Date(saidAt.getTime() + 3.1 * hour))).toEqual({ sent: 1, failed: 0 });
  });

  test.each([
    ['a turn is owed', "update conversations set waiting_since = now() - interval '1 day'"],
    ['the chat has blocked the bot', 'update conversations set is_blocked = true'],
    ['the chat is a group', 'update conversations set chat_id = -100500'],
    ['there is no chat', 'update conversations set chat_id = null'],
    ['first questions are open', "update conversations set onboarding = '\\x00'"],
    ['the user is not known to be an adult', 'update users set adult_confirmed_at = null'],
    ['the user said /stop', 'update users set stopped_at = now()'],
    ['the user was in a crisis', "update users set crisis_at = '2040-06-15T10:00Z'"],
  ])('nothing is written when %s', async (_, change) => {
    const userId = await stage.meet();
    await stage.plan(userId, { text: 'экзамен', dueAt: at('06-15T16:00') });
    await sql.raw(change).execute(db());
    expect(await runAt(at('06-15T20:00'))).toEqual({ sent: 0, failed: 0 });
    expect(await stage.received(userId)).toEqual([]);
    await sql`update conversations set waiting_since = null, is_blocked = false, onboarding = null,
      chat_id = user_id`.execute(db());
    await sql`update users set stopped_at = null, crisis_at = null,
      adult_confirmed_at = now()`.execute(db());
    expect(await runAt(at('06-15T20:00'))).toEqual({ sent: 1, failed: 0 });
  });

  test('what cannot be read of one user keeps no other waiting', async () => {
    const broken = await stage.meet();
    await stage.meet();
    await sql`update users set nudge_kinds = '{evening}', data_key = '\\x00'
      where id = ${broken}`.execute(db());
    stage.app.core.keys.forgetUser(broken);
    expect(await runAt(at('06-15T20:00'))).toEqual({ sent: 1, failed: 1 });
  });

  test('everybody is reached, however many there are', async () => {
    const userId = await stage.meet();
    const ids = [userId];
    // More than one search finds.
    while (ids.length < 210) ids.push(await stage.meet());
    await sql`update users set nudge_kinds = '{evening}'
      where id = any(${ids}::bigint[])`.execute(db());
    expect(await runAt(at('06-15T20:00'))).toEqual({ sent: 210, failed: 0 });
    expect(await stage.run()).toEqual({ sent: 0, failed: 0 });
  });
});
