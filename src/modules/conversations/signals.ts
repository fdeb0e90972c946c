import { sql } from 'kysely';
import type { Channel, Db } from '#app/platform/db/index';

/** Wakes whoever listens, once the transaction is committed; polling is the net below. */
export const notify = (tx: Db, channel: Channel, payload = '') =>
  sql`select pg_notify(${channel}, ${payload})`.execute(tx);
