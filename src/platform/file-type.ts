/** What a file of sound, film or print is, as its first bytes say; whatever its name says is no proof. */
export type FileType =
  | 'audio/ogg'
  | 'audio/mpeg'
  | 'audio/mp4'
  | 'audio/wav'
  | 'video/mp4'
  | 'video/webm'
  | 'application/pdf';

export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  const at = (start: number, length: number) =>
    Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
  if (at(0, 4) === 'OggS') return 'audio/ogg';
  if (at(0, 3) === 'ID3' || isMpegFrame(bytes)) return 'audio/mpeg';
  if (at(0, 4) === 'RIFF' && at(8, 4) === 'WAVE') return 'audio/wav';
  if (at(4, 4) === 'ftyp') return /^M4[AB]/.test(at(8, 4)) ? 'audio/mp4' : 'video/mp4';
  if (at(0, 4) === '\x1A\x45\xDF\xA3') return 'video/webm';
  return at(0, 5) === '%PDF-' ? 'application/pdf' : undefined;
}

/** Of the third layer, the only one people have: eleven set bits, then the version, then 01. */
const isMpegFrame = ([first = 0, second = 0]: Uint8Array) =>
  first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02;
