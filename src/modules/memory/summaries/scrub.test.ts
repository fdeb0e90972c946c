import { expect, test } from 'vitest';
import { scrub } from './scrub.ts';

test.each([
  [
    'Has a brother in prison',
    'They met in May. The user has a brother in prison. They like boats.',
    'They met in May. They like boats.',
  ],
  ['Любит кофе', 'Пользователь любит кофе. Пользователь любит море.', 'Пользователь любит море.'],
  [
    'Loves coffee',
    'The user loves her daughter Anna. Coffee is loved too.',
    'The user loves her daughter Anna.',
  ],
  ['Smokes', 'The user smokes. The user sails.', 'The user sails.'],
])('forgetting "%s" takes its sentences and leaves the rest', (forgotten, text, left) => {
  expect(scrub(text, [forgotten])).toBe(left);
});

test('a quote of one word does not take everything that holds the word', () => {
  expect(scrub('They love the sea.', ['Loves strong black tea', 'I love it'])).toBe(
    'They love the sea.',
  );
});

test('nothing to forget changes nothing, and lines stay lines', () => {
  const text = '2026-01-01: One thing.\n2026-01-02: Another thing.';
  expect(scrub(text, [])).toBe(text);
  expect(scrub(text, ['', '…'])).toBe(text);
  expect(scrub(`${text}\n2026-01-03: A brother in prison.`, ['brother in prison'])).toBe(
    `${text}\n`,
  );
});
