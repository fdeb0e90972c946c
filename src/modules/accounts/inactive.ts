import { v7 as uuid } from 'uuid';
import { localMoment } from '#app/lib/local-time';
import type { Texts } from '#app/lib/texts';
import type { Database, Db } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import type { Billing } from '../billing/index.ts';
import type { Say } from '../conversations/index.ts';
import { lockConversations, type UserKeys, type Users } from '../users/index.ts';
import {
  type Deadlines,
  findChat,
  holdInactive,
  listInactive,
  setInactiveTold,
} from './queries/inactive.ts';

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  billing: Billing;
  texts: Texts;
  say: Say;
  logger: Logger;
  clock: () => Date;
  /** Whoever keeps something of a user in this process. */
  holders: { forgetUser(userId: number): void }[];
  /** 0: nobody is removed. */
  inactiveAccountDays: number;
  inactiveNoticeDays: number;
}

const dayMs = 86_400_000;
const pageSize = 200;

/**
 * Removes accounts nobody uses: their users are told in their chat, and who does not come back in time is
 * removed as by /delete. Safe to run twice and by several workers.
 */
export function createRemoveInactive(dependencies: Dependencies) {
  const { database, users, keys, billing, texts, say, logger, clock, holders } = dependencies;
  const { inactiveAccountDays, inactiveNoticeDays } = dependencies;

  return async (): Promise<{ told: number; removed: number; failed: number }> => {
    const counts = { told: 0, removed: 0, failed: 0 };
    if (inactiveAccountDays === 0) return counts;
    const now = clock();
    const before = (days: number) => new Date(now.getTime() - days * dayMs);
    const deadlines = {
      now,
      activeSince: before(inactiveAccountDays - inactiveNoticeDays),
      unusedSince: before(inactiveAccountDays),
      toldBefore: before(inactiveNoticeDays),
    };
    let after = 0;
    for (;;) {
      const page = await listInactive(database.db, deadlines, { after, limit: pageSize });
      for (const userId of page) {
        after = userId;
        // What goes wrong with one must not keep the others waiting.
        try {
          const done = await database.asUser(userId, (tx) => review(tx, userId, deadlines));
          if (done === 'removed') for (const holder of holders) holder.forgetUser(userId);
          if (done) counts[done] += 1;
        } catch (error) {
          logger.warn({ userId, error }, 'an unused account was not looked at');
          counts.failed += 1;
        }
      }
      if (page.length < pageSize) return counts;
    }
  };

  /** Looked at once more under its lock: its user may have come back, or another worker was first. */
  async function review(
    tx: Db,
    userId: number,
    deadlines: Deadlines,
  ): Promise<'told' | 'removed' | undefined> {
    await lockConversations(tx, userId);
    const held = await holdInactive(tx, userId, deadlines);
    if (!held) return undefined;
    if (held.toldAt === null) return tell(tx, userId, deadlines);
    if (held.toldAt > deadlines.toldBefore) return undefined;
    await users.removeWithin(tx, userId, billing.subscriptions.leave);
    return 'removed';
  }

  async function tell(tx: Db, userId: number, { now, unusedSince }: Deadlines) {
    const [profile, chat] = await Promise.all([users.read(tx, userId), findChat(tx, userId)]);
    // Who cannot be told gets the time a notice would give after the days, not before their end.
    if (!chat && profile.lastActiveAt >= unusedSince) return undefined;
    await setInactiveTold(tx, userId, now);
    if (!chat) return undefined;
    const { language, timeZone, name } = profile;
    const removedAt = new Date(now.getTime() + inactiveNoticeDays * dayMs);
    const text = texts.format(language, 'privacy-inactive', {
      name: name ?? 'none',
      day: localMoment(removedAt, timeZone, language),
    });
    const cipher = await keys.cipherFor(tx, userId);
    await say.sayInChat(tx, cipher, { ...chat, userId, turnId: uuid(), bubbles: [{ text }] });
    return 'told' as const;
  }
}
