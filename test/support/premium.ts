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
