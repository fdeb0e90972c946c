import { expect, test } from 'vitest';
import { withoutFilmMetadata } from './film-metadata.ts';

function box(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + content.length);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, content]);
}

const place = Buffer.from('+55.7558+037.6173/');
const pictures = box('mdat', Buffer.from('the pictures, udta and all'));

test('where it was filmed goes, the pictures stay where they are', () => {
  const film = Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box(
      'moov',
      Buffer.concat([
        box('mvhd', Buffer.from('how long')),
        box('trak', Buffer.concat([box('tkhd', Buffer.from('x')), box('meta', place)])),
        box('udta', place),
      ]),
    ),
    box('uuid', place),
    pictures,
  ]);
  const cleaned = Buffer.from(withoutFilmMetadata(film));
  expect(cleaned.includes(place)).toBe(false);
  expect(cleaned.indexOf(pictures)).toBe(film.indexOf(pictures));
  expect(cleaned).toHaveLength(film.length);
  expect(cleaned.includes('how long')).toBe(true);
  // Who sent it still has it whole.
  expect(film.includes(place)).toBe(true);
});

test('a box with a long size, and a last one without any, are understood', () => {
  const long = Buffer.alloc(16);
  long.writeUInt32BE(1);
  long.write('mdat', 4, 'latin1');
  long.writeBigUInt64BE(20n, 8);
  const last = box('udta', place);
  last.writeUInt32BE(0);
  const film = Buffer.concat([long, Buffer.from('film'), last]);
  const cleaned = Buffer.from(withoutFilmMetadata(film));
  expect(cleaned.includes(place)).toBe(false);
  expect(cleaned.includes('film')).toBe(true);
});

test('what claims to be longer than the film is emptied up to its end', () => {
  const cut = box('udta', place).subarray(0, 20);
  expect(withoutFilmMetadata(cut)).toEqual(box('free', Buffer.alloc(place.length)).subarray(0, 20));
});

test.each([
  ['of size two', Buffer.from('\0\0\0\x02moov', 'latin1')],
  ['with half a long size', Buffer.from('\0\0\0\x01mdat\0\0', 'latin1')],
  ['with half a header', Buffer.from('\0\0')],
])('a broken box, %s, is left as it is', (_what, film) => {
  expect(Buffer.from(withoutFilmMetadata(film))).toEqual(film);
});
