import type { Database } from '../../src/platform/db/index.ts';

/** As somebody is who has never been told that an AI speaks; other users of tests have been, for good. */
export const forgetNotice = (database: Database, userId: number, toldAt: Date | null = null) =>
  database.db.updateTable('users').set({ ai_notice_at: toldAt }).where('id', '=', userId).execute();

export const notices = {
  en: 'A reminder: you are talking with an AI, an artificial intelligence, not with a person.',
  ru: 'Напомню: с тобой говорит ИИ, искусственный интеллект, а не человек.',
};

/** How often each was told, whenever. */
export async function countTold({ db }: Database): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('safety_events')
    .select(['kind', ({ fn }) => fn.countAll().as('count')])
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}
