import type { Database } from '#app/platform/db/index';
import type { Deletion, DeletionLog } from '#app/platform/deletion-log';
import type { Billing } from '../billing/index.ts';
import { lockConversations, type Users } from '../users/index.ts';
import {
  addToTombstone,
  holdUndeleted,
  listTombstones,
  listUndeleted,
  restoreTombstones,
} from './queries/deletions.ts';

interface Dependencies {
  database: Database;
  users: Users;
  billing: Billing;
  deletions: DeletionLog;
}

const pageSize = 1_000;

/** What was deleted stays deleted, also in a database that is older than the deletion. */
export function createDeletions({ database, users, billing, deletions }: Dependencies) {
  return {
    /**
     * Deletes again what a restored backup has brought back. An account begun after its deletion is
     * another one and stays. Without entries of the caller's those of the log; safe to repeat.
     */
    async apply(entries?: Deletion[]): Promise<{ removed: number; tombstones: number }> {
      const counts = { removed: 0, tombstones: 0 };
      const newest = newestOfEach(entries ?? (await deletions.read()));
      for (let start = 0; start < newest.length; start += pageSize) {
        const page = newest.slice(start, start + pageSize);
        const there = await listUndeleted(database.db, page);
        for (const deletion of page.filter((each) => there.has(each.user_id))) {
          if (await removeAgain(deletion)) counts.removed += 1;
        }
        counts.tombstones += await restoreTombstones(database.db, page);
      }
      return counts;
    },

    /** All deletions the database and the log know of, one for each user. */
    async list(): Promise<Deletion[]> {
      const kept = (await listTombstones(database.db)).map((row) => ({
        ...row,
        deleted_at: row.deleted_at.toISOString(),
        underage_at: row.underage_at?.toISOString() ?? null,
      }));
      return newestOfEach([...(await deletions.read()), ...kept]);
    },
  };

  async function removeAgain(deletion: Deletion): Promise<boolean> {
    const { user_id: userId } = deletion;
    return database.asUser(userId, async (tx) => {
      await lockConversations(tx, userId);
      if (!(await holdUndeleted(tx, deletion))) return false;
      const { leave } = billing.subscriptions;
      await users.removeWithin(tx, userId, leave, { isWrittenDown: true });
      await addToTombstone(tx, deletion);
      return true;
    });
  }
}

/** Whether there was a trial is never forgotten; what else was true is so as of the newest. */
function newestOfEach(deletions: Deletion[]): Deletion[] {
  const byUser = new Map<number, Deletion>();
  for (const each of deletions) {
    const known = byUser.get(each.user_id);
    const isNewer = !known || Date.parse(each.deleted_at) >= Date.parse(known.deleted_at);
    const newest = isNewer ? each : known;
    const hadTrial = each.had_trial || (known?.had_trial ?? false);
    byUser.set(each.user_id, { ...newest, had_trial: hadTrial });
  }
  return [...byUser.values()];
}
