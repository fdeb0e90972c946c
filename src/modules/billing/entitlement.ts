export interface PaidPeriod {
  paidAt: Date;
  days: number;
}

const dayMs = 86_400_000;

/**
 * Until when these payments reach: each one begins where the ones before it end, or when it was made, so
 * that whoever pays early loses nothing. Null: nothing was paid.
 */
export function paidUntil(payments: PaidPeriod[]): Date | null {
  const inOrder = payments.toSorted((a, b) => a.paidAt.getTime() - b.paidAt.getTime());
  const end = inOrder.reduce(
    (until, { paidAt, days }) => Math.max(until, paidAt.getTime()) + days * dayMs,
    0,
  );
  return inOrder.length === 0 ? null : new Date(end);
}
