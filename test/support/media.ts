import sharp from 'sharp';

/** A sine of 440 Hz, as speech models return sound. */
export function tone(seconds: number, sampleRate = 24_000): Int16Array {
  const step = (2 * Math.PI * 440) / sampleRate;
  return Int16Array.from({ length: Math.round(seconds * sampleRate) }, (_, at) =>
    Math.round(8_000 * Math.sin(at * step)),
  );
}

/** The samples, mono unless said, in a file of the simplest kind. */
export function wavOf(samples: Int16Array, sampleRate = 24_000, channels = 1): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * channels * 2, 28);
  header.writeUInt16LE(channels * 2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, bytesOf(samples)]);
}

export const bytesOf = (samples: Int16Array) =>
  Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);

/** A picture of one colour. */
export const plainPicture = (width = 64, height = 64, format: 'jpeg' | 'png' = 'jpeg') =>
  sharp({ create: { width, height, channels: 3, background: '#c08040' } })
    .toFormat(format)
    .toBuffer();
