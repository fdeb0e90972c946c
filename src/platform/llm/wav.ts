import { engineError } from './failures.ts';

const formats = { pcm: 1, extensible: 0xfffe };

/**
 * The sound in a WAV file of 16-bit samples, mixed down to mono.
 * @throws EngineError `malformed`
 */
export function readWav(data: Uint8Array): { samples: Int16Array; sampleRate: number } {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const chunks = chunksOf(file);
  const format = chunks.get('fmt ');
  const sound = chunks.get('data');
  if (!format || format.length < 16 || !sound) throw engineError('malformed');
  const kind = format.readUInt16LE(0);
  const channels = format.readUInt16LE(2);
  const sampleRate = format.readUInt32LE(4);
  const isKnown = kind === formats.pcm || kind === formats.extensible;
  if (!isKnown || format.readUInt16LE(14) !== 16 || channels === 0 || sampleRate === 0) {
    throw engineError('malformed');
  }
  const length = Math.floor(sound.length / 2 / channels);
  if (length === 0) throw engineError('empty');
  const samples = new Int16Array(length);
  for (let at = 0; at < length; at += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += sound.readInt16LE((at * channels + channel) * 2);
    }
    samples[at] = Math.round(sum / channels);
  }
  return { samples, sampleRate };
}

/** The first of each name. What is written as it is spoken cannot know its length: the file's end counts too. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  const nameAt = (at: number) => file.toString('latin1', at, at + 4);
  if (nameAt(0) !== 'RIFF' || nameAt(8) !== 'WAVE') throw engineError('malformed');
  const chunks = new Map<string, Buffer>();
  let at = 12;
  while (at + 8 <= file.length) {
    const end = at + 8 + file.readUInt32LE(at + 4);
    if (!chunks.has(nameAt(at))) chunks.set(nameAt(at), file.subarray(at + 8, end));
    // Chunks begin at even places.
    at = end + (end % 2);
  }
  return chunks;
}
