import { expect, test } from 'vitest';
import {
  groupFacts,
  ofCategory,
  sortEmotions,
  sortFollowUps,
  strengthOf,
  takeFacts,
} from './memory-groups.ts';
import { emotion, fact, followUp } from './memory-samples.ts';

const now = new Date(2026, 4, 12, 15).toISOString();
const at = (day: number, hour: number) => new Date(2026, 4, day, hour).toISOString();
const idsOf = (groups: ReturnType<typeof groupFacts>) =>
  groups.map((group) => [group.kind, ...group.facts.map(({ id }) => id)].join(' '));

test('what is pinned stands above, then today, then earlier, each newest first', () => {
  const groups = groupFacts(
    [
      fact('morning', { created_at: at(12, 8) }),
      fact('last-night', { created_at: at(11, 23) }),
      fact('old-pin', { created_at: at(1, 8), is_pinned: true }),
      fact('noon', { created_at: at(12, 12) }),
      fact('new-pin', { created_at: at(12, 9), is_pinned: true }),
    ],
    now,
  );
  expect(idsOf(groups)).toEqual([
    'pinned new-pin old-pin',
    'today noon morning',
    'earlier last-night',
  ]);
  expect(groupFacts([], now)).toEqual([]);
});

test('the first facts are taken across groups, and an empty group is left out', () => {
  const groups = groupFacts(
    [
      fact('a', { is_pinned: true }),
      fact('b', { created_at: at(12, 9) }),
      fact('c', { created_at: at(12, 8) }),
      fact('d', { created_at: at(1, 8) }),
    ],
    now,
  );
  expect(idsOf(takeFacts(groups, 2))).toEqual(['pinned a', 'today b']);
  expect(idsOf(takeFacts(groups, 1))).toEqual(['pinned a']);
  expect(takeFacts(groups, 4)).toEqual(groups);
});

test('one category or all of them', () => {
  const facts = [fact('cat', { category: 'pets' }), fact('job', { category: 'work' })];
  expect(ofCategory(facts, 'pets').map(({ id }) => id)).toEqual(['cat']);
  expect(ofCategory(facts, null)).toEqual(facts);
});

test('pinned feelings come first, then the newest', () => {
  const sorted = sortEmotions([
    emotion('old', { created_at: at(1, 8) }),
    emotion('new', { created_at: at(2, 8) }),
    emotion('pinned', { created_at: at(1, 7), is_pinned: true }),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['pinned', 'new', 'old']);
});

test('what is to come back to is listed soonest first, what is done is not', () => {
  const sorted = sortFollowUps([
    followUp('later', { due_at: at(20, 8) }),
    followUp('done', { due_at: at(1, 8), state: 'done' }),
    followUp('sooner', { due_at: at(13, 8), state: 'raised' }),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['sooner', 'later']);
});

test('a stronger feeling is never put in weaker words', () => {
  const order = ['gentle', 'strong', 'very-strong'];
  const ranks = Array.from({ length: 10 }, (_, index) => order.indexOf(strengthOf(index + 1)));
  expect(ranks).toEqual(ranks.toSorted());
  expect(new Set(ranks).size).toBe(3);
});
