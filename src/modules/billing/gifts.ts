import { randomBytes } from 'node:crypto';
import type { Standing } from '#app/contract/billing';
import { AppError } from '#app/lib/errors';
import type { Database, Db } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import { TelegramError, type TelegramSender } from '#app/platform/telegram/index';
import type { Ledger } from './ledger.ts';
import * as queries from './queries/gifts.ts';
import { findEntry, findReversal } from './queries/ledger.ts';

export interface Gifts {
  /** The code of what this charge has paid for, the same however often it is asked for. */
  create(tx: Db, paid: { userId: number; chargeId: string; days: number }): Promise<string>;
  /**
   * Gives it to whoever brings it first; who has it already is told the same once more.
   * @throws AppError `gift-unknown`, `gift-used`
   */
  redeem(userId: number, code: string): Promise<{ days: number; premiumUntil: Date | null }>;
  /**
   * The payment went back, and so does what it has given. Needs a transaction without the wall, which has
   * not locked who has paid.
   */
  takeBack(tx: Db, chargeId: string, about: Cause): Promise<void>;
  /** Those the user has paid for, newest first. */
  list(userId: number): Promise<Standing['gifts']>;
}

interface Cause {
  at: Date;
  actorId?: number | undefined;
  reason: string;
}

interface Dependencies {
  database: Database;
  ledger: Ledger;
  sender: TelegramSender | undefined;
  logger: Logger;
  clock: () => Date;
}

const entryOf = (chargeId: string) => `gift:${chargeId}`;

export function createGifts({ database, ledger, sender, logger, clock }: Dependencies): Gifts {
  const { db } = database;

  async function findBotName(): Promise<string | undefined> {
    try {
      return await sender?.username();
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
      logger.warn({ error }, 'Telegram does not tell the name of the bot');
      return undefined;
    }
  }

  return {
    async create(tx, { userId, chargeId, days }) {
      const code = randomBytes(18).toString('base64url');
      await queries.insertGift(tx, { code, charge_id: chargeId, user_id: userId, days });
      return (await queries.findCode(tx, userId, chargeId)).code;
    },

    redeem: (userId, code) =>
      db.transaction().execute(async (tx) => {
        const gift = /^[\w-]+$/.test(code) ? await queries.lockGift(tx, code) : undefined;
        if (!gift || (await findReversal(tx, gift.chargeId))) {
          throw new AppError('not-found', 'gift-unknown', 'there is no such gift');
        }
        const id = entryOf(gift.chargeId);
        const redeemed = await findEntry(tx, id);
        if (redeemed && (redeemed.userId !== userId || (await findReversal(tx, id)))) {
          throw new AppError('conflict', 'gift-used', 'somebody has it already');
        }
        const { days } = gift;
        const entry = { id, userId, kind: 'gift', product: 'gift', days, at: clock() } as const;
        return { days, premiumUntil: (await ledger.write(tx, entry)).premiumUntil };
      }),

    async takeBack(tx, chargeId, { at, actorId, reason }) {
      // Nobody redeems it from here on.
      if (!(await queries.lockGiftOf(tx, chargeId))) return;
      const id = entryOf(chargeId);
      const redeemed = await findEntry(tx, id);
      // The account of whoever had it may be gone.
      if (!redeemed || redeemed.userId === null) return;
      await ledger.write(tx, {
        id: `refund:${id}`,
        userId: redeemed.userId,
        kind: 'refund',
        product: redeemed.product,
        days: 0,
        at,
        reverses: id,
        reason,
        ...(actorId !== undefined && { actorId }),
      });
    },

    async list(userId) {
      const gifts = await queries.listGifts(db, userId);
      const name = gifts.length > 0 ? await findBotName() : undefined;
      return gifts.map(({ code, days, isRedeemed }) => ({
        code,
        url: name === undefined ? null : `https://t.me/${name}?start=gift_${code}`,
        days,
        is_redeemed: isRedeemed,
      }));
    },
  };
}
