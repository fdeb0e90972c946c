import { expect, test } from 'vitest';
import { buildOgg, checksum } from './ogg.ts';

const stream = { preSkip: 312, inputRate: 24_000, serial: 7 };
const packet = (length: number) => new Uint8Array(length).fill(1);

/** The pages of a file, read apart from how they are written. */
function pagesOf(data: Uint8Array) {
  const file = Buffer.from(data);
  const pages = [];
  let at = 0;
  while (at < file.length) {
    expect(file.toString('latin1', at, at + 4)).toBe('OggS');
    const segments = [...file.subarray(at + 27, at + 27 + file.readUInt8(at + 26))];
    const start = at + 27 + segments.length;
    const end = start + segments.reduce((sum, each) => sum + each, 0);
    const page = Buffer.from(file.subarray(at, end));
    const sum = page.readUInt32LE(22);
    page.writeUInt32LE(0, 22);
    expect(checksum(page)).toBe(sum);
    pages.push({
      flags: file.readUInt8(at + 5),
      granule: Number(file.readBigInt64LE(at + 6)),
      serial: file.readUInt32LE(at + 14),
      number: file.readUInt32LE(at + 18),
      segments,
      content: file.subarray(start, end),
    });
    at = end;
  }
  expect(at).toBe(file.length);
  return pages;
}

test('the checksum is that of Ogg', () => {
  // The check value of CRC-32 with this polynomial, neither reflected nor inverted, from 0.
  expect(checksum(Buffer.from('123456789'))).toBe(0x89a1897f);
  expect(checksum(new Uint8Array(0))).toBe(0);
});

test('a file begins with what it is and a comment, and ends where the sound ends', () => {
  const packets = Array.from({ length: 120 }, () => packet(70));
  const pages = pagesOf(buildOgg({ ...stream, packets, samples: 114_000 }));
  expect(pages.map(({ flags }) => flags)).toEqual([2, 0, 0, 0, 4]);
  expect(pages.map(({ granule }) => granule)).toEqual([0, 0, 48_000, 96_000, 114_312]);
  expect(pages.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(pages.map(({ serial }) => serial))).toEqual(new Set([7]));
  const [head, tags] = pages.map(({ content }) => content);
  expect(head?.toString('hex')).toBe(
    `${Buffer.from('OpusHead').toString('hex')}0101${'3801'}${'c05d0000'}${'0000'}${'00'}`,
  );
  expect(tags?.toString('latin1', 0, 8)).toBe('OpusTags');
  // Nobody is named: one vendor, no comments.
  expect(tags?.length).toBe(8 + 4 + 'libopus'.length + 4);
  expect(tags?.readUInt32LE(8 + 4 + 'libopus'.length)).toBe(0);
});

test('packets of any length stay whole, and no page has too many pieces', () => {
  const lengths = [1, 254, 255, 256, 510, 1_275, 0];
  const packets = Array.from({ length: 130 }, (_none, at) => packet(lengths[at % 7] ?? 0));
  const pages = pagesOf(buildOgg({ ...stream, packets, samples: 124_000 }));
  const read: number[] = [];
  let length = 0;
  for (const { segments } of pages.slice(2)) {
    expect(segments.length).toBeLessThanOrEqual(255);
    for (const segment of segments) {
      length += segment;
      if (segment === 255) continue;
      read.push(length);
      length = 0;
    }
    // No packet goes over two pages.
    expect(length).toBe(0);
  }
  expect(read).toEqual(packets.map((each) => each.length));
});
