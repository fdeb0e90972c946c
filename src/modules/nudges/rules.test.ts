import { describe, expect, test } from 'vitest';
import { nudgeKinds } from '#app/contract/profile';
import { random } from '../../../test/support/random.ts';
import { chooseNudge, isQuiet, kindsAt, localHour, type NudgeState } from './rules.ts';

const hourMs = 3_600_000;
const now = new Date('2027-06-15T09:30:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);
const loop = (hoursAgo: number, id = `loop ${hoursAgo}`) => ({
  id,
  text: 'exam',
  quote: 'my exam',
  dueAt: ago(hoursAgo),
});

/** Somebody who wants everything and for whom nothing stands against it. */
const willing: NudgeState = {
  wanted: nudgeKinds,
  quietHours: { from: 22, to: 8 },
  timeZone: 'UTC',
  isStopped: false,
  isAdult: true,
  isReachable: true,
  isOwedTurn: false,
  crisisAt: null,
  lastMessageAt: ago(12),
  unanswered: 0,
  today: [],
  loops: [],
  years: undefined,
};
const kindFor = (state: Partial<NudgeState>, at = now) =>
  chooseNudge({ ...willing, ...state }, at)?.kind;

describe('reasons', () => {
  test('a word comes in its hours only', () => {
    const kinds = Array.from({ length: 24 }, (_, hour) =>
      kindFor({ quietHours: { from: 0, to: 0 } }, new Date(Date.UTC(2027, 5, 20, hour, 59))),
    );
    expect(kinds.slice(8, 11)).toEqual(['morning', 'morning', 'morning']);
    expect(kinds.slice(19, 22)).toEqual(['evening', 'evening', 'evening']);
    expect(kinds.filter((kind) => kind === undefined)).toHaveLength(18);
  });

  test('the weightiest reason is taken, the oldest of several open loops', () => {
    const loops = [loop(5), loop(30), loop(1)];
    expect(chooseNudge({ ...willing, loops, years: 1 }, ago(-1))).toEqual({
      kind: 'follow-up',
      loop: loops[1],
    });
    expect(chooseNudge({ ...willing, years: 2 }, ago(-1))).toEqual({
      kind: 'anniversary',
      years: 2,
    });
  });

  test('an open loop is asked about once its time has come, and for three days', () => {
    const wanted = ['follow-up'] as const;
    expect(kindFor({ wanted, loops: [loop(-0.1)] })).toBeUndefined();
    expect(kindFor({ wanted, loops: [loop(0)] })).toBe('follow-up');
    expect(kindFor({ wanted, loops: [loop(72)] })).toBe('follow-up');
    expect(kindFor({ wanted, loops: [loop(72.1)] })).toBeUndefined();
  });

  test.each<[string, Partial<NudgeState>]>([
    ['it was not asked for', { wanted: ['anniversary', 'evening'] }],
    ['the user said /stop', { isStopped: true }],
    ['the user has not said to be an adult', { isAdult: false }],
    ['there is no chat that takes it', { isReachable: false }],
    ['an answer is owed', { isOwedTurn: true }],
    ['a crisis is less than three days ago', { crisisAt: ago(71.9) }],
    ['somebody spoke lately', { lastMessageAt: ago(2.9) }],
    ['two have no answer', { unanswered: 2 }],
    ['two were written today', { today: ['follow-up', 'follow-up'] }],
    ['the hour is quiet', { quietHours: { from: 9, to: 10 } }],
  ])('nothing is written when %s', (_, state) => {
    expect(kindFor({ loops: [loop(1)] })).toBe('follow-up');
    expect(kindFor({ loops: [loop(1)], ...state })).toBeUndefined();
  });

  test('three days after a crisis it is written again', () => {
    expect(kindFor({ loops: [loop(1)], crisisAt: ago(72) })).toBe('follow-up');
  });

  test('the second of a day is another word or another open loop', () => {
    expect(kindFor({ today: ['morning'] })).toBeUndefined();
    expect(kindFor({ today: ['anniversary'] })).toBe('morning');
    expect(kindFor({ today: ['follow-up'], loops: [loop(1)] })).toBe('follow-up');
  });
});

describe('quiet hours', () => {
  test('they hold from the first hour up to the second, also over midnight', () => {
    for (let from = 0; from < 24; from += 1) {
      for (let to = 0; to < 24; to += 1) {
        const quiet = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
          isQuiet(hour, { from, to }),
        );
        expect(quiet).toHaveLength((to - from + 24) % 24);
        expect(quiet.includes(from)).toBe(from !== to);
        expect(quiet).not.toContain(to);
      }
    }
  });

  test.each([
    ['Europe/Berlin', '2027-03-27', '07:59', '08:00'],
    // The clock was put forward in the night, and so was the end of the quiet.
    ['Europe/Berlin', '2027-03-28', '06:59', '07:00'],
    ['Europe/Berlin', '2027-10-30', '06:59', '07:00'],
    ['Europe/Berlin', '2027-10-31', '07:59', '08:00'],
    ['Asia/Kathmandu', '2027-06-15', '03:14', '03:15'],
    ['America/New_York', '2027-06-15', '12:59', '13:00'],
  ])('in %s on %s they end where the user is', (timeZone, day, before, after) => {
    const kindAt = (hours: string) =>
      kindFor(
        { timeZone, quietHours: { from: 22, to: 9 }, lastMessageAt: null },
        new Date(`${day}T${hours}:00Z`),
      );
    expect(kindAt(before)).toBeUndefined();
    expect(kindAt(after)).toBe('morning');
  });
});

