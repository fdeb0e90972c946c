import sharp from 'sharp';
import { sql } from 'kysely';
import type { Db } from '../../src/platform/db/index.ts';
import type { TestApp } from './app.ts';
import type { ScriptedEngine } from './engine.ts';

interface Filling {
  service: TestApp;
  engine: ScriptedEngine;
  userId: number;
}

/** Leaves rows of every kind: talk, a picture, a fact, a bubble for Telegram, an open onboarding. */
export async function fillAccount({ service, engine, userId }: Filling): Promise<void> {
  const user = await service.as(userId);
  const picture = await sharp({
    create: { width: 8, height: 8, channels: 3, background: 'blue' },
  })
    .png()
    .toBuffer();
  engine.replies.push(async (request) => {
    const save = request.tools?.find(({ name }) => name === 'save_long_term_memory');
    await save?.run({ fact: 'Loves tea', category: 'preferences', quote: 'I love tea' });
    return 'Noted.';
  });
  await user.post('/chat', { message: 'I love tea', image_data: picture.toString('base64') });
  const telegram = { chat_id: userId, message_id: 1 };
  await user.post('/onboarding', { action: 'start', telegram });
  await user.post('/profile', { user_id: userId, data: { name: 'Robin', city: 'Paris' } });
}

export interface UserTable {
  table: string;
  /** The column that names the user. */
  owner: string;
  count(db: Db, userId: number): Promise<number>;
  countAll(db: Db): Promise<number>;
}

/** Every table of ours that names a user, from the database itself. */
export async function listUserTables(db: Db): Promise<UserTable[]> {
  const { rows } = await sql<{ table: string; owner: string }>`
    select table_name as table, column_name as owner from information_schema.columns
    where table_schema = 'public'
      and (column_name = 'user_id' or (table_name = 'users' and column_name = 'id'))
    order by 1`.execute(db);
  const read = async (query: ReturnType<typeof sql<{ rows: number }>>, on: Db) =>
    (await query.execute(on)).rows[0]?.rows ?? 0;
  return rows.map(({ table, owner }) => ({
    table,
    owner,
    count: (on, userId) =>
      read(
        sql<{
          rows: number;
        }>`select count(*)::int as rows from ${sql.table(table)} where ${sql.ref(owner)} = ${userId}`,
        on,
      ),
    countAll: (on) =>
      read(sql<{ rows: number }>`select count(*)::int as rows from ${sql.table(table)}`, on),
  }));
}
