import { expect, test } from 'vitest';
import { habitsOf } from './repetition.ts';

test('a beginning used twice in the last replies is named', () => {
  expect(habitsOf(['Oh wow, nice!', 'Tell me.', 'Oh wow, really?']).openings).toEqual(['oh wow']);
  expect(habitsOf(['Ого, вот это да', 'Ого! Вот новость']).openings).toEqual(['ого вот']);
});

test('a beginning of long ago is no habit', () => {
  expect(habitsOf(['Oh wow, nice!', 'A', 'B', 'C', 'Oh wow!']).openings).toEqual([]);
});

test('a phrase in three replies is named once and whole', () => {
  const phrase = 'and how does that make you feel today';
  expect(habitsOf([`Yes, ${phrase}?`, `I see ${phrase}.`, `So ${phrase}?`]).phrases).toEqual([
    phrase,
  ]);
});

test('words repeated within one reply are its own matter', () => {
  const { phrases } = habitsOf(['la la la la la la la la', 'x', 'y']);
  expect(phrases).toEqual([]);
});

test.each([[[]], [['']], [['😀', '😀', '😀']]])('nothing said, nothing named', (replies) => {
  expect(habitsOf(replies)).toEqual({ openings: [], phrases: [] });
});
