import { type ExpressionBuilder, type InsertObject, type RawBuilder, sql } from 'kysely';
import type { Db } from '#app/platform/db/index';
import type { Tables } from '#app/platform/db/tables';
import { leaseMs } from './queue.ts';
import { after } from './times.ts';

/** Telegram takes about one message a second per chat. */
const chatGapMs = 1_000;

/** A part already there stays: what was said stands. To a chat that has blocked us nothing leaves. */
export const insertOutbox = (tx: Db, rows: InsertObject<Tables, 'outbox'>[]) => {
  const ifBlocked = <T>(row: InsertObject<Tables, 'outbox'>, value: RawBuilder<T>) =>
    sql<T>`(select ${value} from conversations where id = ${row.conversation_id} and is_blocked)`;
  return tx
    .insertInto('outbox')
    .values(
      rows.map((row) => ({
        ...row,
        failed_at: ifBlocked(row, sql<Date>`now()`),
        failure: ifBlocked(row, sql<string>`'blocked'`),
      })),
    )
    .onConflict((conflict) => conflict.columns(['turn_id', 'part']).doNothing())
    .execute();
};

export interface Delivery {
  id: string;
  conversationId: string;
  userId: number;
  chatId: number;
  content: Uint8Array;
  /** Also the fencing token: every claim counts it up. */
  attempts: number;
}

type Row = Pick<Delivery, 'id' | 'attempts'>;

/** Nothing said to its chat before is still on its way; what is urgent waits for what is urgent only. */
const isFirst = (eb: ExpressionBuilder<Tables & { o: Tables['outbox'] }, 'o'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('outbox as earlier')
        .select('earlier.id')
        .whereRef('earlier.chat_id', '=', 'o.chat_id')
        .where(sql<boolean>`(not earlier.is_urgent, earlier.seq) < (not o.is_urgent, o.seq)`)
        .where('earlier.sent_at', 'is', null)
        .where('earlier.failed_at', 'is', null),
    ),
  );

/** The next bubbles that may leave: per chat only the oldest one unsent, so order is kept. */
export const claimDeliveries = (db: Db, limit: number): Promise<Delivery[]> =>
  db
    .updateTable('outbox')
    .set({ lease_until: after(leaseMs), attempts: sql<number>`attempts + 1` })
    .where('id', 'in', (subquery) =>
      subquery
        .selectFrom('outbox as o')
        .select('o.id')
        .where('o.sent_at', 'is', null)
        .where('o.failed_at', 'is', null)
        .where('o.available_at', '<=', sql<Date>`now()`)
        .where(sql<boolean>`(o.lease_until is null or o.lease_until < now())`)
        .where(isFirst)
        .orderBy('o.is_urgent', 'desc')
        .orderBy('o.seq')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning([
      'id',
      'conversation_id as conversationId',
      'user_id as userId',
      'chat_id as chatId',
      'content',
      'attempts',
    ])
    .execute();

/** Whoever takes the bubble back waits until the transaction ends; false when it is gone already. */
export async function holdDelivery(tx: Db, { id, userId }: Delivery): Promise<boolean> {
  const row = await tx
    .selectFrom('outbox')
    .select('id')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Milliseconds until a bubble may leave; undefined when there is none. */
export async function nextDeliveryMs(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom('outbox as o')
    .select(
      sql<
        number | null
      >`(extract(epoch from min(greatest(available_at, coalesce(lease_until, available_at))) - now()) * 1000)::float8`.as(
        'ms',
      ),
    )
    .where('o.sent_at', 'is', null)
    .where('o.failed_at', 'is', null)
    // What waits behind another bubble is not due, whatever its own time says.
    .where(isFirst)
    .executeTakeFirst();
  return row?.ms ?? undefined;
}

/**
 * What has waited behind it leaves no sooner than a messenger takes messages of one chat. False: the bubble
 * is gone, taken back while it was being sent.
 */
export async function markSent(
  db: Db,
  { id, chatId }: Delivery,
  telegramMessageId: number | null,
): Promise<boolean> {
  const marked = await db
    .with('sent', (query) =>
      query
        .updateTable('outbox')
        .set({ sent_at: sql`now()`, lease_until: null, telegram_message_id: telegramMessageId })
        .where('id', '=', id)
        .where('sent_at', 'is', null)
        .returning('id'),
    )
    .with('paced', (query) =>
      query
        .updateTable('outbox')
        .set({ available_at: sql`greatest(available_at, ${after(chatGapMs)})` })
        .where('chat_id', '=', chatId)
        .where('id', '!=', id)
        .where('is_urgent', '=', false)
        .where('sent_at', 'is', null)
        .where('failed_at', 'is', null),
    )
    .selectFrom('sent')
    .select('id')
    .executeTakeFirst();
  // Marked before, when nobody could tell us so, is not gone.
  const known =
    marked ?? (await db.selectFrom('outbox').select('id').where('id', '=', id).executeTakeFirst());
  return known !== undefined;
}

/** Does nothing when somebody else has claimed the bubble meanwhile; the same holds for `markFailed`. */
export const postpone = (db: Db, { id, attempts }: Row, ms: number) =>
  db
    .updateTable('outbox')
    .set({ lease_until: null, available_at: after(ms) })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .execute();

export const markFailed = (db: Db, { id, attempts }: Row, failure: string) =>
  db
    .updateTable('outbox')
    .set({ failed_at: sql`now()`, lease_until: null, failure })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .execute();

/** Nothing more leaves to a chat that has blocked us; a message from it opens it again. */
export async function blockChat(
  db: Db,
  { userId, chatId }: Pick<Delivery, 'userId' | 'chatId'>,
): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ is_blocked: true })
    .where('user_id', '=', userId)
    .where('chat_id', '=', chatId)
    .execute();
  await db
    .updateTable('outbox')
    .set({ failed_at: sql`now()`, lease_until: null, failure: 'blocked' })
    .where('chat_id', '=', chatId)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .execute();
}

export const findPart = (tx: Db, turnId: string, part: number) =>
  tx
    .selectFrom('outbox')
    .select(['id', 'content'])
    .where('turn_id', '=', turnId)
    .where('part', '=', part)
    .executeTakeFirst();

/** A bubble by the id Telegram gave it. */
export const findSent = (tx: Db, userId: number, telegramMessageId: number) =>
  tx
    .selectFrom('outbox')
    .select(['id', 'content'])
    .where('user_id', '=', userId)
    .where('telegram_message_id', '=', telegramMessageId)
    .executeTakeFirst();

export const deleteSettledBefore = async (db: Db, time: Date): Promise<number> => {
  const result = await db
    .deleteFrom('outbox')
    .where('created_at', '<', time)
    .where((eb) => eb.or([eb('sent_at', 'is not', null), eb('failed_at', 'is not', null)]))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
};
