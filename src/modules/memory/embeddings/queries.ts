import type { Insertable } from 'kysely';
import { anyOf, type Db } from '#app/platform/db/index';
import type { EmbeddingsTable } from '#app/platform/db/tables';

export const insertEmbedding = (tx: Db, row: Insertable<EmbeddingsTable>) =>
  tx
    .insertInto('embeddings')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Those written after a position, oldest first; of too many the newest. */
export const listEmbeddings = (
  tx: Db,
  { userId, model, after, limit }: { userId: number; model: string; after: number; limit: number },
) =>
  tx
    .selectFrom('embeddings')
    .select(['item_id', 'seq', 'content'])
    .where('user_id', '=', userId)
    .where('model', '=', model)
    .where('seq', '>', after)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();

/** Facts that are true and have no vector of this model yet. */
export const listFactsWithout = (tx: Db, userId: number, model: string, limit: number) =>
  tx
    .selectFrom('facts')
    .select('id')
    .where('user_id', '=', userId)
    .where('valid_to', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('embeddings')
            .select('item_id')
            .whereRef('item_id', '=', 'facts.id')
            .where('model', '=', model),
        ),
      ),
    )
    .limit(limit)
    .execute();

export const deleteEmbeddings = (tx: Db, userId: number, itemIds: string[]) =>
  tx
    .deleteFrom('embeddings')
    .where('user_id', '=', userId)
    .where('item_id', '=', anyOf(itemIds))
    .execute();

/** Vectors of what is not there any more; returns how many. */
export async function deleteOrphans(db: Db): Promise<number> {
  const result = await db
    .deleteFrom('embeddings')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('facts').select('id').whereRef('facts.id', '=', 'embeddings.item_id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('messages').select('id').whereRef('messages.id', '=', 'embeddings.item_id'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
