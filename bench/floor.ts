import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../src/platform/db/index.ts';

/**
 * What this machine can do at the most: per turn one read of ten messages and one write of two, nothing
 * else. Returns how many a second; the product's turns are compared with it.
 */
export async function runFloor(
  { db }: Database,
  { users, seconds }: { users: number; seconds: number },
): Promise<number> {
  const content = Buffer.alloc(120, 7);
  const conversations = await Promise.all(
    Array.from({ length: users }, async (_, index) => {
      const userId = 10_000_000 + index;
      const id = uuid();
      const user = { id: userId, data_key: content, data_key_kek: 'x' };
      await db.insertInto('users').values(user).execute();
      const conversation = { id, user_id: userId, persona: 'floor' };
      await db.insertInto('conversations').values(conversation).execute();
      return { id, userId };
    }),
  );

  const deadline = performance.now() + seconds * 1000;
  let turns = 0;
  await Promise.all(
    conversations.map(async ({ id, userId }) => {
      while (performance.now() < deadline) {
        await db
          .selectFrom('messages')
          .select(['id', 'content'])
          .where('conversation_id', '=', id)
          .orderBy('seq', 'desc')
          .limit(10)
          .execute();
        const row = (role: string) => ({
          id: uuid(),
          conversation_id: id,
          user_id: userId,
          role,
          content,
          turn_id: uuid(),
        });
        await db
          .with('said', (tx) => tx.insertInto('messages').values([row('user'), row('companion')]))
          .updateTable('conversations')
          .set({ due_at: sql`now()` })
          .where('id', '=', id)
          .execute();
        turns += 1;
      }
    }),
  );
  return turns / seconds;
}
