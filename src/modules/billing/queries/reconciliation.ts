import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';

export async function readProgress(db: Db, name: string): Promise<number> {
  const row = await db
    .selectFrom('billing_progress')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? 0;
}

/** Never back: of two that run at once the one behind must not win. */
export const saveProgress = (db: Db, name: string, value: number) =>
  db
    .insertInto('billing_progress')
    .values({ name, value })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ value: sql`greatest(billing_progress.value, excluded.value)` }),
    )
    .execute();

/** Whether there was an account of this user that is gone. */
export async function hasLeft(db: Db, userId: number): Promise<boolean> {
  const row = await db
    .selectFrom('tombstones')
    .select('user_id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function wasPaidBefore(db: Db, invoiceId: string, time: Date): Promise<boolean> {
  const row = await db
    .selectFrom('payments')
    .select('charge_id')
    .where('invoice_id', '=', invoiceId)
    .where('paid_at', '<', time)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
