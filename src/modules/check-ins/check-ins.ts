import { v7 as uuid } from 'uuid';
import type { Database, Db } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import type { Care } from '../care/index.ts';
import type { Say } from '../conversations/index.ts';
import { isQuiet, localHour } from '../nudges/index.ts';
import { lockConversations, type UserKeys, type Users } from '../users/index.ts';
import { findPlace, listDue, takeCheckIn } from './queries.ts';

export type CheckIns = ReturnType<typeof createCheckIns>;

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  care: Care;
  say: Say;
  logger: Logger;
  clock: () => Date;
}

const pageSize = 200;
/** Nobody is woken up, nor interrupted: it is looked at again after this. */
const laterMs = 30 * 60_000;

export function createCheckIns(dependencies: Dependencies) {
  const { database, users, keys, care, say, logger, clock } = dependencies;

  /** All of it or nothing: what was asked, that it was, and its count. */
  async function ask(tx: Db, userId: number): Promise<boolean> {
    await lockConversations(tx, userId);
    const now = clock();
    const profile = await users.read(tx, userId);
    const place = await findPlace(tx, userId);
    const { language, formOfAddress, stoppedAt, underageAt, quietHours, timeZone } = profile;
    if (!place || place.isBlocked || stoppedAt !== null || underageAt !== null) {
      await takeCheckIn(tx, userId, now, null);
      return false;
    }
    const isUntimely = place.waitingSince !== null || isQuiet(localHour(now, timeZone), quietHours);
    const next = isUntimely ? new Date(now.getTime() + laterMs) : null;
    if (!(await takeCheckIn(tx, userId, now, next)) || isUntimely) return false;
    const turnId = uuid();
    const { conversationId, chatId } = place;
    const text = care.checkIn({ language, formOfAddress, timeZone });
    const said = { userId, conversationId, chatId, turnId, noticeToldAt: profile.aiNoticeAt };
    await say.say(tx, await keys.cipherFor(tx, userId), { ...said, bubbles: [{ text }] });
    await care.count(tx, { sourceId: turnId, kind: 'check-in', language });
    return true;
  }

  return {
    /** Asks everybody who was in a crisis a day ago. Safe to run twice and by several workers. */
    async sendDue(): Promise<{ sent: number; failed: number }> {
      const counts = { sent: 0, failed: 0 };
      let after = 0;
      for (;;) {
        const page = await listDue(database.db, { now: clock(), after, limit: pageSize });
        for (const userId of page) {
          after = userId;
          try {
            const isAsked = await database.asUser(userId, (tx) => ask(tx, userId));
            counts.sent += Number(isAsked);
          } catch (error) {
            logger.warn({ userId, error }, 'a check-in failed');
            counts.failed += 1;
          }
        }
        if (page.length < pageSize) return counts;
      }
    },
  };
}
