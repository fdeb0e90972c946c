import { expect, test } from 'vitest';
import ftl from '../../locales/en/app.ftl?raw';
import { texts } from './texts.ts';

const files = import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const sources = Object.values(files).join('\n');
const keys = Array.from(ftl.matchAll(/^(app-[a-z-]+) =/gm), ([, key = '']) => key);

test('every text is used, and every text that is used is there', () => {
  const used = new Set(Array.from(sources.matchAll(/'(app-[a-z-]+)'/g), ([, key]) => key));
  const starts = Array.from(sources.matchAll(/`(app-[a-z-]+)\$\{/g), ([, start = '']) => start);
  const isUsed = (key: string) => used.has(key) || starts.some((start) => key.startsWith(start));
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  expect([...used].filter((key) => !keys.some((known) => known === key))).toEqual([]);
});

test('numbers are counted as each language counts', () => {
  const count = (points: number) => texts.ru.t('app-points', { points });
  expect([1, 2, 5, 11, 21].map(count)).toEqual([
    '1 очко',
    '2 очка',
    '5 очков',
    '11 очков',
    '21 очко',
  ]);
  expect(texts.en.t('app-points', { points: 1 })).toBe('1 point');
  expect(texts.ru.t('app-offer-months', { months: 3 })).toBe('3 месяца');
});

test('a problem without a text of its own still says something', () => {
  const say = (code: string) => texts.en.t('app-problem', { code });
  expect(say('brand-new')).toBe(say('unknown'));
  expect(say('brand-new')).not.toBe(say('unreachable'));
});

test('a key there is none of is a mistake, not an empty place', () => {
  expect(() => texts.en.t('app-nothing')).toThrow('no text app-nothing in en');
});
