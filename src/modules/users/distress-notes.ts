import type { Db } from '#app/platform/db/index';
import { updateUser } from './queries.ts';

export interface DistressNotes {
  /** The user is in a crisis at this moment; `checkInAt`: when to ask how they are. */
  noteCrisis(tx: Db, userId: number, now: Date, checkInAt: Date): Promise<void>;
  /** The user is not well; says nothing of who is in a crisis. */
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
    await updateUser(tx, userId, { distress: 'elevated', distress_at: now });
  },
});
