import { expect, test } from 'vitest';
import { importanceOf } from './index.ts';

test.each([
  ['Мама умерла', 'family', 10],
  ['Grandmother passed away', 'family', 10],
  ['Аллергия на орехи', 'health', 9],
  ['Зовут Аня', 'other', 9],
  ['Birthday is May 5', 'other', 9],
  ['Married to Tom', 'family', 8],
  ['Есть сестра Анна', 'family', 8],
  ['Lives in Berlin', 'other', 7],
  ['Работает медсестрой', 'work', 7],
  ['Есть кот Барсик', 'pets', 7],
  ['Plays guitar', 'hobbies', 6],
  ['Любит кофе', 'preferences', 5],
  ['Loves living by the sea', 'preferences', 5],
  ['Приём у врача 25 ноября', 'plans', 3],
  ['Wedding on May 5', 'plans', 6],
  ['…', 'nonsense', 5],
])('"%s" in %s weighs %i', (text, category, importance) => {
  expect(importanceOf({ text, category })).toBe(importance);
});
