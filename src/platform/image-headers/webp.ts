import type { ImageHeader } from './image-header.ts';

interface Size {
  width: number;
  height: number;
}

export function readWebp(file: Buffer): ImageHeader {
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) throw new Error('WebP: is cut off');
  let [width, height] = [0, 0];
  let frames = 0;
  let pictures = 0;
  let at = 12;
  while (at + 8 <= end) {
    const type = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const data = file.subarray(at + 8, at + 8 + length);
    // Of an odd length, a byte is filled in.
    at += 8 + length + (length % 2);
    if (at > end + 1) throw new Error('WebP: a part reaches over its end');
    const size = sizeOf(type, data);
    width = Math.max(width, size?.width ?? 0);
    height = Math.max(height, size?.height ?? 0);
    if (type === 'ANMF') frames += 1;
    if (type === 'VP8 ' || type === 'VP8L') pictures += 1;
  }
  if (frames + pictures === 0) throw new Error('WebP: there is no picture in it');
  return {
    kind: 'webp',
    width,
    height,
    frames: frames || 1,
    passes: 1,
    end: Math.min(file.length, Math.max(at, end)),
  };
}

function sizeOf(type: string, data: Buffer): Size | undefined {
  if (type === 'VP8X')
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
  if (type === 'ANMF')
    return { width: data.readUIntLE(6, 3) + 1, height: data.readUIntLE(9, 3) + 1 };
  if (type === 'VP8 ') {
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  }
  if (type !== 'VP8L') return undefined;
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
