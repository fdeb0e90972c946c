import { expect, test } from 'vitest';
import { createBook } from './rules.ts';
import { createVocabulary, digitEntry, stopEntry } from './vocabulary.ts';

/** Where rules fit a text of plain words, as `from-to`. */
function fits(rule: string, text: string, names: Record<string, string> = {}): string[] {
  const vocabulary = createVocabulary();
  const book = createBook<string>(vocabulary, new Set(['very']));
  book.name(names);
  book.add('any', rule, { isSpelt: false });
  const tokens = text.split(' ').map((word) => ({
    entries: entriesOf(word),
    piece: 0,
    sentence: 0,
    isQuoted: false,
    isMended: false,
  }));
  const found = book.match(tokens).matches.map(({ from, to }) => `${from}-${to}`);
  return [...new Set(found)];

  function entriesOf(word: string): number[] {
    if (word === '.') return [stopEntry];
    return /^\d/.test(word) ? [digitEntry] : [...vocabulary.find(word, false)];
  }
}

test.each([
  ['one two', 'one two three', ['0-2']],
  ['one two', 'two one', []],
  ['one ( two | three four )', 'one three four', ['0-3']],
  ['one two? three', 'one three', ['0-2']],
  ['one ( two | three )? four', 'one three four', ['0-3']],
  ['one ..2 four', 'one x y four', ['0-4']],
  ['one ..2 four', 'one x y z four', []],
  ['one ..2 four', 'one . four', []],
  ['one . four', 'one . four', ['0-3']],
  ['one _ three', 'one x three', ['0-3']],
  ['one _ three', 'one . three', []],
  ['one !( two | three )', 'one two one four', ['2-3']],
  ['<!( not | never ) one', 'not one one', ['2-3']],
  ['<!( not at all ) one', 'not at all one', []],
  ['wo[rd|lf|] two', 'wolf two word two wo two', ['0-2', '2-4', '4-6']],
  ['under* way', 'underneath way understood way', ['0-2', '2-4']],
  ['# pills', '30 pills', ['0-2']],
  ['one two', 'onne twoo', ['0-2']],
  ['хочу', 'хачу хачуу хотел', ['0-1', '1-2']],
  ['one very two', 'one two', ['0-2']],
  ['one\n      two', 'one two', ['0-2']],
])('"%s" in "%s"', (rule, text, expected) => {
  expect(fits(rule, text)).toEqual(expected);
});

test('named words are found at every place, also within others', () => {
  const names = { small: 'one | two three', large: '@small four' };
  expect(fits('@large @small', 'two three four one', names)).toEqual(['0-4']);
  expect(fits('@small', 'one one two three', names)).toEqual(['0-1', '1-2', '2-4']);
});

test.each([
  ['one ( two', 'a bracket is open'],
  ['one ) two', 'a bracket too many'],
  ['@unknown one', 'no words are named @unknown'],
  ['..2 one', 'begins with any word'],
  ['оne two', 'is not of one alphabet'],
])('a rule that cannot be read is refused: %s', (rule, message) => {
  expect(() => fits(rule, 'one')).toThrow(message);
});
