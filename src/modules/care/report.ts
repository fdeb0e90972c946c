import { type SafetyReport, safetyEventKinds } from '#app/contract/care';

type Counts = SafetyReport['totals'];

interface Row {
  month: number;
  kind: string;
  count: number;
}

/** Every month and every kind stands in it, also what was never told. */
export function buildReport(year: number, rows: Row[]): SafetyReport {
  const count = (belongs: (row: Row) => boolean): Counts => {
    const countOf = (kind: string) =>
      rows
        .filter((row) => row.kind === kind && belongs(row))
        .reduce((sum, row) => sum + row.count, 0);
    return Object.fromEntries(safetyEventKinds.map((kind) => [kind, countOf(kind)])) as Counts;
  };
  return {
    year,
    totals: count(() => true),
    months: Array.from({ length: 12 }, (_none, index) => ({
      month: index + 1,
      counts: count(({ month }) => month === index + 1),
    })),
  };
}
