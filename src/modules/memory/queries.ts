import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { PlanName } from '../billing/index.ts';

/**
 * Says that what is remembered has changed and holds the user's memory for the rest of the transaction,
 * so that two who learn at the same time come one after the other. Returns the version of before.
 */
export async function bumpVersion(tx: Db, userId: number): Promise<number> {
  const row = await tx
    .updateTable('users')
    .set({ memory_version: sql`memory_version + 1` })
    .where('id', '=', userId)
    .returning('memory_version')
    .executeTakeFirstOrThrow();
  return row.memory_version - 1;
}

/** Whoever changes what is remembered waits until the transaction ends. */
export const holdMemory = (tx: Db, userId: number) =>
  tx.selectFrom('users').select('id').where('id', '=', userId).forNoKeyUpdate().execute();

/** What decides over what the owner sees: the plan, and how new the memory is. */
export async function readPlan(tx: Db, userId: number) {
  const row = await tx
    .selectFrom('users')
    .select(['plan', 'plan_expires_at', 'memory_version'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return {
    plan: row.plan as PlanName,
    planExpiresAt: row.plan_expires_at,
    memoryVersion: row.memory_version,
  };
}

export const listForgottenSources = (tx: Db, userId: number) =>
  tx.selectFrom('forgotten_sources').select('message_id').where('user_id', '=', userId).execute();

export const insertForgottenSources = (tx: Db, userId: number, messageIds: string[]) =>
  tx
    .insertInto('forgotten_sources')
    .values(messageIds.map((messageId) => ({ user_id: userId, message_id: messageId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
