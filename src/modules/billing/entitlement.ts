import { graceDays } from './plans.ts';

/** What entitlement asks of an entry of the ledger. */
export interface Credit {
  id: string;
  at: Date;
  days: number;
  /** The entry this one takes back. */
  reverses: string | null;
}

export interface SubscriptionState {
  state: string;
  paidUntil: Date;
}

const dayMs = 86_400_000;

/** The time an entry gives. */
export interface Period<Entry> {
  entry: Entry;
  from: Date;
  to: Date;
}

/**
 * The time each of these entries gives, one after the other: it begins where the one before it ends, or when
 * the entry was made, so that whoever pays early loses nothing. What was taken back counts as never made.
 * Neither the order in which the entries are told of matters, nor how often.
 */
export function periodsOf<Entry extends Credit>(entries: readonly Entry[]): Period<Entry>[] {
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  const credits = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
    .filter(({ id, days }) => days > 0 && !reversed.has(id))
    .toSorted(
      (one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1),
    );
  let end = 0;
  return credits.map((entry) => {
    const from = Math.max(end, entry.at.getTime());
    end = from + entry.days * dayMs;
    return { entry, from: new Date(from), to: new Date(end) };
  });
}

/** Until when these entries reach; null: nothing is left of them. */
export const premiumUntil = (entries: readonly Credit[]): Date | null =>
  periodsOf(entries).at(-1)?.to ?? null;

/** Until when premium goes on although a renewal has not come; null: none is expected. */
export function graceUntil(subscription: SubscriptionState | undefined): Date | null {
  const isExpected = subscription?.state === 'active' || subscription?.state === 'failed';
  return isExpected ? new Date(subscription.paidUntil.getTime() + graceDays * dayMs) : null;
}

/** When premium ends, the grace of a subscription taken in. */
export function endOf(until: Date | null, subscription: SubscriptionState | undefined) {
  const grace = graceUntil(subscription);
  return until !== null && grace !== null && grace > until ? grace : until;
}
