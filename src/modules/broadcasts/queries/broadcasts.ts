import { type Insertable, sql } from 'kysely';
import type { BroadcastState } from '#app/contract/broadcasts';
import type { Language } from '#app/contract/shared';
import type { Db } from '#app/platform/db/index';
import type { BroadcastsTable } from '#app/platform/db/tables';

const columns = [
  'id',
  'created_by',
  'text_en',
  'text_ru',
  'audience_language',
  'audience_plan',
  'audience_active_days',
  'state',
  'total',
  'created_at',
  'started_at',
  'finished_at',
] as const;

export type BroadcastRow = NonNullable<Awaited<ReturnType<typeof findBroadcast>>>;

export const insertBroadcast = (db: Db, broadcast: Insertable<BroadcastsTable>) =>
  db.insertInto('broadcasts').values(broadcast).returning(columns).executeTakeFirstOrThrow();

export const findBroadcast = (db: Db, id: string) =>
  db.selectFrom('broadcasts').select(columns).where('id', '=', id).executeTakeFirst();

export const listBroadcasts = (db: Db, limit: number) =>
  db
    .selectFrom('broadcasts')
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();

/** Undefined when it is in none of the states that it may change from. */
export const changeState = (
  db: Db,
  id: string,
  from: readonly BroadcastState[],
  to: BroadcastState,
) =>
  db
    .updateTable('broadcasts')
    .set({
      state: to,
      ...(to === 'sending' && { started_at: sql`coalesce(started_at, now())` }),
      ...(to === 'cancelled' && { finished_at: sql`now()` }),
    })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning(columns)
    .executeTakeFirst();

export const setTotal = (tx: Db, id: string, total: number) =>
  tx.updateTable('broadcasts').set({ total }).where('id', '=', id).execute();

type Audience = Pick<BroadcastRow, 'audience_language' | 'audience_plan' | 'audience_active_days'>;

/**
 * Who may be written to and is meant: grown up, has not said /stop, has a private chat that is not
 * blocked. Groups have negative ids.
 */
const selectAudience = (db: Db, audience: Audience, now: Date) => {
  const { audience_language: language, audience_plan: plan, audience_active_days: days } = audience;
  const isPremium = sql<boolean>`(u.plan = 'premium'
    and (u.plan_expires_at is null or u.plan_expires_at > ${now}))`;
  let query = db
    .selectFrom('users as u')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('conversations as c')
          .select('c.chat_id')
          .whereRef('c.user_id', '=', 'u.id')
          .where('c.chat_id', '>', 0)
          .where('c.is_blocked', '=', false)
          .orderBy('c.chat_id')
          .limit(1)
          .as('chat'),
      (join) => join.onTrue(),
    )
    .where('u.stopped_at', 'is', null)
    .where('u.adult_confirmed_at', 'is not', null);
  if (language !== null) query = query.where('u.language', '=', language);
  if (plan !== null) query = query.where(isPremium, '=', plan === 'premium');
  if (days === null) return query;
  const since = new Date(now.getTime() - days * 86_400_000);
  return query.where((eb) =>
    eb.exists(
      eb
        .selectFrom('messages as m')
        .select('m.id')
        .whereRef('m.user_id', '=', 'u.id')
        .where('m.role', '=', 'user')
        .where('m.created_at', '>', since),
    ),
  );
};

export async function countAudience(
  db: Db,
  audience: Audience,
  now: Date,
): Promise<Record<Language, number>> {
  const rows = await selectAudience(db, audience, now)
    .select(['u.language', (eb) => eb.fn.countAll<number>().as('people')])
    .groupBy('u.language')
    .execute();
  const of = (language: Language) => rows.find((row) => row.language === language)?.people ?? 0;
  return { en: of('en'), ru: of('ru') };
}

/** One row per person. Whoever is being deleted just now is waited for, and left out. */
export async function insertRecipients(
  tx: Db,
  id: string,
  audience: Audience,
  now: Date,
): Promise<number> {
  const result = await tx
    .insertInto('broadcast_recipients')
    .columns(['broadcast_id', 'user_id', 'chat_id'])
    .expression(
      selectAudience(tx, audience, now)
        .select([sql<string>`${id}::uuid`.as('broadcast_id'), 'u.id', 'chat.chat_id'])
        .forKeyShare('u'),
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0);
}

/** How far it is; `recent` were settled within the last ten seconds. */
export const countRecipients = (db: Db, id: string) =>
  db
    .selectFrom('broadcast_recipients')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('state', '=', 'sent').as('sent'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'blocked').as('blocked'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'failed').as('failed'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
      eb.fn
        .countAll<number>()
        .filterWhere('settled_at', '>', sql<Date>`now() - interval '10 seconds'`)
        .as('recent'),
      sql<number>`(select extract(epoch from coalesce(finished_at, now()) - started_at)::float8
        from broadcasts where id = ${id})`.as('seconds'),
    ])
    .where('broadcast_id', '=', id)
    .executeTakeFirstOrThrow();
