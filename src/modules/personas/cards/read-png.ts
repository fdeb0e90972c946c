import { crc32 } from 'node:zlib';
import { CardError } from './card-error.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Before the data stand its length and its type, behind it the check sum: four bytes each. */
const frameBytes = 12;

/** A V3 card is written beside the V2 one for older readers, so it comes first. */
const keywords = ['ccv3', 'chara'] as const;

/**
 * The JSON of the card inside a picture. Only plain text chunks are read, as the format says; nothing
 * is inflated, so a small file cannot become a large one.
 */
export function readPngCard(png: Buffer): Buffer {
  const found = new Map<string, Buffer>();
  for (const { type, data } of readChunks(png)) {
    const keyword = data.toString('latin1', 0, Math.max(0, data.subarray(0, 80).indexOf(0)));
    if (!keywords.some((known) => known === keyword)) continue;
    if (type === 'zTXt' || type === 'iTXt') {
      throw new CardError(`${keyword}: stands in a ${type} chunk; only tEXt is read`);
    }
    if (type === 'tEXt' && !found.has(keyword)) {
      found.set(keyword, decode(keyword, data.subarray(keyword.length + 1)));
    }
  }
  const card = keywords.map((keyword) => found.get(keyword)).find((json) => json !== undefined);
  if (!card) throw new CardError('picture: there is no character card inside');
  return card;
}

function* readChunks(png: Buffer): Generator<{ type: string; data: Buffer }> {
  if (!png.subarray(0, signature.length).equals(signature)) {
    throw new CardError('picture: is not a PNG file');
  }
  let at = signature.length;
  while (at + frameBytes <= png.length) {
    const length = png.readUInt32BE(at);
    const end = at + frameBytes + length;
    if (end > png.length) break;
    const type = png.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) throw new CardError('picture: a chunk has no valid type');
    if (crc32(png.subarray(at + 4, end - 4)) !== png.readUInt32BE(end - 4)) {
      throw new CardError(`picture: the check sum of a ${type} chunk is wrong`);
    }
    if (type === 'IEND') return;
    yield { type, data: png.subarray(at + 8, end - 4) };
    at = end;
  }
  throw new CardError('picture: the file is cut off');
}

function decode(keyword: string, data: Buffer): Buffer {
  const text = data.toString('latin1').replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw new CardError(`${keyword}: is not base64`);
  return Buffer.from(text, 'base64');
}
