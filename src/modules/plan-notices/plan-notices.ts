import { v7 as uuid } from 'uuid';
import { localMoment } from '#app/lib/local-time';
import type { Texts } from '#app/lib/texts';
import type { Database, Db } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import { type Billing, plans, type Term } from '../billing/index.ts';
import type { Say } from '../conversations/index.ts';
import type { Profile, UserKeys, Users } from '../users/index.ts';
import { findChat, insertNotice, listEnding, listTold } from './queries.ts';
import { chooseNotice, type NoticeKind } from './rules.ts';

export type PlanNotices = ReturnType<typeof createPlanNotices>;

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  billing: Billing;
  texts: Texts;
  say: Say;
  logger: Logger;
  clock: () => Date;
}

const pageSize = 200;

export function createPlanNotices(dependencies: Dependencies) {
  const { database, users, keys, billing, texts, say, logger, clock } = dependencies;

  /** All of it or nothing: the plan that has ended, the notice, and that it was told. */
  async function check(tx: Db, userId: number) {
    const { term, hasEnded } = await billing.terms.review(tx, userId);
    return { hasEnded, isTold: term !== undefined && (await tell(tx, userId, term)) };
  }

  async function tell(tx: Db, userId: number, term: Term): Promise<boolean> {
    const [profile, told, chat] = await Promise.all([
      users.read(tx, userId),
      listTold(tx, userId),
      findChat(tx, userId),
    ]);
    const { quietHours, timeZone, crisisAt } = profile;
    const isStopped = profile.stoppedAt !== null;
    const isAdult = profile.adultConfirmedAt !== null;
    const isReachable = chat !== undefined;
    const bounds = { quietHours, timeZone, crisisAt, isStopped, isAdult, isReachable };
    const notice = chooseNotice({ term, told, ...bounds }, clock());
    if (!notice || !chat || !(await insertNotice(tx, userId, notice))) return false;
    const text = wordsOf(notice.kind, profile, term);
    const cipher = await keys.cipherFor(tx, userId);
    await say.sayInChat(tx, cipher, { ...chat, userId, turnId: uuid(), bubbles: [{ text }] });
    return true;
  }

  const wordsOf = (kind: NoticeKind, { language, timeZone }: Profile, { endsAt }: Term) =>
    texts.format(language, `plan-notice-${kind}`, {
      until: localMoment(endsAt, timeZone, language),
      messages: plans.free.dailyMessages,
      facts: plans.free.factsInUse,
    });

  return {
    /**
     * Takes premium that is over away and tells whom there is something to tell. Safe to run twice and by
     * several workers.
     */
    async checkDue(): Promise<{ told: number; ended: number; failed: number }> {
      const counts = { told: 0, ended: 0, failed: 0 };
      const now = clock();
      let after = 0;
      for (;;) {
        const page = await listEnding(database.db, { now, after, limit: pageSize });
        for (const userId of page) {
          after = userId;
          // What goes wrong with one user must not keep the others waiting.
          try {
            const done = await database.asUser(userId, (tx) => check(tx, userId));
            counts.told += Number(done.isTold);
            counts.ended += Number(done.hasEnded);
          } catch (error) {
            logger.warn({ userId, error }, 'a plan was not checked');
            counts.failed += 1;
          }
        }
        if (page.length < pageSize) return counts;
      }
    },
  };
}
