import { describe, expect, test } from 'vitest';
import { random } from '../../../test/support/random.ts';
import { isQuiet, localHour } from '../nudges/index.ts';
import { chooseNotice, type Notice, type NoticeState } from './rules.ts';

const hourMs = 3_600_000;
const now = new Date('2027-06-15T09:30:00Z');
const after = (hours: number, since = now) => new Date(since.getTime() + hours * hourMs);
const days = (number: number) => number * 24;

/** Somebody whose month ends in a day, and for whom nothing stands against a word of it. */
const calm: NoticeState = {
  term: { from: after(days(-29)), endsAt: after(days(1)), renewal: null },
  told: [],
  quietHours: { from: 22, to: 8 },
  timeZone: 'UTC',
  crisisAt: null,
  isStopped: false,
  isAdult: true,
  isReachable: true,
};
const kindFor = (state: Partial<NoticeState>) => chooseNotice({ ...calm, ...state }, now)?.kind;
/** Of so many hours premium there are so many left. */
const kindLeft = (left: number, whole: number) =>
  kindFor({ term: { from: after(left - whole), endsAt: after(left), renewal: null } });

describe('what is told', () => {
  test('an end is told of three days before it, and after it for three days', () => {
    expect(kindLeft(days(3) + 0.1, days(30))).toBeUndefined();
    expect(kindLeft(days(3), days(30))).toBe('ends-soon');
    expect(kindLeft(0.1, days(30))).toBe('ends-soon');
    expect(kindLeft(0, days(30))).toBe('ended');
    expect(kindLeft(-days(2.9), days(30))).toBe('ended');
    expect(kindLeft(-days(3), days(30))).toBeUndefined();
  });

  test('of three days the end is told on the last, of one in its last hours', () => {
    expect(kindLeft(25, days(3))).toBeUndefined();
    expect(kindLeft(24, days(3))).toBe('ends-soon');
    expect(kindLeft(9, days(1))).toBeUndefined();
    expect(kindLeft(8, days(1))).toBe('ends-soon');
  });

  test('what renews itself does not end; a renewal that has not come is told of while it may', () => {
    const kindOf = (dueIn: number, hasFailed: boolean) =>
      kindFor({
        term: {
          from: after(days(-30)),
          endsAt: after(days(3) + dueIn),
          renewal: { dueAt: after(dueIn), hasFailed },
        },
      });
    expect(kindOf(0.1, false)).toBeUndefined();
    expect(kindOf(0.1, true)).toBeUndefined();
    expect(kindOf(0, true)).toBe('renewal-failed');
    expect(kindOf(-5.9, false)).toBeUndefined();
    expect(kindOf(-6, false)).toBe('renewal-failed');
    expect(kindOf(-days(3), true)).toBe('ended');
  });

  test('what was told is not told again; another end is', () => {
    const { endsAt } = calm.term;
    expect(kindFor({ told: [{ kind: 'ends-soon', endsAt: new Date(endsAt) }] })).toBeUndefined();
    expect(kindFor({ told: [{ kind: 'ended', endsAt }] })).toBe('ends-soon');
    expect(kindFor({ told: [{ kind: 'ends-soon', endsAt: after(1) }] })).toBe('ends-soon');
  });
});

describe('what stands against it', () => {
  test.each<Partial<NoticeState>>([
    { isStopped: true },
    { isAdult: false },
    { isReachable: false },
    { crisisAt: after(-71.9) },
    { quietHours: { from: 9, to: 10 } },
    { timeZone: 'America/New_York' },
  ])('%o', (state) => {
    expect(kindFor(state)).toBeUndefined();
    const over = { from: after(days(-30)), endsAt: after(-1), renewal: null };
    expect(kindFor({ ...state, term: over })).toBeUndefined();
    const late = { ...over, endsAt: after(71), renewal: { dueAt: after(-1), hasFailed: true } };
    expect(kindFor({ ...state, term: late })).toBeUndefined();
  });

  test('a crisis is over after three days', () => {
    expect(kindFor({ crisisAt: after(-72) })).toBe('ends-soon');
  });
});

describe('whatever happens', () => {
  const zones = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns'];

  test('of one end each thing is told once at most, and never at a bad time', () => {
    const next = random(20_270_615);
    const below = (limit: number) => Math.floor(next() * limit);
    const kinds = new Map<string, number>();
    for (let life = 0; life < 200; life += 1) {
      const told: Notice[] = [];
      const state: NoticeState = {
        ...calm,
        told,
        term: { from: after(-days(below(40))), endsAt: after(below(days(8))), renewal: null },
        quietHours: { from: below(24), to: below(24) },
        timeZone: zones[below(zones.length)] ?? 'UTC',
      };
      for (let hour = 0; hour < days(14); hour += 1) {
        const time = after(hour);
        const { term } = state;
        if (next() < 0.003) state.crisisAt = time;
        if (next() < 0.01) state.isStopped = !state.isStopped;
        // Bought, begun, renewed, given up, taken back.
        if (next() < 0.01) state.term = { ...term, endsAt: after(days(below(10)), term.endsAt) };
        if (next() < 0.02) {
          const dueAt = after(-days(3), state.term.endsAt);
          state.term = { ...state.term, renewal: { dueAt, hasFailed: next() < 0.5 } };
        }
        if (next() < 0.02) state.term = { ...state.term, renewal: null };
        if (next() < 0.005) state.term = { ...state.term, endsAt: after(-days(2), time) };

        const notice = chooseNotice(state, time);
        if (!notice) continue;
        expect(told).not.toContainEqual(notice);
        told.push(notice);
        kinds.set(notice.kind, (kinds.get(notice.kind) ?? 0) + 1);
        expect(state.isStopped).toBe(false);
        expect(isQuiet(localHour(time, state.timeZone), state.quietHours)).toBe(false);
        const restsMs = time.getTime() - (state.crisisAt?.getTime() ?? 0);
        expect(restsMs).toBeGreaterThanOrEqual(days(3) * hourMs);
        const { endsAt, renewal } = state.term;
        expect(notice.kind === 'ended').toBe(endsAt <= time);
        expect(notice.kind === 'renewal-failed').toBe(endsAt > time && renewal !== null);
      }
    }
    expect([...kinds.keys()].toSorted()).toEqual(['ended', 'ends-soon', 'renewal-failed']);
    for (const count of kinds.values()) expect(count).toBeGreaterThan(20);
  });
});
