import { expect, test } from 'vitest';
import { fact } from '../shared/memory-samples.ts';
import { categoriesOf, groupByCategory } from './memory-categories.ts';

const facts = [
  fact('old', { category: 'pets', created_at: '2026-01-01T00:00:00Z' }),
  fact('new', { category: 'pets', created_at: '2026-01-02T00:00:00Z' }),
  fact('job', { category: 'work' }),
  fact('kept', { category: 'family', is_pinned: true }),
];

test('the pinned ones stand above, then what they are about, the newest first', () => {
  const groups = groupByCategory(facts).map(({ category, facts }) => [
    category,
    facts.map(({ id }) => id),
  ]);
  expect(groups).toEqual([
    ['pinned', ['kept']],
    ['work', ['job']],
    ['pets', ['new', 'old']],
  ]);
});

test('only what there is something about can be chosen', () => {
  expect(categoriesOf(facts)).toEqual(['work', 'family', 'pets']);
  expect(categoriesOf([])).toEqual([]);
});
