import { plans } from '../../src/modules/billing/index.ts';
import type { TestApp } from './app.ts';

/** The plan for a user who is there already; without a date, without an end. */
export async function makePremium(
  { core }: TestApp,
  userId: number,
  expiresAt: Date | null = null,
): Promise<void> {
  const { db } = core.database;
  const set = { plan: 'premium', plan_expires_at: expiresAt };
  await db.updateTable('users').set(set).where('id', '=', userId).execute();
}

/** All that a free day has was said, on whichever day it is where the user lives. */
export async function useUpDay({ core }: TestApp, userId: number): Promise<void> {
  const days = [-1, 0, 1].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  const { dailyMessages: messages } = plans.free;
  await core.database.db
    .insertInto('daily_usage')
    .values(days.map((day) => ({ user_id: userId, day, messages })))
    .onConflict((conflict) => conflict.columns(['user_id', 'day']).doUpdateSet({ messages }))
    .execute();
}
