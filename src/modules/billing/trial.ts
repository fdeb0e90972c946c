import { v7 as uuid } from 'uuid';
import { AppError } from '#app/lib/errors';
import type { Database, Db } from '#app/platform/db/index';
import type { Ledger } from './ledger.ts';
import { planInForce, trialDays } from './plans.ts';
import { findTrialFacts } from './queries/trial.ts';

export interface Trial {
  canTry(tx: Db, userId: number): Promise<boolean>;
  /** Once for every person, whatever accounts they have had. @throws AppError `trial-used`, `account-locked` */
  start(userId: number): Promise<{ premiumUntil: Date | null }>;
}

interface Dependencies {
  database: Database;
  ledger: Ledger;
  clock: () => Date;
}

export function createTrial({ database, ledger, clock }: Dependencies): Trial {
  async function findRefusal(tx: Db, userId: number) {
    const facts = await findTrialFacts(tx, userId);
    if (!facts || facts.adultConfirmedAt === null) return 'account-locked';
    const isPremium = planInForce(facts, clock()) === 'premium';
    return facts.isSpent || isPremium ? 'trial-used' : undefined;
  }

  return {
    canTry: async (tx, userId) => (await findRefusal(tx, userId)) === undefined,

    start: (userId) =>
      database.asUser(userId, async (tx) => {
        await ledger.lock(tx, userId);
        const refusal = await findRefusal(tx, userId);
        if (refusal) throw new AppError('conflict', refusal, `no trial: ${refusal}`);
        const { premiumUntil } = await ledger.write(tx, {
          id: `trial:${uuid()}`,
          userId,
          kind: 'trial',
          product: 'trial',
          days: trialDays,
          at: clock(),
        });
        return { premiumUntil };
      }),
  };
}
