import sharp from 'sharp';
import { sql } from 'kysely';
import { conversationIdOf } from '../../src/modules/conversations/content.ts';
import { saveEmbeddings, saveSummary } from '../../src/modules/memory/index.ts';
import { insertForgottenSources } from '../../src/modules/memory/queries.ts';
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
    const call = (tool: string, input: object) =>
      request.tools?.find(({ name }) => name === tool)?.run(input);
    const quote = 'I love tea';
    await call('save_long_term_memory', { fact: 'Loves tea', category: 'preferences', quote });
    await call('save_emotional_memory', { emotion: 'joy', intensity: 9, context: 'tea', quote });
    const when = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await call('plan_follow_up', { what: 'tea', when, quote });
    return 'Noted.';
  });
  await user.post('/chat', { message: 'I love tea', image_data: picture.toString('base64') });
  const telegram = { chat_id: userId, message_id: 1 };
  await user.post('/onboarding', { action: 'start', telegram });
  await user.post('/profile', { user_id: userId, data: { name: 'Robin', city: 'Paris' } });
  await keepMore({ service, userId });
}

/** What the background makes of a talk, and a message that was asked to be forgotten. */
async function keepMore({ service, userId }: Omit<Filling, 'engine'>): Promise<void> {
  const { database, keys } = service.core;
  await database.asUser(userId, async (tx) => {
    const owner = { userId, cipher: await keys.cipherFor(tx, userId) };
    const summary = { number: 1, throughSeq: 0, text: 'They talked of tea.', coreFactIds: [] };
    await saveSummary(tx, owner, conversationIdOf(userId, 'vera'), summary);
    const id = crypto.randomUUID();
    await saveEmbeddings(tx, owner, 'a-model', [{ id, vector: Float32Array.of(1, 0) }]);
    await insertForgottenSources(tx, userId, [id]);
  });
  await keepOfOperator({ service, userId });
}

/** What is written of a user without a word of theirs: a nudge, a payment, a broadcast they got. */
async function keepOfOperator({ service, userId }: Omit<Filling, 'engine'>): Promise<void> {
  const { db } = service.core.database;
  const day = new Date().toISOString().slice(0, 10);
  const conversation = { conversation_id: conversationIdOf(userId, 'vera') };
  const nudge = { day, number: 1, kind: 'morning', turn_id: crypto.randomUUID() };
  await db
    .insertInto('nudges')
    .values({ user_id: userId, ...conversation, ...nudge })
    .execute();
  const payment = { product: 'premium-1-month', days: 30, amount: 500, currency: 'XTR' };
  await db
    .insertInto('payments')
    .values({ charge_id: `charge-${userId}`, user_id: userId, paid_at: new Date(), ...payment })
    .execute();
  const id = crypto.randomUUID();
  await db.insertInto('broadcasts').values({ id, created_by: 1, text_en: 'News' }).execute();
  await db
    .insertInto('broadcast_recipients')
    .values({ broadcast_id: id, user_id: userId, chat_id: userId })
    .execute();
  await keepOfPremium({ service, userId });
  await keepOfPrivacy({ service, userId });
}

/** What comes with premium: what was asked for, what renews itself, a code, a gift, a notice. */
async function keepOfPremium({ service, userId }: Omit<Filling, 'engine'>): Promise<void> {
  const { db } = service.core.database;
  const owner = { user_id: userId };
  const price = { amount: 250, currency: 'XTR' };
  const invoice = { id: crypto.randomUUID(), offer_id: 'monthly', ...price };
  await db
    .insertInto('invoices')
    .values({ ...owner, ...invoice })
    .execute();
  const subscription = { offer_id: 'monthly', amount: 250, paid_until: new Date() };
  await db
    .insertInto('subscriptions')
    .values({ id: `charge-${userId}`, ...owner, invoice_id: invoice.id, ...subscription })
    .execute();
  const code = `CODE-${userId}`;
  await db
    .insertInto('promo_codes')
    .values({ code, percent: 10, max_uses: 1, created_by: 1 })
    .execute();
  await db
    .insertInto('promo_uses')
    .values({ id: crypto.randomUUID(), code, ...owner })
    .execute();
  await db
    .insertInto('gifts')
    .values({ code: `gift-${userId}`, charge_id: `gift-charge-${userId}`, ...owner, days: 30 })
    .execute();
  await db
    .insertInto('plan_notices')
    .values({ ...owner, kind: 'ends-soon', ends_at: new Date() })
    .execute();
}

/** What was agreed to, and a link to the export. */
async function keepOfPrivacy({ service, userId }: Omit<Filling, 'engine'>): Promise<void> {
  const { database, consents, accounts } = service.core;
  await database.asUser(userId, (tx) => consents.giveAll(tx, userId));
  await accounts.links.create(userId);
}

/** Tables of the operator: nobody's data, and nothing of them is in sight behind the wall. */
export const operatorTables = [
  'admin_logins',
  'admin_sessions',
  'admin_tries',
  'audit_key',
  'audit_log',
  'billing_orders',
  'billing_progress',
  'broadcasts',
  'promo_codes',
  'safety_events',
];

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
