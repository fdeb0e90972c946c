import { type Insertable, sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { GiftsTable } from '#app/platform/db/tables';

const columns = ['code', 'charge_id as chargeId', 'days'] as const;

/** A charge has one gift: what was there already stays. */
export const insertGift = (tx: Db, gift: Insertable<GiftsTable>) =>
  tx
    .insertInto('gifts')
    .values(gift)
    .onConflict((conflict) => conflict.column('charge_id').doNothing())
    .execute();

export const findCode = (tx: Db, userId: number, chargeId: string) =>
  tx
    .selectFrom('gifts')
    .select('code')
    .where('charge_id', '=', chargeId)
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();

/** Whoever brings it or takes it back at the same time waits until the transaction ends. */
export const lockGift = (tx: Db, code: string) =>
  tx.selectFrom('gifts').select(columns).where('code', '=', code).forUpdate().executeTakeFirst();

export const lockGiftOf = (tx: Db, chargeId: string) =>
  tx
    .selectFrom('gifts')
    .select(columns)
    .where('charge_id', '=', chargeId)
    .forUpdate()
    .executeTakeFirst();

/** Newest first, without those that were given back. Needs to see who has redeemed them. */
export const listGifts = (db: Db, userId: number) =>
  db
    .selectFrom('gifts')
    .select(['code', 'days'])
    .select(
      sql<boolean>`exists (select 1 from payments where charge_id = 'gift:' || gifts.charge_id)`.as(
        'isRedeemed',
      ),
    )
    .where('user_id', '=', userId)
    .where(sql<boolean>`not exists (select 1 from payments where reverses = gifts.charge_id)`)
    .orderBy('created_at', 'desc')
    .orderBy('code')
    .limit(50)
    .execute();
