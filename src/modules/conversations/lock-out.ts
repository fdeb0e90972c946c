import type { UserCipher } from '#app/platform/crypto/index';
import type { Database, Db } from '#app/platform/db/index';
import type { Billing } from '../billing/index.ts';
import type { Care } from '../care/index.ts';
import { lockConversations, type Users } from '../users/index.ts';
import { closedSince } from '../onboarding/index.ts';
import { onboardingContent } from './content.ts';
import { closeConversation, dropUnsaid, openConversations } from './queries/lock-out.ts';

interface Dependencies {
  users: Users;
  billing: Billing;
  care: Care;
  clock: () => Date;
}

export type LockOut = ReturnType<typeof createLockOut>;

/**
 * Closes the account of who has said to be under 18, in the caller's transaction: a turn that is being made
 * loses its claim, what has not left stays, nothing renews itself. False: it was closed before.
 */
export function createLockOut({ users, billing, care, clock }: Dependencies) {
  return async (
    tx: Db,
    cipher: UserCipher,
    { userId, sourceId }: { userId: number; sourceId: string },
  ): Promise<boolean> => {
    const conversations = await lockConversations(tx, userId);
    const now = clock();
    if (!(await users.lock(tx, userId, now))) return false;
    const state = { ...closedSince(now), toldAt: now.toISOString() };
    for (const { id } of conversations) {
      const onboarding = onboardingContent.seal(cipher, userId, id, state);
      await closeConversation(tx, { userId, conversationId: id, onboarding });
    }
    await dropUnsaid(tx, userId);
    await billing.subscriptions.leave(tx, userId);
    const { language } = await users.read(tx, userId);
    await care.count(tx, { sourceId, kind: 'age-lock', language });
    return true;
  };
}

export function createUnlock({ database, users }: { database: Database; users: Users }) {
  return (userId: number): Promise<boolean> =>
    database.asUser(userId, async (tx) => {
      await lockConversations(tx, userId);
      if (!(await users.unlock(tx, userId))) return false;
      await openConversations(tx, userId);
      return true;
    });
}
