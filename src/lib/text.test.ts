import { expect, test } from 'vitest';
import { cleanText, splitBubbles, splitLong, toPlainText } from './text.ts';

test('what nobody can see is removed, what belongs to writing stays', () => {
  expect(cleanText(' a\u202Eb\u0000c\u{E0041} ')).toBe('abc');
  expect(cleanText('👩‍👩‍👧 ❤️ नमस्ते\r\nх')).toBe('👩‍👩‍👧 ❤️ नमस्ते\nх');
  expect(cleanText('\uD800x')).toBe('\uFFFDx');
});

test('paragraphs become bubbles, and the last one takes the rest', () => {
  expect(splitBubbles('a\n\n b \n \n\nc')).toEqual(['a', 'b', 'c']);
  expect(splitBubbles('1\n\n2\n\n3\n\n4\n\n5\n\n6')).toEqual(['1', '2', '3', '4', '5\n\n6']);
  expect(splitBubbles(' \n\n ')).toEqual([]);
});

test('long text is split on sense and nothing is lost', () => {
  const text = Array.from({ length: 300 }, (_, index) => `Sentence number ${index} is here.`).join(
    ' ',
  );
  const pieces = splitLong(text);
  expect(pieces.every((piece) => [...piece].length <= 4096 && piece.endsWith('.'))).toBe(true);
  expect(pieces.join(' ')).toBe(text);
});

test('a text without any break is split between code points', () => {
  const pieces = splitLong('🙂'.repeat(5000));
  expect(pieces.map((piece) => [...piece].length)).toEqual([4096, 904]);
  expect(pieces.join('')).toBe('🙂'.repeat(5000));
});

test('markdown is shown as plain text', () => {
  expect(toPlainText('## Hi\n**bold** and *soft* 2*3*4 [site](https://a.b)\n* one')).toBe(
    'Hi\nbold and soft 2*3*4 site (https://a.b)\n– one',
  );
});
