import { type Insertable, sql, type Updateable } from 'kysely';
import { anyOf, type Db } from '#app/platform/db/index';
import type { FactsTable } from '#app/platform/db/tables';

const columns = [
  'id',
  'category',
  'content',
  'source_message_id',
  'importance',
  'is_pinned',
  'said_at',
  'valid_from',
  'valid_to',
  'superseded_by',
  'created_at',
] as const;

/** A fact already known stays as it is. */
export const insertFacts = (tx: Db, facts: Insertable<FactsTable>[]) =>
  tx
    .insertInto('facts')
    .values(facts)
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'digest']).where('valid_to', 'is', null).doNothing(),
    )
    .returning('id')
    .execute();

/** What is true now, most valuable first. */
export const listCurrentFacts = (tx: Db, userId: number, limit: number) =>
  tx
    .selectFrom('facts')
    .select(columns)
    .where('user_id', '=', userId)
    .where('valid_to', 'is', null)
    .orderBy('is_pinned', 'desc')
    .orderBy('importance', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** What was true once, newest first. */
export const listPastFacts = (tx: Db, userId: number, limit: number) =>
  tx
    .selectFrom('facts')
    .select(columns)
    .where('user_id', '=', userId)
    .where('valid_to', 'is not', null)
    .orderBy('valid_to', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** All there are, true or not, oldest first. */
export const listAllFacts = (tx: Db, userId: number) =>
  tx
    .selectFrom('facts')
    .select(columns)
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

export const findFact = (tx: Db, userId: number, id: string) =>
  tx
    .selectFrom('facts')
    .select(columns)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();

export const closeFacts = (
  tx: Db,
  userId: number,
  ids: string[],
  end: { at: Date; supersededBy: string | null },
) =>
  tx
    .updateTable('facts')
    .set({ valid_to: end.at, superseded_by: end.supersededBy })
    .where('user_id', '=', userId)
    .where('valid_to', 'is', null)
    .where('id', '=', anyOf(ids))
    .execute();

export const updateFact = (tx: Db, userId: number, id: string, changes: Updateable<FactsTable>) =>
  tx
    .updateTable('facts')
    .set(changes)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();

/** A true fact with these words. */
export const findByDigest = (tx: Db, userId: number, digest: Uint8Array) =>
  tx
    .selectFrom('facts')
    .select('id')
    .where('user_id', '=', userId)
    .where('digest', '=', digest)
    .where('valid_to', 'is', null)
    .executeTakeFirst();

/** Removes a fact with all that it took the place of; returns what was removed. */
export const deleteChain = (tx: Db, userId: number, id: string) =>
  tx
    .withRecursive('chain', (cte) =>
      cte
        .selectFrom('facts')
        .select('facts.id')
        .where('facts.id', '=', id)
        .where('facts.user_id', '=', userId)
        .union((eb) =>
          eb
            .selectFrom('facts')
            .innerJoin('chain', 'chain.id', 'facts.superseded_by')
            .select('facts.id')
            .where('facts.user_id', '=', userId),
        ),
    )
    .deleteFrom('facts')
    .where('user_id', '=', userId)
    .where('id', 'in', (chain) => chain.selectFrom('chain').select('chain.id'))
    .returning(columns)
    .execute();

/** Beyond the limit the least valuable go, pinned ones never. */
export const deleteBeyond = (tx: Db, userId: number, limit: number) =>
  tx
    .deleteFrom('facts')
    .where('user_id', '=', userId)
    .where('id', 'in', (facts) =>
      facts
        .selectFrom('facts')
        .select('id')
        .where('user_id', '=', userId)
        .where('is_pinned', '=', false)
        .orderBy(sql`valid_to is null`, 'desc')
        .orderBy('importance', 'desc')
        .orderBy('created_at', 'desc')
        .offset(limit),
    )
    .execute();

/** What was learned from these messages, whether it is still true or not. */
export const findKnownDigests = (tx: Db, userId: number, messageIds: string[]) =>
  tx
    .selectFrom('facts')
    .select(['digest', 'source_message_id', 'said_at'])
    .where('user_id', '=', userId)
    .where('source_message_id', '=', anyOf(messageIds))
    .execute();
