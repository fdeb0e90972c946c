/** A tag at the beginning of an MP3: its name, version, flags, and a size of four times seven bits. */
const tagHeaderBytes = 10;
/** The older tag is the last of the file. */
const oldTagBytes = 128;

/** The same MP3 with empty tags: names, pictures, comments, and whatever an application puts there. */
export function withoutTags(sound: Uint8Array): Uint8Array {
  const cleaned = Buffer.from(sound);
  for (let at = 0; cleaned.toString('latin1', at, at + 3) === 'ID3';) {
    const header = cleaned.subarray(at, at + tagHeaderBytes);
    if (header.length < tagHeaderBytes) break;
    const end =
      at + tagHeaderBytes + header.subarray(6).reduce((size, byte) => size * 128 + byte, 0);
    // Without its flags the tag is nothing but room.
    header.writeUInt8(0, 5);
    cleaned.subarray(at + tagHeaderBytes, end).fill(0);
    at = end;
  }
  const old = cleaned.subarray(-oldTagBytes);
  if (old.toString('latin1', 0, 3) === 'TAG') old.fill(0);
  return cleaned;
}

/** Parts of a WAV that make the sound. */
const sounding = new Set(['fmt ', 'fact', 'data']);

/** The same WAV; parts that say something of it stay where they are, empty. */
export function withoutWaveNotes(sound: Uint8Array): Uint8Array {
  const cleaned = Buffer.from(sound);
  for (let at = 12; at + 8 <= cleaned.length;) {
    const length = cleaned.readUInt32LE(at + 4);
    if (!sounding.has(cleaned.toString('latin1', at, at + 4))) {
      cleaned.write('JUNK', at, 'latin1');
      cleaned.subarray(at + 8, at + 8 + length).fill(0);
    }
    at += 8 + length + (length % 2);
  }
  return cleaned;
}
