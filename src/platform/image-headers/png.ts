import { inflateSync } from 'node:zlib';
import type { ImageHeader } from './image-header.ts';

/** What texts and profiles of one file may unpack to; a profile of a screen has a few KB. */
const maxInflatedBytes = 4 * 1024 * 1024;
const maxChunks = 10_000;

const signatureBytes = 8;
/** Before the data stand its length and its type, behind it the check sum: four bytes each. */
const frameBytes = 12;

export function readPng(file: Buffer): ImageHeader {
  if (file.toString('latin1', 12, 16) !== 'IHDR') throw new Error('PNG: does not begin with IHDR');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  let animated = 1;
  let frames = 0;
  let hasPixels = false;
  let chunks = 0;
  let budget = maxInflatedBytes;
  let at = signatureBytes;
  for (;;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    at += frameBytes + length;
    if (at > file.length) throw new Error('PNG: is cut off');
    if (!/^[A-Za-z]{4}$/.test(type)) throw new Error('PNG: a chunk has no valid type');
    if (type === 'IEND') break;
    if (type === 'IDAT') hasPixels = true;
    if (type === 'acTL') animated = data.readUInt32BE(0);
    if (type === 'fcTL') frames += 1;
    const packed = packedPart(type, data);
    if (packed) budget -= inflatedLength(type, packed, budget);
    chunks += 1;
    if (chunks > maxChunks) throw new Error(`PNG: has more than ${maxChunks} chunks`);
  }
  if (!hasPixels) throw new Error('PNG: there is no picture in it');
  return { kind: 'png', width, height, frames: Math.max(animated, frames), passes: 1, end: at };
}

/** What a decoder would inflate beside the pixels. */
function packedPart(type: string, data: Buffer): Buffer | undefined {
  if (type !== 'iCCP' && type !== 'zTXt' && type !== 'iTXt') return undefined;
  const afterKeyword = data.indexOf(0) + 1;
  if (type !== 'iTXt') return data.subarray(afterKeyword + 1);
  if (data.readUInt8(afterKeyword) === 0) return undefined;
  const afterLanguage = data.indexOf(0, afterKeyword + 2) + 1;
  return data.subarray(data.indexOf(0, afterLanguage) + 1);
}

/** One budget for all: a thousand small bombs are a large one. */
function inflatedLength(type: string, packed: Buffer, budget: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, budget) }).length;
  } catch (cause) {
    throw new Error(`PNG: a ${type} chunk unpacks to too much, or not at all`, { cause });
  }
}
