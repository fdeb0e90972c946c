import { type Insertable, sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { PromoCodesTable, PromoUsesTable } from '#app/platform/db/tables';

const columns = [
  'code',
  'percent',
  'days',
  'max_uses as maxUses',
  'expires_at as expiresAt',
  'disabled_at as disabledAt',
] as const;

export type PromoRow = NonNullable<Awaited<ReturnType<typeof lockCode>>>;

/** Whoever wants a use of it, too, waits until the transaction ends. */
export const lockCode = (tx: Db, code: string) =>
  tx
    .selectFrom('promo_codes')
    .select(columns)
    .where('code', '=', code)
    // Uses refer to it, and may be written beside this.
    .forNoKeyUpdate()
    .executeTakeFirst();

/** False: there is such a code already. */
export async function insertCode(db: Db, row: Insertable<PromoCodesTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('promo_codes')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** False: there is no such code. */
export async function disableCode(db: Db, code: string, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('promo_codes')
    .set({ disabled_at: sql`coalesce(disabled_at, ${now})` })
    .where('code', '=', code)
    .returning('code')
    .executeTakeFirst();
  return row !== undefined;
}

/** Used, or reserved for a payment that is under way. */
const isTaken = (now: Date) =>
  sql<boolean>`(promo_uses.used_at is not null or promo_uses.reserved_until > ${now})`;

/** Newest first, or the one that is named; `uses` are those that are taken. */
export const listCodes = (db: Db, now: Date, code?: string) =>
  db
    .selectFrom('promo_codes')
    .select(columns)
    .select(['created_by as createdBy', 'created_at as createdAt'])
    .select((eb) =>
      eb
        .selectFrom('promo_uses')
        .select(sql<number>`count(*)::int`.as('uses'))
        .whereRef('promo_uses.code', '=', 'promo_codes.code')
        .where(isTaken(now))
        .$asScalar()
        .$notNull()
        .as('uses'),
    )
    .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('code')
    .execute();

/** Those that others have taken, gone accounts among them. */
export async function countTakenByOthers(
  tx: Db,
  { code, useId, now }: { code: string; useId: string; now: Date },
): Promise<number> {
  const { uses } = await tx
    .selectFrom('promo_uses')
    .select(sql<number>`count(*)::int`.as('uses'))
    .where('code', '=', code)
    .where('id', '!=', useId)
    .where(isTaken(now))
    .executeTakeFirstOrThrow();
  return uses;
}

export const findUse = (tx: Db, id: string) =>
  tx
    .selectFrom('promo_uses')
    .select(['user_id as userId', 'used_at as usedAt'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Enters a code, or changes how far it is with it. */
export const putUse = (
  tx: Db,
  { id, code, user_id, ...state }: Insertable<PromoUsesTable> & { user_id: number },
) =>
  tx
    .insertInto('promo_uses')
    .values({ id, code, user_id, ...state })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ user_id, ...state }))
    .execute();

/** Forgets that a code was entered, if nothing has come of it. */
export const deleteUnused = (tx: Db, id: string, userId: number) =>
  tx
    .deleteFrom('promo_uses')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute();

/** The newest percent code a user has entered that is still good for a purchase. */
export const findDiscount = (tx: Db, userId: number, now: Date) =>
  tx
    .selectFrom('promo_uses')
    .innerJoin('promo_codes', 'promo_codes.code', 'promo_uses.code')
    .select(['promo_codes.code', 'promo_codes.percent'])
    .$narrowType<{ percent: number }>()
    .where('promo_uses.user_id', '=', userId)
    .where('promo_uses.used_at', 'is', null)
    .where('promo_codes.percent', 'is not', null)
    .where('promo_codes.disabled_at', 'is', null)
    .where(({ or, eb }) =>
      or([eb('promo_codes.expires_at', 'is', null), eb('promo_codes.expires_at', '>', now)]),
    )
    .orderBy('promo_uses.entered_at', 'desc')
    .limit(1)
    .executeTakeFirst();
