import { expect, test } from 'vitest';
import { safetyEventKinds, safetyReportSchema } from '#app/contract/care';
import { random } from '../../../test/support/random.ts';
import { buildReport } from './report.ts';

test('a year in which nothing was told has every month and every kind, at nought', () => {
  const report = buildReport(2026, []);
  expect(safetyReportSchema.parse(report)).toEqual(report);
  expect(report.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const none = Object.fromEntries(safetyEventKinds.map((kind) => [kind, 0]));
  expect([report.totals, ...report.months.map(({ counts }) => counts)]).toEqual(
    Array.from({ length: 13 }, () => none),
  );
});

test('what was told stands in its month and in the total', () => {
  const { totals, months } = buildReport(2026, [
    { month: 1, kind: 'crisis-card', count: 2 },
    { month: 12, kind: 'crisis-card', count: 3 },
    { month: 12, kind: 'ai-notice', count: 40 },
  ]);
  expect(totals).toMatchObject({ 'crisis-card': 5, 'ai-notice': 40, 'age-lock': 0 });
  expect(months[0]?.counts).toMatchObject({ 'crisis-card': 2, 'ai-notice': 0 });
  expect(months[11]?.counts).toMatchObject({ 'crisis-card': 3, 'ai-notice': 40 });
});

test('a kind that nobody knows is not counted', () => {
  expect(buildReport(2026, [{ month: 3, kind: 'secret', count: 9 }])).toEqual(
    buildReport(2026, []),
  );
});

test('the months add up to the total, whatever was told', () => {
  const next = random(3);
  for (let run = 0; run < 100; run += 1) {
    const rows = Array.from({ length: 40 }, () => ({
      month: 1 + Math.floor(next() * 12),
      kind: safetyEventKinds[Math.floor(next() * safetyEventKinds.length)] ?? '',
      count: Math.floor(next() * 50),
    }));
    const { totals, months } = buildReport(2026, rows);
    for (const kind of safetyEventKinds)
      expect(months.reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0)).toBe(totals[kind]);
  }
});
