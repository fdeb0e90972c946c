import { expect, test } from 'vitest';
import { buildStory, type StorySource } from './index.ts';

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const talks = (first: string, count: number, points = 0) =>
  Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
    points,
    hasTalk: true,
    isMadeUp: false,
  }));

const story = (source: Partial<StorySource>) =>
  buildStory({
    metAt: at('2026-01-01'),
    days: [],
    memories: [],
    feelings: [],
    now: at('2026-06-01'),
    timeZone: 'UTC',
    ...source,
  });

const of = (kind: string, source: Partial<StorySource>) =>
  story(source).filter((entry) => entry.kind === kind);

test('whoever has just met has one moment', () => {
  expect(story({})).toEqual([{ kind: 'met', day: '2026-01-01' }]);
});

test('days are those of the user', () => {
  const metAt = new Date('2026-01-01T23:30:00Z');
  expect(story({ metAt, timeZone: 'Asia/Tokyo' })).toEqual([{ kind: 'met', day: '2026-01-02' }]);
});

test('each level is reached once, also when a day leads over two', () => {
  const days = talks('2026-01-01', 60, 25);
  expect(of('level-up', { days })).toEqual([
    { kind: 'level-up', day: '2026-01-04', level: 'acquaintance' },
    { kind: 'level-up', day: '2026-01-12', level: 'friend' },
    { kind: 'level-up', day: '2026-01-24', level: 'close-friend' },
    { kind: 'level-up', day: '2026-02-09', level: 'intimate' },
  ]);
  expect(of('level-up', { days: talks('2026-01-01', 2, 300) })).toMatchObject([
    { level: 'friend' },
    { level: 'close-friend' },
  ]);
  const fall = [100, -1, 1].flatMap((points, index) => talks(`2026-01-0${index + 1}`, 1, points));
  expect(of('level-up', { days: fall })).toHaveLength(1);
});

test('days talked are counted, days of silence are not', () => {
  const silent = talks('2026-01-01', 50, -1).map((day) => ({ ...day, hasTalk: false }));
  const days = [...silent, ...talks('2026-03-01', 1100)];
  expect(of('days-together', { days }).map(({ count }) => count)).toEqual([
    7, 30, 100, 365, 730, 1095,
  ]);
  expect(of('days-together', { days })[0]?.day).toBe('2026-03-07');
});

test('the first memory is the oldest, in the words of the user', () => {
  const memories = [
    { text: 'Works as a nurse', at: at('2026-01-09') },
    { text: 'Has a cat', at: at('2026-01-03') },
  ];
  expect(of('first-memory', { memories })).toEqual([
    { kind: 'first-memory', day: '2026-01-03', label: 'Has a cat' },
  ]);
});

test('a quarrel that was made up is a moment', () => {
  const days = talks('2026-01-01', 3).map((day, index) => ({ ...day, isMadeUp: index === 1 }));
  expect(of('made-up', { days })).toEqual([{ kind: 'made-up', day: '2026-01-02' }]);
});

test('strong feelings appear once a week, and the newest twenty', () => {
  const feelings = Array.from({ length: 300 }, (_, index) => ({
    name: `feeling ${index}`,
    at: new Date(Date.parse('2025-01-01') + index * 86_400_000),
  }));
  const found = of('strong-feeling', { feelings: feelings.toReversed() });
  expect(found).toHaveLength(20);
  expect(found.at(-1)).toEqual({ kind: 'strong-feeling', day: '2025-10-22', label: 'feeling 294' });
  expect(
    of('strong-feeling', { feelings: feelings.slice(0, 8) }).map(({ label }) => label),
  ).toEqual(['feeling 0', 'feeling 7']);
});

test('the day of the first talk is remembered every year that has passed', () => {
  const years = (first: string, now: string) =>
    of('anniversary', { metAt: at(first), days: talks(first, 3), now: at(now) });
  expect(years('2024-01-01', '2026-12-31')).toEqual([
    { kind: 'anniversary', day: '2025-01-01', count: 1 },
    { kind: 'anniversary', day: '2026-01-01', count: 2 },
  ]);
  expect(years('2025-06-02', '2026-06-01')).toEqual([]);
  expect(years('2025-06-01', '2026-06-01')).toHaveLength(1);
  expect(years('2024-02-29', '2028-03-01').map(({ day }) => day)).toEqual([
    '2025-03-01',
    '2026-03-01',
    '2027-03-01',
    '2028-02-29',
  ]);
  expect(of('anniversary', { metAt: at('2020-01-01') })).toEqual([]);
});

test('all of it stands in order, the meeting first', () => {
  const entries = story({
    metAt: at('2025-01-01'),
    days: talks('2025-01-01', 500, 10),
    memories: [{ text: 'Has a cat', at: at('2025-01-01') }],
    feelings: [{ name: 'joy', at: at('2025-01-10') }],
  });
  expect(entries[0]?.kind).toBe('met');
  expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).toSorted());
  expect(new Set(entries.map(({ kind }) => kind)).size).toBe(6);
  // The hundredth point and the first feeling came on one day: a step up closes it.
  const { kind } = entries.findLast(({ day }) => day === '2025-01-10') ?? {};
  expect(kind).toBe('level-up');
});
