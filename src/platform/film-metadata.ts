/** Boxes of an MP4 that say where, when and with what it was filmed. */
const telling = new Set(['udta', 'meta', 'uuid']);
/** Boxes that hold others. */
const holding = new Set(['moov', 'trak']);

const headerBytes = 8;

/**
 * The same MP4 without what it says of place and device. The boxes stay where they are, empty: the
 * pictures are found by their position in the file.
 */
export function withoutFilmMetadata(film: Uint8Array): Uint8Array {
  const cleaned = Buffer.from(film);
  blank(cleaned);
  return cleaned;
}

function blank(boxes: Buffer): void {
  let start = 0;
  while (start + headerBytes <= boxes.length) {
    const type = boxes.toString('latin1', start + 4, start + headerBytes);
    const { header, end } = extentOf(boxes, start);
    // Broken: nothing behind it can be found.
    if (end < start + header) return;
    const content = boxes.subarray(start + header, end);
    if (telling.has(type)) {
      boxes.write('free', start + 4, 'latin1');
      content.fill(0);
    } else if (holding.has(type)) blank(content);
    start = end;
  }
}

/** A size of 1 says that the real one follows in eight bytes, one of 0 that the box is the last. */
function extentOf(boxes: Buffer, start: number): { header: number; end: number } {
  const size = boxes.readUInt32BE(start);
  if (size === 0) return { header: headerBytes, end: boxes.length };
  if (size !== 1) return { header: headerBytes, end: start + size };
  if (start + 2 * headerBytes > boxes.length) return { header: headerBytes, end: -1 };
  const large = Number(boxes.readBigUInt64BE(start + headerBytes));
  return { header: 2 * headerBytes, end: start + large };
}
