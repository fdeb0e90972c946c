import { expect, test } from 'vitest';
import { hardTexts } from './examples/hard-texts.ts';
import { readingsOf } from './readings.ts';

const stepsFor = (text: string) => {
  const { plain, mended, typed } = readingsOf(text);
  return [plain, mended, typed].reduce((sum, reading) => sum + (reading?.steps ?? 0), 0);
};

test.each(Object.entries(hardTexts))('the work grows with the length only: %s', (_, ofLength) => {
  const short = stepsFor(ofLength(2_048));
  const long = stepsFor(ofLength(16_384));
  expect(long).toBeLessThanOrEqual(8 * 1.3 * short + 2_000);
});

test.each(Object.entries(hardTexts))('a text of 4 KB is not much work: %s', (_, ofLength) => {
  expect(stepsFor(ofLength(4_096))).toBeLessThan(60_000);
});
