import type { Export } from '#app/contract/export';
import type { Database } from '#app/platform/db/index';
import { deleteConversations } from '../conversations/index.ts';
import { deleteMemories } from '../memory/index.ts';
import type { UserKeys, Users } from '../users/index.ts';
import { buildExport } from './export.ts';

export interface Accounts {
  /** Everything that is held of a user. */
  export(userId: number): Promise<Export>;
  /**
   * Begins anew: what was said, what is remembered, how close the two are and who the user is, all of it
   * goes. What was paid stays. A turn in flight loses its claim and writes nothing.
   */
  reset(userId: number): Promise<void>;
}

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  /** Whoever keeps something of a user in this process; others hear of it. */
  holders: { forgetUser(userId: number): void }[];
  clock: () => Date;
}

export function createAccounts({ database, users, keys, holders, clock }: Dependencies): Accounts {
  return {
    export: (userId) =>
      database.asUser(userId, async (tx) => {
        const profile = await users.read(tx, userId);
        const owner = { userId, cipher: await keys.cipherFor(tx, userId) };
        return buildExport(tx, owner, profile, clock());
      }),

    async reset(userId) {
      await database.asUser(userId, async (tx) => {
        // Conversations before the user: in this order turns take their locks.
        await deleteConversations(tx, userId);
        await deleteMemories(tx, userId);
        await users.reset(tx, userId);
      });
      for (const holder of holders) holder.forgetUser(userId);
    },
  };
}
