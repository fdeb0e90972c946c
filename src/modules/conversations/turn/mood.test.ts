import { expect, test } from 'vitest';
import { moodOf } from './mood.ts';

test.each([
  ['Мне так грустно сегодня', 'low'],
  ['I feel so lonely and sad', 'low'],
  ['Ура, я сдала экзамен!', 'joyful'],
  ["I'm so happy, we won!", 'joyful'],
  ['боюсь завтрашнего собеседования', 'anxious'],
  ['worried about tomorrow', 'anxious'],
  ['меня всё бесит', 'angry'],
  ['this makes me furious', 'angry'],
  ['ужасно устала', 'tired'],
  ['completely exhausted after work', 'tired'],
  ['Счастлива, но устала и вымотана', 'tired'],
])('%s: %s', (text, mood) => {
  expect(moodOf(text)).toBe(mood);
});

test.each([
  'Я не злюсь',
  "I'm not angry at all",
  'I made a madeira cake',
  'Привет, как дела?',
  'What is the capital of Peru?',
  '',
  '😀😀',
])('%s shows none', (text) => {
  expect(moodOf(text)).toBeUndefined();
});
