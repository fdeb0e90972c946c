import type { PGlite } from '@electric-sql/pglite';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/** What other processes want to hear about at once; for work, polling is the net below. */
export type Channel = 'turn_waiting' | 'outbox_ready' | 'user_removed';

export interface Database {
  /** What is underneath, for the job queue, which brings its own connections. */
  readonly source: { kind: 'embedded'; pglite: PGlite } | { kind: 'postgres'; url: string };
  /** Everything, without the wall: queues, schedules, counters. Never for one user's data. */
  readonly db: Db;
  /**
   * Runs one user's work in a transaction that sees only that user's rows (row-level security).
   * `tx` must be used for every query inside; statements may be issued without waiting for each
   * other, PostgreSQL then gets them in one go.
   */
  asUser<T>(userId: number, work: (tx: Db) => Promise<T>): Promise<T>;
  /**
   * The same for reading: `work` must issue all its queries at once, before it waits for anything. The
   * whole transaction is then one trip to PostgreSQL; a query that comes later is refused.
   */
  readAsUser<T>(userId: number, work: (tx: Db) => Promise<T>): Promise<T>;
  /** Calls back on each notification; resolves to the way to stop listening. */
  listen(channel: Channel, callback: (payload: string) => void): Promise<() => Promise<void>>;
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
}