describe('whatever the state', () => {
  const zones = [
    'UTC',
    'Europe/Moscow',
    'Asia/Kathmandu',
    'America/St_Johns',
    'Pacific/Kiritimati',
  ];

  function buildState(next: () => number): NudgeState {
    const below = (limit: number) => Math.floor(next() * limit);
    const some = () => nudgeKinds.filter(() => next() < 0.6);
    return {
      wanted: some(),
      quietHours: { from: below(24), to: below(24) },
      timeZone: zones[below(zones.length)] ?? 'UTC',
      isStopped: next() < 0.05,
      isAdult: next() > 0.05,
      isReachable: next() > 0.05,
      isOwedTurn: next() < 0.05,
      crisisAt: next() < 0.05 ? ago(next() * 144) : null,
      lastMessageAt: next() < 0.1 ? null : ago(next() * 48),
      unanswered: below(3),
      today: some().slice(0, 2),
      loops: Array.from({ length: below(4) }, (_, index) => loop(next() * 120 - 20, `${index}`)),
      years: next() < 0.2 ? 1 + below(4) : undefined,
    };
  }

  test('what is written keeps every promise, and silence has its reason', () => {
    const next = random(20_270_615);
    let written = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const state = buildState(next);
      const at = ago(-next() * 24);
      const hour = localHour(at, state.timeZone);
      const nudge = chooseNudge(state, at);
      const since = state.lastMessageAt === null ? Infinity : at.getTime() - +state.lastMessageAt;
      const isFree =
        !state.isStopped &&
        state.isAdult &&
        state.isReachable &&
        !state.isOwedTurn &&
        (state.crisisAt === null || at.getTime() - +state.crisisAt >= 72 * hourMs) &&
        state.unanswered < 2 &&
        state.today.length < 2 &&
        since >= 3 * hourMs &&
        !isQuiet(hour, state.quietHours);
      const due = state.loops.filter(
        ({ dueAt }) => dueAt <= at && at.getTime() - dueAt.getTime() <= 72 * hourMs,
      );
      const reasons = kindsAt(hour).filter((kind) => {
        if (!state.wanted.includes(kind)) return false;
        if (kind === 'follow-up') return due.length > 0;
        return !state.today.includes(kind) && (kind !== 'anniversary' || state.years !== undefined);
      });
      expect(nudge?.kind).toBe(isFree ? reasons[0] : undefined);
      expect(nudge?.kind !== 'follow-up' || due.includes(nudge.loop)).toBe(true);
      if (nudge) written += 1;
    }
    expect(written).toBeGreaterThan(300);
  });
});
