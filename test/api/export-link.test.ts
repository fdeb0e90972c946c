import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportedFileBytes, exportLinkSchema, exportSchema } from '../../src/contract/export.ts';
import { fillAccount } from '../support/accounts.ts';
import { onEachDatabase } from '../support/databases.ts';
import { adminId, startTestApp, type TestApp } from '../support/app.ts';
import { scriptedEngine } from '../support/engine.ts';
import type { Database } from '../../src/platform/db/index.ts';

onEachDatabase('the link to an export', ({ open }) => {
  const engine = scriptedEngine();
  let database: Database;
  let service: TestApp;
  let now = new Date();
  let nextId = 86_000;

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine, clock: () => now });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  async function filled() {
    const userId = (nextId += 1);
    await fillAccount({ service, engine, userId });
    return { userId, user: await service.as(userId) };
  }
  async function linkOf(userId: number): Promise<string> {
    const user = await service.as(userId);
    const { status, body } = await user.post(`/export/${userId}/link`, undefined);
    expect(status).toBe(201);
    return exportLinkSchema.parse(body).path;
  }
  const look = (url: string, method: 'GET' | 'HEAD' = 'GET') => service.send({ method, url });
  /** What the button of the page sends. */
  const press = (url: string) =>
    service.send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    });

  test('gives everything the export gives, once', async () => {
    const { userId, user } = await filled();
    const path = await linkOf(userId);
    const { status, headers, body } = await press(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="evolveai-.*\.json"$/),
    });
    const { exported_at: _at, export_links: links, ...rest } = exportSchema.parse(body);
    const {
      exported_at: _when,
      export_links: later,
      ...whole
    } = exportSchema.parse((await user.get(`/export/${userId}`)).body);
    expect(rest).toEqual(whole);
    expect(links).toEqual(later);
    expect(links.at(-1)?.used_at).not.toBeNull();
    expect(rest.files).toHaveLength(1);
    expect((await press(path)).status).toBe(410);
  });

  test('is not used up by whoever looks where it leads', async () => {
    const { userId } = await filled();
    const path = await linkOf(userId);
    for (const method of ['GET', 'HEAD', 'GET'] as const) {
      const { status, headers, text } = await look(path, method);
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['referrer-policy']).toBe('no-referrer');
      const hasButton = text.includes('<form method="post"><button>Download');
      expect(hasButton).toBe(method === 'GET');
      expect(text).not.toContain('tea');
    }
    expect((await press(path)).status).toBe(200);
    expect(await look(path)).toMatchObject({
      status: 410,
      text: expect.not.stringContaining('<form'),
    });
  });

  test('of many who press at once one gets it', async () => {
    const { userId } = await filled();
    const path = await linkOf(userId);
    const answers = await Promise.all(Array.from({ length: 6 }, () => press(path)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410, 410, 410]);
  });

  test('is over after 15 minutes, and then removed', async () => {
    const { userId } = await filled();
    const path = await linkOf(userId);
    const begun = now;
    try {
      now = new Date(begun.getTime() + 15 * 60_000 - 1_000);
      expect((await look(path)).status).toBe(200);
      now = new Date(begun.getTime() + 15 * 60_000);
      expect((await look(path)).status).toBe(410);
      expect((await press(path)).status).toBe(410);
      now = new Date(begun.getTime() + 26 * 3_600_000);
      expect(await service.core.accounts.links.removeOld()).toBeGreaterThan(0);
    } finally {
      now = begun;
    }
    const left = database.db.selectFrom('export_links').select('user_id');
    expect(await left.where('user_id', '=', userId).execute()).toEqual([]);
  });

  test('is kept as a hash only, and one that was made up leads nowhere', async () => {
    const { userId } = await filled();
    const path = await linkOf(userId);
    const token = path.split('/').at(-1) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await sql<{ row: string }>`
      select export_links::text as row from export_links where user_id = ${userId}`.execute(
      database.db,
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
    expect(rows.map(({ row }) => row).join()).not.toContain(
      Buffer.from(token, 'base64url').toString('hex'),
    );
    const other = `/export/download/${'a'.repeat(43)}`;
    expect([(await look(other)).status, (await press(other)).status]).toEqual([410, 410]);
    expect((await press('/export/download/short')).status).toBe(400);
    expect((await press(path)).status).toBe(200);
  });

  test('is nobody else’s to ask for, and is made twice an hour', async () => {
    const { userId, user } = await filled();
    for (const id of [(nextId += 1), adminId]) {
      const other = await service.as(id);
      expect((await other.post(`/export/${userId}/link`, undefined)).status).toBe(403);
    }
    const ask = async () => (await user.post(`/export/${userId}/link`, undefined)).status;
    expect([await ask(), await ask(), await ask()]).toEqual([201, 201, 429]);
  });

  test('dies with the account', async () => {
    const { userId, user } = await filled();
    const path = await linkOf(userId);
    await user.delete(`/profile/${userId}`);
    expect((await press(path)).status).toBe(410);
  });

  test('brings every file, also those an answer of the API leaves out, and talk of many pages', async () => {
    const { userId, user } = await filled();
    const { conversations, files } = (await user.get(`/export/${userId}`)).body;
    const { keys } = service.core;
    const id = crypto.randomUUID();
    const bytes = Buffer.alloc(exportedFileBytes, 7);
    const messageId = files[0].message_id;
    await database.asUser(userId, async (tx) => {
      const cipher = await keys.cipherFor(tx, userId);
      const place = { table: 'attachments', column: 'content', user: userId, row: id };
      const content = cipher.sealBytes(place, bytes);
      const row = { id, message_id: messageId, user_id: userId, media_type: 'audio/ogg', content };
      await tx.insertInto('attachments').values(row).execute();
      const rows = Array.from({ length: 1_201 }, (_, index) => {
        const message = crypto.randomUUID();
        const said = { table: 'messages', column: 'content', user: userId, row: message };
        return {
          id: message,
          conversation_id: conversations[0].id,
          user_id: userId,
          role: 'user',
          content: cipher.seal(said, JSON.stringify({ text: `word ${index}` })),
        };
      });
      await tx.insertInto('messages').values(rows).execute();
    });
    const { body } = await press(await linkOf(userId));
    const exported = exportSchema.parse(body);
    const file = exported.files.find((each) => each.id === id);
    expect(Buffer.from(file?.content_base64 ?? '', 'base64').equals(bytes)).toBe(true);
    expect(exported.files).toHaveLength(2);
    const [first] = exported.conversations;
    const words = first?.messages.map(({ text }) => text).filter((text) => text.startsWith('word'));
    expect(words).toEqual(Array.from({ length: 1_201 }, (_, index) => `word ${index}`));
    expect(exported).toEqual({ ...exported, user_id: userId });
  });
});
