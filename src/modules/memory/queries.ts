import { sql } from 'kysely';
import { anyOf, type Db } from '#app/platform/db/index';
import type { PlanName } from '../billing/index.ts';

/**
 * Says that what is remembered has changed and holds the user's memory for the rest of the transaction,
 * so that two who learn at the same time come one after the other.
 */
export async function bumpVersion(tx: Db, userId: number) {
  const row = await tx
    .updateTable('users')
    .set({ memory_version: sql`memory_version + 1` })
    .where('id', '=', userId)
    .returning(['memory_version', ...bounds])
    .executeTakeFirstOrThrow();
  return { versionBefore: row.memory_version - 1, ...boundsOf(row) };
}

/** Whoever changes what is remembered, or what may be, waits until the transaction ends. */
export async function holdMemory(tx: Db, userId: number) {
  const row = await tx
    .selectFrom('users')
    .select(bounds)
    .where('id', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return boundsOf(row);
}

/** Nothing that was said up to this moment is remembered. */
export const startAnew = (tx: Db, userId: number) =>
  tx
    .updateTable('users')
    .set({ remembered_since: sql<Date>`clock_timestamp()` })
    .where('id', '=', userId)
    .execute();

const bounds = ['withdrawn_consents', 'remembered_since'] as const;

const boundsOf = (row: { withdrawn_consents: string[]; remembered_since: Date | null }) => ({
  mayRemember: !row.withdrawn_consents.some((each) => each === 'memory' || each === 'conversation'),
  rememberedSince: row.remembered_since,
});

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
  tx
    .selectFrom('forgotten_sources')
    .select(['message_id', 'created_at'])
    .where('user_id', '=', userId)
    .execute();

export const insertForgottenSources = (tx: Db, userId: number, messageIds: string[]) =>
  tx
    .insertInto('forgotten_sources')
    .values(messageIds.map((messageId) => ({ user_id: userId, message_id: messageId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export const listFactsFrom = (tx: Db, userId: number, messageIds: string[]) =>
  tx
    .selectFrom('facts')
    .select('id')
    .where('user_id', '=', userId)
    .where('source_message_id', '=', anyOf(messageIds))
    .execute();

/** What these facts have taken the place of is true again, unless somebody has said the same since. */
export const reopenReplaced = (tx: Db, userId: number, factIds: string[]) =>
  tx
    .updateTable('facts')
    .set({ valid_to: null, superseded_by: null })
    .where('user_id', '=', userId)
    .where('superseded_by', '=', anyOf(factIds))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('facts as current')
            .select('current.id')
            .where('current.user_id', '=', userId)
            .whereRef('current.digest', '=', 'facts.digest')
            .where('current.valid_to', 'is', null),
        ),
      ),
    )
    .execute();

export async function deleteLearnedFrom(
  tx: Db,
  userId: number,
  messageIds: string[],
): Promise<void> {
  for (const table of ['facts', 'emotions', 'follow_ups'] as const) {
    await tx
      .deleteFrom(table)
      .where('user_id', '=', userId)
      .where('source_message_id', '=', anyOf(messageIds))
      .execute();
  }
}

/** Removes all that is remembered of a user; the version rises, so that nobody believes what they hold. */
export async function deleteMemories(tx: Db, userId: number): Promise<void> {
  await deleteItems(tx, userId);
  for (const table of ['summaries', 'forgotten_sources'] as const) {
    await tx.deleteFrom(table).where('user_id', '=', userId).execute();
  }
}

/** All but the summaries, which also say where the prompt begins, and what the user asked to forget. */
export async function deleteItems(tx: Db, userId: number): Promise<void> {
  await bumpVersion(tx, userId);
  for (const table of ['facts', 'emotions', 'follow_ups', 'embeddings'] as const) {
    await tx.deleteFrom(table).where('user_id', '=', userId).execute();
  }
}
