import { expect, test } from 'vitest';
import { random } from '../../../../test/support/random.ts';
import { cosine, packVector, unpackVector } from './vectors.ts';

function unit(seed: number, length = 768): Float32Array {
  const chance = random(seed);
  const vector = Float32Array.from({ length }, () => chance() - 0.5);
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}

test('what was packed is nearly the same, in a quarter of the room', () => {
  const vector = unit(1);
  const packed = packVector(vector);
  expect(packed.byteLength).toBeLessThan(vector.byteLength / 3.9);
  expect(cosine(vector, unpackVector(packed))).toBeCloseTo(1, 3);
});

test('similarities keep their values, whatever the vectors', () => {
  for (let seed = 2; seed < 40; seed += 1) {
    const [one, other] = [unit(seed), unit(seed + 100)];
    const exact = one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
    expect(cosine(one, unpackVector(packVector(other)))).toBeCloseTo(exact, 2);
  }
});

test('a packed vector is read wherever it lies in memory', () => {
  const packed = packVector(unit(5));
  const shifted = new Uint8Array(packed.length + 3);
  shifted.set(packed, 3);
  expect(unpackVector(shifted.subarray(3))).toEqual(unpackVector(packed));
  expect(unpackVector(Buffer.from(packed))).toEqual(unpackVector(packed));
});

test('vectors of different models are not alike, and nothing is not a number', () => {
  expect(cosine(unit(1, 3), unpackVector(packVector(unit(1, 4))))).toBe(0);
  expect(cosine(unit(1, 3), unpackVector(packVector(new Float32Array(3))))).toBe(0);
});
