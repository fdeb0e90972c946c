import { v5 as uuidFrom } from 'uuid';
import type { PromoCode, PromoCodeDraft } from '#app/contract/admin-billing';
import { AppError } from '#app/lib/errors';
import type { Database, Db } from '#app/platform/db/index';
import type { Audit } from '../audit/index.ts';
import type { Ledger } from './ledger.ts';
import * as queries from './queries/promo.ts';

export interface Promo {
  /**
   * Days are given at once; a discount waits for the next purchase.
   * @throws AppError `promo-unknown`, `promo-expired`, `promo-used-up`, `promo-used-already`
   */
  enter(userId: number, code: string): Promise<Entered>;
  /** What the user's next purchase is reduced by. */
  discountOf(tx: Db, userId: number, now: Date): Promise<Discount | undefined>;
  /** Takes a use for a payment that is under way; false: there is none for this user. */
  reserve(userId: number, code: string, now: Date): Promise<boolean>;
  /** The payment has come. Whatever has become of the reservation: the money was taken. */
  markUsed(tx: Db, userId: number, code: string, now: Date): Promise<void>;
  /** @throws AppError `promo-code-taken` */
  create(adminId: number, draft: PromoCodeDraft): Promise<PromoCode>;
  /** Newest first. */
  list(): Promise<PromoCode[]>;
  /** Nobody can enter it or pay with it any more; what it has given stays. @throws AppError `not-found` */
  disable(adminId: number, code: string): Promise<PromoCode>;
}

export interface Discount {
  code: string;
  percent: number;
}

export interface Entered {
  days: number | null;
  percent: number | null;
  premiumUntil: Date | null;
}

interface Dependencies {
  database: Database;
  audit: Audit;
  ledger: Ledger;
  clock: () => Date;
}

/** Longer than Telegram takes between its question and the payment. */
const reservedMs = 15 * 60_000;
const namespace = '0f0a7f5e-4b39-4c56-8f0d-5f8f6a3ce0b1';

/** One person has one use of a code, so its id follows from the two: it outlives the account. */
const useIdOf = (code: string, userId: number) => uuidFrom(`${code}:${userId}`, namespace);

export function createPromo({ database, audit, ledger, clock }: Dependencies): Promo {
  const { db } = database;

  async function hasUseLeft(tx: Db, promo: queries.PromoRow, useId: string, now: Date) {
    const taken = await queries.countTakenByOthers(tx, { code: promo.code, useId, now });
    return taken < promo.maxUses;
  }

  async function get(code: string): Promise<PromoCode> {
    const [row] = await queries.listCodes(db, clock(), code);
    if (!row) throw new AppError('not-found', 'not-found', 'there is no such promo code');
    return present(row);
  }

  return {
    enter: (userId, text) =>
      db.transaction().execute(async (tx) => {
        const code = readCode(text);
        // Before anything that refers to the user is written.
        await ledger.lock(tx, userId);
        const promo = code === undefined ? undefined : await queries.lockCode(tx, code);
        if (!promo || promo.disabledAt) {
          throw new AppError('not-found', 'promo-unknown', 'there is no such code');
        }
        const now = clock();
        const { days, percent } = promo;
        const id = useIdOf(promo.code, userId);
        if ((await queries.findUse(tx, id))?.usedAt) {
          throw new AppError('conflict', 'promo-used-already', 'the caller has used it already');
        }
        if (isOver(promo, now)) throw new AppError('conflict', 'promo-expired', 'it has expired');
        if (!(await hasUseLeft(tx, promo, id, now))) {
          throw new AppError('conflict', 'promo-used-up', 'all of its uses are taken');
        }
        const entry = { id, code: promo.code, user_id: userId, entered_at: now };
        await queries.putUse(tx, { ...entry, ...(days !== null && { used_at: now }) });
        if (days === null) return { days, percent, premiumUntil: null };
        const { premiumUntil } = await ledger.write(tx, {
          id: `promo:${id}`,
          userId,
          kind: 'promo',
          product: 'promo',
          days,
          at: now,
          promoCode: promo.code,
        });
        return { days, percent, premiumUntil };
      }),

    discountOf: queries.findDiscount,

    reserve: (userId, code, now) =>
      db.transaction().execute(async (tx) => {
        const promo = await queries.lockCode(tx, code);
        const id = useIdOf(code, userId);
        const use = await queries.findUse(tx, id);
        if (!promo || use?.userId !== userId || use.usedAt) return false;
        const isOpen = !promo.disabledAt && !isOver(promo, now);
        if (!isOpen || !(await hasUseLeft(tx, promo, id, now))) {
          // The next invoice is one without it: kept, it would be in the way of every purchase.
          await queries.deleteUnused(tx, id, userId);
          return false;
        }
        const reserved_until = new Date(now.getTime() + reservedMs);
        await queries.putUse(tx, { id, code, user_id: userId, reserved_until });
        return true;
      }),

    async markUsed(tx, userId, code, now) {
      await queries.putUse(tx, {
        id: useIdOf(code, userId),
        code,
        user_id: userId,
        used_at: now,
      });
    },

    async create(adminId, draft) {
      const { code, percent = null, days = null, max_uses, expires_at = null } = draft;
      const isNew = await db.transaction().execute(async (tx) => {
        const made = { code, percent, days, max_uses, expires_at, created_by: adminId };
        if (!(await queries.insertCode(tx, made))) return false;
        await audit.record(tx, {
          actorId: adminId,
          action: 'promo-code.created',
          target: code,
          details: { percent, days, max_uses },
        });
        return true;
      });
      if (!isNew) {
        throw new AppError('conflict', 'promo-code-taken', 'there is such a code already', {
          details: { field: 'code', expected: 'a code that is new' },
        });
      }
      return get(draft.code);
    },

    list: async () => (await queries.listCodes(db, clock())).map(present),

    async disable(adminId, text) {
      const code = readCode(text) ?? '';
      await db.transaction().execute(async (tx) => {
        if (!(await queries.disableCode(tx, code, clock()))) return;
        const action = 'promo-code.disabled';
        await audit.record(tx, { actorId: adminId, action, target: code });
      });
      return get(code);
    },
  };
}

/** As it is kept, however it was typed; undefined: it cannot be a code. */
function readCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return /^[A-Z0-9-]{3,32}$/.test(code) ? code : undefined;
}

const isOver = ({ expiresAt }: queries.PromoRow, now: Date) =>
  expiresAt !== null && expiresAt <= now;

const present = (row: Awaited<ReturnType<typeof queries.listCodes>>[number]): PromoCode => ({
  code: row.code,
  percent: row.percent,
  days: row.days,
  max_uses: row.maxUses,
  uses: row.uses,
  expires_at: row.expiresAt?.toISOString() ?? null,
  is_disabled: row.disabledAt !== null,
  created_by: row.createdBy,
  created_at: row.createdAt.toISOString(),
});
