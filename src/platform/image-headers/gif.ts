import type { ImageHeader } from './image-header.ts';

const imageDescriptor = 0x2c;
const extension = 0x21;
const trailer = 0x3b;

/** Reads block by block; a frame that reaches over the screen enlarges it, as in decoders. */
export function readGif(file: Buffer): ImageHeader {
  let [width, height] = [file.readUInt16LE(6), file.readUInt16LE(8)];
  let frames = 0;
  let at = 13 + colourTableBytes(file.readUInt8(10));
  for (;;) {
    const block = file.readUInt8(at);
    at += 1;
    if (block === trailer) break;
    if (block === extension) at = skipSubBlocks(file, at + 1);
    else if (block === imageDescriptor) {
      frames += 1;
      width = Math.max(width, file.readUInt16LE(at) + file.readUInt16LE(at + 4));
      height = Math.max(height, file.readUInt16LE(at + 2) + file.readUInt16LE(at + 6));
      // Behind the colours stands the size of the codes, in one byte.
      at = skipSubBlocks(file, at + 9 + colourTableBytes(file.readUInt8(at + 8)) + 1);
    } else throw new Error('GIF: a block has no valid type');
  }
  if (frames === 0) throw new Error('GIF: there is no picture in it');
  return { kind: 'gif', width, height, frames, passes: 1, end: at };
}

const colourTableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0);

function skipSubBlocks(file: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const length = file.readUInt8(at);
    at += 1 + length;
    if (length === 0) return at;
  }
}
