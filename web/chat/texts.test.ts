import { expect, test } from 'vitest';
import { factCategories } from '#app/contract/categories';
import { problemText, texts } from './texts.ts';

test('every language has a text for the same problems and as many ways to begin', () => {
  const { en, ru } = texts;
  expect(Object.keys(ru.problems).toSorted()).toEqual(Object.keys(en.problems).toSorted());
  expect(ru.notices.length).toBe(en.notices.length);
  for (const { starters, memory } of [en, ru]) {
    expect(starters.formal.length).toBe(starters.informal.length);
    expect(factCategories.every((category) => memory.categories[category] !== '')).toBe(true);
  }
});

test('points are counted as each language counts', () => {
  expect([1, 2, 5, 11, 21, 104].map(texts.ru.points)).toEqual([
    '1 очко',
    '2 очка',
    '5 очков',
    '11 очков',
    '21 очко',
    '104 очка',
  ]);
  expect([1, 2].map(texts.en.points)).toEqual(['1 point', '2 points']);
});

test('a code without a text of its own still says something', () => {
  expect(problemText(texts.en, 'brand-new')).toBe(texts.en.unknownProblem);
  expect(problemText(texts.en, null)).toBe(texts.en.unknownProblem);
});
