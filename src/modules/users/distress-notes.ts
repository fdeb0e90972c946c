import type { Db } from '#app/platform/db/index';
import { crisisMs } from '../care/index.ts';
import { setElevated, updateUser } from './queries.ts';

export interface DistressNotes {
  /** The user is in a crisis at this moment; `checkInAt`: when to ask how they are. */
  noteCrisis(tx: Db, userId: number, now: Date, checkInAt: Date): Promise<void>;
  /** The user is not well; of who is in a crisis that says nothing new. */
  noteElevated(tx: Db, userId: number, now: Date): Promise<void>;
}

export const createDistressNotes = (): DistressNotes => ({
  async noteCrisis(tx, userId, now, checkInAt) {
    await updateUser(tx, userId, {
      crisis_at: now,
      distress: 'crisis',
      distress_at: now,
      check_in_at: checkInAt,
    });
  },

  async noteElevated(tx, userId, now) {
    await setElevated(tx, userId, now, new Date(now.getTime() - crisisMs));
  },
});
