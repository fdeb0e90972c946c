import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { exportedFileBytes, exportSchema, type Export } from '../../src/contract/export.ts';
import { sealedOverheadBytes } from '../../src/platform/crypto/index.ts';
import { fillAccount, listUserTables } from '../support/accounts.ts';
import { onEachApi } from '../support/api-suite.ts';
import { adminId } from '../support/app.ts';

/** Where the rows of a table stand in the export. */
const sections: Record<string, (exported: Export) => number> = {
  affinity_events: ({ relationship }) => relationship.length,
  attachments: ({ files }) => files.length,
  broadcast_recipients: ({ broadcasts }) => broadcasts.length,
  consents: ({ consents }) => consents.length,
  conversations: ({ conversations }) => conversations.length,
  daily_usage: (exported) => exported.daily_usage.length,
  emotions: ({ emotions }) => emotions.length,
  export_links: (exported) => exported.export_links.length,
  facts: ({ facts }) => facts.length,
  follow_ups: (exported) => exported.follow_ups.length,
  forgotten_sources: (exported) => exported.forgotten_sources.length,
  gifts: ({ gifts }) => gifts.length,
  invoices: ({ invoices }) => invoices.length,
  llm_calls: ({ costs }) => costs.reduce((sum, { calls }) => sum + calls, 0),
  messages: ({ conversations }) => conversations.flatMap(({ messages }) => messages).length,
  nudges: ({ nudges }) => nudges.length,
  payments: ({ payments }) => payments.length,
  plan_notices: (exported) => exported.plan_notices.length,
  promo_uses: (exported) => exported.promo_uses.length,
  subscriptions: ({ subscriptions }) => subscriptions.length,
  summaries: ({ summaries }) => summaries.length,
  users: () => 1,
};

/** Pure machinery: it holds nothing about the user that does not stand elsewhere in the export. */
const machinery = [
  // Numbers worked out from facts and messages.
  'embeddings',
  // Copies of messages on their way to Telegram.
  'outbox',
  // Only of who has no account any more.
  'tombstones',
];

onEachApi('the export', (stage) => {
  let nextId = 60_000;

  async function filled() {
    const userId = (nextId += 1);
    const { service, engine } = stage;
    await fillAccount({ service, engine, userId });
    return { userId, user: await service.as(userId) };
  }

  test('names every row there is of the user, in whichever table', async () => {
    const [{ userId, user }] = [await filled(), await filled()];
    const { status, body, headers } = await user.get(`/export/${userId}`);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    const exported = exportSchema.parse(body);
    const tables = await listUserTables(stage.database.db);
    for (const { table, count } of tables.filter((each) => !machinery.includes(each.table))) {
      const rows = await count(stage.database.db, userId);
      expect([table, rows > 0]).toEqual([table, true]);
      expect([table, sections[table]?.(exported)]).toEqual([table, rows]);
    }
    const known = [...Object.keys(sections), ...machinery];
    expect(tables.map(({ table }) => table)).toEqual(known.toSorted());
  });

  test('is in clear: who the user is, what was said and what is remembered of it', async () => {
    const { userId, user } = await filled();
    const { body } = await user.get(`/export/${userId}`);
    expect(body).toMatchObject({
      user_id: userId,
      profile: { user_id: userId, name: 'Robin', city: 'Paris', plan: 'free', time_zone: 'UTC' },
      emotions: [{ name: 'joy', intensity: 9, quote: 'I love tea' }],
      follow_ups: [{ text: 'tea', quote: 'I love tea', state: 'open' }],
      summaries: [{ text: 'They talked of tea.' }],
      payments: [{ currency: 'XTR', kind: 'payment' }],
      invoices: [{ offer_id: 'monthly', amount: 250, currency: 'XTR', is_gift: false }],
      subscriptions: [{ id: `charge-${userId}`, state: 'active' }],
      promo_uses: [{ code: `CODE-${userId}`, used_at: null }],
      gifts: [{ code: `gift-${userId}`, days: 30 }],
      plan_notices: [{ kind: 'ends-soon' }],
      nudges: [{ kind: 'morning' }],
      broadcasts: [{ state: 'waiting', settled_at: null }],
    });
    const messages = body.conversations[0].messages;
    expect(messages[0]).toMatchObject({ role: 'user', text: 'I love tea', has_image: true });
    expect(messages[1]).toMatchObject({
      role: 'companion',
      text: expect.stringContaining('Noted.'),
    });
    expect(body.facts[0]).toMatchObject({
      text: 'Loves tea',
      quote: 'I love tea',
      source_message_id: messages[0].id,
    });
    const [file] = body.files;
    expect(file).toMatchObject({ message_id: messages[0].id, media_type: 'image/jpeg' });
    const bytes = Buffer.from(file.content_base64, 'base64');
    expect([bytes.length, bytes.subarray(0, 2).toString('hex')]).toEqual([file.size_bytes, 'ffd8']);
  });

  test('of too many bytes holds those of the newest files, and says what it leaves out', async () => {
    const { userId, user } = await filled();
    const { files: before } = (await user.get(`/export/${userId}`)).body;
    const [picture] = before;
    // Older than the picture; what it holds is never opened.
    const id = '00000000-0000-7000-8000-000000000000';
    await sql`insert into attachments (id, message_id, user_id, media_type, content) values (
      ${id}, ${picture.message_id}, ${userId}, 'audio/ogg',
      decode(repeat('00', ${exportedFileBytes}), 'hex'))`.execute(stage.database.db);
    const { files } = (await user.get(`/export/${userId}`)).body;
    const leftOut = {
      id,
      media_type: 'audio/ogg',
      size_bytes: exportedFileBytes - sealedOverheadBytes,
    };
    expect(files).toMatchObject([picture, { ...leftOut, content_base64: null }]);
  });

  test('is nobody else’s, also not an administrator’s', async () => {
    const { userId } = await filled();
    for (const id of [(nextId += 1), adminId]) {
      const other = await stage.service.as(id);
      expect((await other.get(`/export/${userId}`)).status).toBe(403);
    }
  });

  test('is made twice an hour for each user', async () => {
    const userId = (nextId += 1);
    const user = await stage.service.as(userId);
    const ask = () => user.get(`/export/${userId}`);
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const { status, headers, body } = await ask();
    expect([status, body.code]).toEqual([429, 'rate-limited']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(3_000);
    const other = await stage.service.as((nextId += 1));
    expect((await other.get(`/export/${nextId}`)).status).toBe(200);
  });
});
