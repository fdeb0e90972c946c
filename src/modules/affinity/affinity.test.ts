import { expect, test } from 'vitest';
import { dailyCap, entriesOf, levelOf } from './index.ts';

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

test('however much is said, a day brings at most its cap', () => {
  let standing = { score: 0, pointsToday: 0, eventsToday: 0 };
  for (let turn = 0; turn < 300; turn += 1) {
    const entries = entriesOf(standing, { sharedFact: turn % 2 === 0 });
    const points = entries.reduce((sum, entry) => sum + entry.points, 0);
    standing = {
      score: standing.score + points,
      pointsToday: standing.pointsToday + points,
      eventsToday: standing.eventsToday + entries.length,
    };
  }
  expect(standing.pointsToday).toBe(dailyCap);
});

test('the first talk of a day counts once', () => {
  expect(entriesOf({ score: 0, pointsToday: 0, eventsToday: 0 }, { sharedFact: false })).toEqual([
    { kind: 'first-talk-of-day', points: 8 },
    { kind: 'talk', points: 1 },
  ]);
  expect(entriesOf({ score: 9, pointsToday: 9, eventsToday: 2 }, { sharedFact: false })).toEqual([
    { kind: 'talk', points: 1 },
  ]);
});
