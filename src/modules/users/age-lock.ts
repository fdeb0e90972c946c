import { AppError } from '#app/lib/errors';
import type { Db } from '#app/platform/db/index';
import { clearTombstoneLock, findUnderage, updateUser } from './queries.ts';

/**
 * Who has said to be under 18 has no companion. Neither another answer nor leaving and coming back opens the
 * account again: only an administrator does.
 */
export interface AgeLock {
  /** Closes the account; nothing is started for its user any more. False: it was closed before. */
  lock(tx: Db, userId: number, now: Date): Promise<boolean>;
  /** Opens it; the question of age comes anew. False: it was open. */
  unlock(tx: Db, userId: number): Promise<boolean>;
}

export const createAgeLock = (): AgeLock => ({
  async lock(tx, userId, now) {
    if (await findUnderage(tx, userId)) return false;
    await updateUser(tx, userId, {
      underage_at: now,
      adult_confirmed_at: null,
      nudge_kinds: [],
      check_in_at: null,
    });
    return true;
  },

  async unlock(tx, userId) {
    if (!(await findUnderage(tx, userId))) return false;
    await updateUser(tx, userId, { underage_at: null });
    await clearTombstoneLock(tx, userId);
    return true;
  },
});

/** @throws AppError `account-locked` */
export async function requireUnlocked(tx: Db, userId: number): Promise<void> {
  if (!(await findUnderage(tx, userId))) return;
  throw new AppError('forbidden', 'account-locked', 'only for who is of age');
}
