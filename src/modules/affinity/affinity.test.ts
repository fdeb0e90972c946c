import { expect, test } from 'vitest';
import { eventsOf, levelOf, levels, levelUpOf } from './index.ts';
import { eventsOfJudgement } from './events.ts';

test.each([
  [0, 'stranger', 0],
  [99, 'stranger', 0.99],
  [100, 'acquaintance', 0],
  [299, 'acquaintance', 0.995],
  [300, 'friend', 0],
  [600, 'close-friend', 0],
  [999, 'close-friend', 0.9975],
  [1000, 'intimate', 1],
  [5000, 'intimate', 1],
])('a score of %i is %s', (score, key, progress) => {
  expect(levelOf(score)).toMatchObject({ key, progress, score });
});

test.each([
  [0, 99, undefined],
  [99, 100, 'acquaintance'],
  [100, 124, undefined],
  [90, 310, 'friend'],
  [310, 90, undefined],
  [999, 1000, 'intimate'],
  [1000, 5000, undefined],
])('from %i to %i is a step to %s', (before, after, key) => {
  expect(levelUpOf(before, after)?.key).toBe(key);
});

test('every level is stepped on once on the way up', () => {
  const steps = Array.from({ length: 1100 }, (_, score) => levelUpOf(score, score + 1)?.key);
  expect(steps.filter(Boolean)).toEqual(levels.slice(1).map((level) => level.key));
});

const nothing = { sharedFact: false, apologised: false, insulted: false };
const kindsOf = (turn: Parameters<typeof eventsOf>[0]) => eventsOf(turn).map(({ kind }) => kind);

test('a turn asks for what happened in it', () => {
  expect(eventsOf(nothing)).toEqual([
    { kind: 'first-talk-of-day', points: 8 },
    { kind: 'talk', points: 1 },
  ]);
  expect(
    eventsOf({ sharedFact: true, apologised: true, insulted: false, keptFollowUpId: 'f' }),
  ).toEqual([
    { kind: 'first-talk-of-day', points: 8 },
    { kind: 'kept-promise', points: 5, followUpId: 'f' },
    { kind: 'repair', points: 4 },
    { kind: 'shared-fact', points: 4 },
    { kind: 'talk', points: 1 },
  ]);
});

test('abuse is a conflict worth nothing, and no apology comes with it', () => {
  expect(eventsOf({ ...nothing, insulted: true })).toContainEqual({ kind: 'conflict', points: 0 });
  expect(kindsOf({ ...nothing, insulted: true, apologised: true })).toEqual([
    'first-talk-of-day',
    'talk',
    'conflict',
  ]);
});

test.each([
  ['5000', 5],
  ['-5000', -5],
  ['1e999', 5],
  ['2.4', 2],
  ['-0.2', 0],
  ['null', 0],
  ['"5"', 0],
  ['"5000 points"', 0],
  ['true', 0],
  ['[5]', 0],
  ['{"quality": 5}', 0],
])('a judgement of %s counts %i', (json, points) => {
  expect(eventsOfJudgement(JSON.parse(json))[0]).toEqual({ kind: 'quality', points });
});

test.each([Number.NaN, undefined, 5n, () => 5])('a judgement of %s counts nothing', (judged) => {
  expect(eventsOfJudgement(judged)).toEqual([{ kind: 'quality', points: 0 }]);
});

test('a bad judgement is a conflict, a reserved one is not', () => {
  expect(eventsOfJudgement(-3)).toEqual([
    { kind: 'quality', points: -3 },
    { kind: 'conflict', points: 0 },
  ]);
  expect(eventsOfJudgement(-2)).toEqual([{ kind: 'quality', points: -2 }]);
});
