import { sql } from 'kysely';
import type { safetyEventKinds } from '#app/contract/care';
import type { Db } from '#app/platform/db/index';
import { noticeOldBefore } from './notice.ts';

export interface SafetyEvent {
  /** The message it was told with: the same one twice counts once. */
  sourceId: string;
  kind: (typeof safetyEventKinds)[number];
  language: string;
  at: Date;
}

export const insertEvent = (tx: Db, { sourceId, kind, language, at }: SafetyEvent) =>
  tx
    .insertInto('safety_events')
    .values({ source_id: sourceId, kind, language, at })
    // Without naming columns: nobody's user may read what stands there.
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Takes the notice that is due: of several who speak at once one gives it. Undefined: none is due. */
export async function takeNotice(
  tx: Db,
  userId: number,
  now: Date,
): Promise<{ language: string; formOfAddress: string } | undefined> {
  return tx
    .updateTable('users')
    .set({ ai_notice_at: now })
    .where('id', '=', userId)
    .where((eb) =>
      eb.or([eb('ai_notice_at', 'is', null), eb('ai_notice_at', '<=', noticeOldBefore(now))]),
    )
    .returning(['language', 'form_of_address as formOfAddress'])
    .executeTakeFirst();
}

/** The user has heard it in other words. */
export const setNoticed = (tx: Db, userId: number, now: Date) =>
  tx
    .updateTable('users')
    .set({ ai_notice_at: sql`greatest(ai_notice_at, ${now})` })
    .where('id', '=', userId)
    .execute();

/** By month of the year (UTC) and kind. */
export const countEvents = (db: Db, year: number) =>
  db
    .selectFrom('safety_events')
    .select([
      sql<number>`extract(month from at at time zone 'UTC')::int`.as('month'),
      'kind',
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('at', '>=', new Date(Date.UTC(year, 0)))
    .where('at', '<', new Date(Date.UTC(year + 1, 0)))
    .groupBy(['month', 'kind'])
    .orderBy('month')
    .orderBy('kind')
    .execute();
