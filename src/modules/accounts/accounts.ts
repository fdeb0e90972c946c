import type { Export } from '#app/contract/export';
import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { DeletionLog } from '#app/platform/deletion-log';
import type { Logger } from '#app/platform/logger';
import type { Billing } from '../billing/index.ts';
import { deleteConversations, type Say } from '../conversations/index.ts';
import { deleteMemories } from '../memory/index.ts';
import type { UserKeys, Users } from '../users/index.ts';
import { createDeletions } from './deletions.ts';
import { buildExport } from './export.ts';
import { createRemoveInactive } from './inactive.ts';
import { createExportLinks } from './links.ts';
import { createStreamExport } from './stream-export.ts';

export interface Accounts {
  /** Everything that is held of a user; of many files the newest with their bytes. */
  export(userId: number): Promise<Export>;
  /** The same with all files, as JSON in pieces. */
  streamExport(userId: number): AsyncGenerator<string>;
  /** Links to it that work once. */
  links: ReturnType<typeof createExportLinks>;
  /** Removes the account; whoever leaves is charged no more. */
  remove(userId: number): Promise<void>;
  /** Tells and removes whose accounts nobody uses. */
  removeInactive: ReturnType<typeof createRemoveInactive>;
  /** So that a restored backup brings nobody back. */
  deletions: ReturnType<typeof createDeletions>;
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
  billing: Billing;
  texts: Texts;
  say: Say;
  logger: Logger;
  deletions: DeletionLog;
  clock: () => Date;
  inactiveAccountDays: number;
  inactiveNoticeDays: number;
}

export function createAccounts(dependencies: Dependencies): Accounts {
  const { database, users, keys, holders, billing, clock } = dependencies;
  return {
    streamExport: createStreamExport(dependencies),
    links: createExportLinks(dependencies),
    removeInactive: createRemoveInactive(dependencies),
    deletions: createDeletions(dependencies),
    remove: (userId) => users.remove(userId, billing.subscriptions.leave),

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
