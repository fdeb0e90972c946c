import { sql } from 'kysely';
import type { Db } from '#app/platform/db/index';

/** What may be learned of one user in 24 hours: far more than anybody tells, far less than a loop writes. */
const mostADay = { facts: 200, emotions: 40, followUps: 40 };

export type Room = typeof mostADay;

/** How much of it is left; what the owner writes into the list does not count. */
export async function readRoom(tx: Db, userId: number): Promise<Room> {
  const learned = (table: 'facts' | 'emotions' | 'follow_ups') =>
    tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('user_id', '=', userId)
      .where('source_message_id', 'is not', null)
      .where('created_at', '>', sql<Date>`now() - interval '1 day'`)
      .executeTakeFirstOrThrow();
  const [facts, emotions, followUps] = await Promise.all([
    learned('facts'),
    learned('emotions'),
    learned('follow_ups'),
  ]);
  const left = (most: number, { count }: { count: number }) => Math.max(0, most - Number(count));
  return {
    facts: left(mostADay.facts, facts),
    emotions: left(mostADay.emotions, emotions),
    followUps: left(mostADay.followUps, followUps),
  };
}
