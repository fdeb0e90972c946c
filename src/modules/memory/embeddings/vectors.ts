/**
 * Unit vectors are kept as one signed byte per dimension and one scale: a quarter of the room, and the
 * order of similarities stays the same but for near ties.
 */
export interface Quantised {
  scale: number;
  values: Int8Array;
}

const headerBytes = 4;

/** The scale as a 32-bit float, then a byte per dimension. */
export function packVector(vector: Float32Array): Uint8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = largest === 0 ? 1 : largest / 127;
  const packed = new Uint8Array(headerBytes + vector.length);
  new DataView(packed.buffer).setFloat32(0, scale);
  const values = new Int8Array(packed.buffer, headerBytes);
  for (const [index, value] of vector.entries()) values[index] = Math.round(value / scale);
  return packed;
}

export function unpackVector(packed: Uint8Array): Quantised {
  const { buffer, byteOffset, byteLength } = packed;
  const scale = new DataView(buffer, byteOffset, byteLength).getFloat32(0);
  // Copied: what arrives may be a piece of a larger buffer that is used again.
  const values = new Int8Array(buffer, byteOffset + headerBytes, byteLength - headerBytes).slice();
  return { scale, values };
}

/** -1..1; 0 for a vector of another model's length. */
export function cosine(query: Float32Array, { scale, values }: Quantised): number {
  if (query.length !== values.length) return 0;
  let sum = 0;
  // A plain loop: it runs over thousands of vectors in a turn.
  for (let index = 0; index < values.length; index += 1) {
    sum += (query[index] ?? 0) * (values[index] ?? 0);
  }
  return sum * scale;
}
