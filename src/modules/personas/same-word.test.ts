import { expect, it } from 'vitest';
import { isSameWord } from './same-word.ts';

it.each([
  ['маяк', 'маяка'],
  ['маяк', 'маяками'],
  ['книга', 'книгой'],
  ['книгами', 'книг'],
  ['кота', 'котами'],
  ['анна', 'анну'],
  ['мария', 'марии'],
  ['красная', 'красного'],
  ['dragon', 'dragons'],
  ['story', 'stories'],
  ['bake', 'bake'],
  ['ад', 'ад'],
])('%s and %s are one word', (one, other) => {
  expect(isSameWord(one, other)).toBe(true);
  expect(isSameWord(other, one)).toBe(true);
});

it.each([
  ['кот', 'который'],
  ['стол', 'столица'],
  ['город', 'городок'],
  ['маяк', 'маяковский'],
  ['star', 'start'],
  ['port', 'portal'],
  ['ад', 'аду'],
  ['dragon', 'drag'],
  ['', 's'],
])('"%s" and "%s" are two', (one, other) => {
  expect(isSameWord(one, other)).toBe(false);
  expect(isSameWord(other, one)).toBe(false);
});
