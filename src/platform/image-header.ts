import { readGif } from './image-headers/gif.ts';
import { readHeif } from './image-headers/heif.ts';
import type { ImageHeader } from './image-headers/image-header.ts';
import { readJpeg } from './image-headers/jpeg.ts';
import { readPng } from './image-headers/png.ts';
import { refuseStowaway } from './image-headers/stowaway.ts';
import { readWebp } from './image-headers/webp.ts';

export type { ImageHeader } from './image-headers/image-header.ts';

/**
 * What a picture says of itself, read from its structure; no pixel is unpacked for it.
 * @throws Error for what is no picture of a kind we take, is cut off, or is something else besides
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readerFor(file)(file);
  if (header.width === 0 || header.height === 0) throw new Error('it has no size');
  refuseStowaway(file, header);
  return header;
}

function readerFor(file: Buffer): (file: Buffer) => ImageHeader {
  const at = (start: number, end: number) => file.toString('latin1', start, end);
  if (at(0, 3) === '\xFF\xD8\xFF') return readJpeg;
  if (at(0, 8) === '\x89PNG\r\n\x1A\n') return readPng;
  if (/^GIF8[79]a$/.test(at(0, 6))) return readGif;
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return readWebp;
  if (at(4, 8) === 'ftyp') return readHeif;
  throw new Error('it begins like no picture that is taken');
}
