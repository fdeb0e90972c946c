import type { ImageHeader } from './image-header.ts';

/** A progressive picture has ten or so; each further one costs the time of a whole decoding. */
const maxScans = 100;

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Baseline, extended and progressive with Huffman codes; what nobody makes is not decoded. */
const commonFrames = new Set([0xc0, 0xc1, 0xc2]);
/** Frames of every other kind: lossless, differential, with arithmetic codes. */
const rareFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf]);

/** Reads marker by marker to the first end of image, as decoders do. */
export function readJpeg(file: Buffer): ImageHeader {
  let size: { width: number; height: number } | undefined;
  let passes = 0;
  let at = 2;
  for (;;) {
    at = nextMarker(file, at);
    const marker = file.readUInt8(at - 1);
    if (marker === endOfImage) break;
    if (isAlone(marker)) continue;
    const length = file.readUInt16BE(at);
    if (length < 2) throw new Error('JPEG: a segment has no length');
    if (rareFrames.has(marker)) throw new Error('JPEG: of a kind that is not decoded');
    if (commonFrames.has(marker)) {
      if (size) throw new Error('JPEG: has more than one frame');
      if (file.readUInt8(at + 2) !== 8) throw new Error('JPEG: has not 8 bits a sample');
      size = { height: file.readUInt16BE(at + 3), width: file.readUInt16BE(at + 5) };
    }
    if (marker === startOfScan) passes += 1;
    if (passes > maxScans) throw new Error(`JPEG: has more than ${maxScans} scans`);
    at += length;
  }
  if (!size || passes === 0) throw new Error('JPEG: there is no picture in it');
  return { kind: 'jpeg', ...size, frames: 1, passes, end: at };
}

/** Behind the next marker. What stands between is the data of a scan, or bytes that decoders skip, too. */
function nextMarker(file: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = file.indexOf(0xff, at);
    if (at === -1) throw new Error('JPEG: is cut off');
    while (file.readUInt8(at) === 0xff) at += 1;
    const marker = file.readUInt8(at);
    at += 1;
    if (marker !== 0 && !isRestart(marker)) return at;
  }
}

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** Start of image and TEM carry nothing. */
const isAlone = (marker: number) => marker === 0xd8 || marker === 0x01;
