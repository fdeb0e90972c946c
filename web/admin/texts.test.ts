import { expect, test } from 'vitest';
import en from '../../locales/en/admin.ftl?raw';
import { safetyEventKinds } from '#app/contract/care';
import { texts } from './texts.ts';

const files = import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const sources = Object.values(files).join('\n');
const keys = Array.from(en.matchAll(/^(admin-[a-z-]+) =/gm), ([, key = '']) => key);

test('every text is used, and every text that is used is there', () => {
  const used = new Set(Array.from(sources.matchAll(/'(admin-[a-z-]+)'/g), ([, key]) => key));
  const starts = Array.from(sources.matchAll(/`(admin-[a-z-]+)\$\{/g), ([, start = '']) => start);
  const isUsed = (key: string) => used.has(key) || starts.some((start) => key.startsWith(start));
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  expect([...used].filter((key) => !keys.some((known) => known === key))).toEqual([]);
});

test.each(['en', 'ru'] as const)('what is told by rule has a name (%s)', (language) => {
  for (const kind of safetyEventKinds) {
    expect(texts[language].t('admin-safety-kind', { kind })).not.toBe(kind);
  }
});

test('rows are counted as each language counts', () => {
  const count = (rows: number) => texts.ru.t('admin-audit-whole', { rows });
  expect([0, 1, 3, 11, 21].map((rows) => count(rows).split(/[:;] /)[1])).toEqual([
    'записей пока нет.',
    '1 запись.',
    '3 записи.',
    '11 записей.',
    '21 запись.',
  ]);
});
