import type { Database } from '#app/platform/db/index';
import { lockConversations, type Profile, type Users } from '../users/index.ts';
import { reviewKept } from './queries/kept.ts';

type Changes = Parameters<Users['update']>[1];

interface Dependencies {
  database: Database;
  users: Users;
}

/** Changes a profile. By another clock it may be another day: what waits for the next one is looked at again. */
export function createChangeProfile({ database, users }: Dependencies) {
  return (userId: number, changes: Changes): Promise<Profile> =>
    database.asUser(userId, async (tx) => {
      if (changes.time_zone !== undefined) {
        await lockConversations(tx, userId);
        await reviewKept(tx, userId);
      }
      await users.apply(tx, userId, changes);
      return users.read(tx, userId);
    });
}
