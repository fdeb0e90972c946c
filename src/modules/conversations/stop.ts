import type { Database } from '#app/platform/db/index';
import { lockConversations, type Profile, type Users } from '../users/index.ts';
import { takeBackNudges } from './queries/nudges.ts';

interface Dependencies {
  database: Database;
  users: Users;
}

/** Nothing is started any more, and what is under way is taken back; answers still come. */
export function createStop({ database, users }: Dependencies) {
  return (userId: number): Promise<Profile> =>
    database.asUser(userId, async (tx) => {
      await lockConversations(tx, userId);
      // First: who starts something holds the account, so it is either found below or sees the stop.
      await users.stop(tx, userId);
      await takeBackNudges(tx, userId);
      return users.read(tx, userId);
    });
}
