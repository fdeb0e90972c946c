import { expect, test } from 'vitest';
import { fileTypeOf } from './file-type.ts';

const bytes = (text: string) => Buffer.from(text.padEnd(64, '\0'), 'latin1');

test.each([
  ['OggS\0\x02', 'audio/ogg'],
  ['ID3\x04\0', 'audio/mpeg'],
  ['\xFF\xFB\x90\x64', 'audio/mpeg'],
  ['RIFF\x24\0\0\0WAVEfmt ', 'audio/wav'],
  ['\0\0\0\x1CftypM4A \0', 'audio/mp4'],
  ['\0\0\0\x1CftypM4B \0', 'audio/mp4'],
  ['\0\0\0\x20ftypisom\0', 'video/mp4'],
  ['\x1A\x45\xDF\xA3\x9F', 'video/webm'],
  ['%PDF-1.7\n', 'application/pdf'],
])('%j is %s', (text, type) => {
  expect(fileTypeOf(bytes(text))).toBe(type);
});

test.each([
  'MZ\x90\0',
  'PK\x03\x04',
  '<html>',
  'RIFF\x24\0\0\0AVI ',
  '\xFF\xD8\xFF\xE0',
  '\xFF\xF1\x50\x80',
  'Hello',
  '',
])('%j is nothing of the kind', (text) => {
  expect(fileTypeOf(bytes(text))).toBeUndefined();
});

test('a file that ends before its mark is nothing', () => {
  expect(fileTypeOf(new Uint8Array())).toBeUndefined();
  expect(fileTypeOf(Buffer.from('Og'))).toBeUndefined();
});
