import { expect, test } from 'vitest';
import { costMicrosOf, hasPrice } from './prices.ts';

const tokens = { inputTokens: 1_000_000, cachedInputTokens: 400_000, outputTokens: 100_000 };
const offer = new Date('2026-12-31T23:59:59Z');

test('cached tokens are cheaper than fresh ones, and written ones dearer', () => {
  expect(costMicrosOf('gemini-3.8-flash', tokens, offer)).toBe(450_000 + 30_000 + 375_000);
});

test('a price counts from its day on', () => {
  const after = new Date('2027-01-01T00:00:00Z');
  expect(costMicrosOf('gemini-3.8-flash', tokens, after)).toBe(900_000 + 60_000 + 750_000);
});

test('a preview or a numbered version has the price of its model, another model has its own or none', () => {
  const flash = costMicrosOf('gemini-3-flash', tokens, offer);
  expect(flash).toBeGreaterThan(0);
  expect(costMicrosOf('gemini-3-flash-preview', tokens, offer)).toBe(flash);
  expect(costMicrosOf('models/gemini-3-flash-001', tokens, offer)).toBe(flash);
  expect(hasPrice('gemini-3.8-flash-imagined')).toBe(false);
  expect(costMicrosOf('gemini-3.8-flash-imagined', tokens, offer)).toBe(0);
});

test('embeddings are paid by what is read', () => {
  const read = { inputTokens: 1_000_000, cachedInputTokens: 0, outputTokens: 0 };
  expect(costMicrosOf('gemini-embedding-2', read, offer)).toBe(200_000);
  expect(costMicrosOf('gemini-embedding-2-preview', read, offer)).toBe(200_000);
  expect(costMicrosOf('gemini-embedding-001', read, offer)).toBe(150_000);
});

test('a minute of speech and a picture have the price of the list', () => {
  const minute = { inputTokens: 300, cachedInputTokens: 0, outputTokens: 1_500 };
  expect(costMicrosOf('gemini-3.8-flash-lite-tts', minute, offer)).toBe(150 + 9_000);
  expect(costMicrosOf('gemini-3.8-flash-lite-tts', minute, new Date('2027-01-01'))).toBe(18_300);
  const picture = { inputTokens: 100, cachedInputTokens: 0, outputTokens: 1_120 };
  expect(costMicrosOf('gemini-nano-banana-2.1', picture, offer)).toBe(150 + 33_600);
});
