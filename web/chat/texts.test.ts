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

test('so are messages that wait', () => {
  expect([1, 3, 5].map((count) => texts.ru.keptCount(count, '00:00'))).toEqual([
    '1 сообщение сохранено, ответ придёт после 00:00.',
    '3 сообщения сохранены, ответ придёт после 00:00.',
    '5 сообщений сохранено, ответ придёт после 00:00.',
  ]);
  expect([1, 2].map((count) => texts.en.keptCount(count, '00:00'))).toEqual([
    '1 message is kept and answered after 00:00.',
    '2 messages are kept and answered after 00:00.',
  ]);
});

test('a code without a text of its own still says something', () => {
  expect(problemText(texts.en, 'brand-new')).toBe(texts.en.unknownProblem);
  expect(problemText(texts.en, null)).toBe(texts.en.unknownProblem);
});
