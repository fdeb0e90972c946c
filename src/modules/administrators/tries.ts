import { createHmac, hkdfSync } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database, Db } from '#app/platform/db/index';

export interface Tries {
  /**
   * Counts one more try for each key before it is made, so that many at once are no way around. Refused
   * when one of the keys has had its most: then none is counted.
   */
  take(keys: string[], most: number): Promise<{ isAllowed: boolean; retryAfterSeconds: number }>;
  /** After the right one. */
  forget(tx: Db, keys: string[]): Promise<void>;
}

const windowMs = 15 * 60_000;

/** Counted in the database, for all processes together. */
export function createTries(database: Database, secret: string, clock: () => Date): Tries {
  const hmacKey = Buffer.from(hkdfSync('sha256', secret, '', 'evolveai admin tries', 32));
  // Addresses of people are not kept as they are.
  const digest = (key: string) => createHmac('sha256', hmacKey).update(key).digest();

  return {
    take: (keys, most) =>
      database.db.transaction().execute(async (tx) => {
        const now = clock();
        await sql`select pg_advisory_xact_lock(hashtextextended('admin_tries', 0))`.execute(tx);
        const start = new Date(now.getTime() - windowMs);
        await tx.deleteFrom('admin_tries').where('at', '<=', start).execute();
        for (const key of keys) {
          const counted = await tx
            .selectFrom('admin_tries')
            .select('at')
            .where('key', '=', digest(key))
            .orderBy('at', 'desc')
            .limit(most)
            .execute();
          const oldest = counted.at(-1)?.at;
          if (oldest && counted.length >= most) {
            const waitMs = oldest.getTime() + windowMs - now.getTime();
            return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
          }
        }
        const rows = keys.map((key) => ({ id: uuid(), key: digest(key), at: now }));
        await tx.insertInto('admin_tries').values(rows).execute();
        return { isAllowed: true, retryAfterSeconds: 0 };
      }),

    async forget(tx, keys) {
      await tx.deleteFrom('admin_tries').where('key', 'in', keys.map(digest)).execute();
    },
  };
}
