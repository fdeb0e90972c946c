import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fillAccount, listUserTables } from '../support/accounts.ts';
import { onEachApi } from '../support/api-suite.ts';
import { adminId, startTestApp } from '../support/app.ts';

/** What belongs to the account and not to the talk. */
const kept = [
  'broadcast_recipients',
  'consents',
  'daily_usage',
  'export_links',
  'gifts',
  'invoices',
  'llm_calls',
  'payments',
  'plan_notices',
  'promo_uses',
  'subscriptions',
  'users',
];

onEachApi('beginning anew', (stage) => {
  const { engine } = stage;
  let nextId = 70_000;

  async function filled() {
    const userId = (nextId += 1);
    await fillAccount({ service: stage.service, engine, userId });
    return { userId, user: await stage.service.as(userId) };
  }
  /** How many rows of the user there are in each table that has some. */
  async function countRows(userId: number): Promise<Record<string, number>> {
    const tables = await listUserTables(stage.database.db);
    const counts = await Promise.all(
      tables.map(
        async ({ table, count }) => [table, await count(stage.database.db, userId)] as const,
      ),
    );
    return Object.fromEntries(counts.filter(([, rows]) => rows > 0));
  }

  test('leaves nothing of the talk and of what is remembered, and all that was paid', async () => {
    const [{ userId, user }, other] = [await filled(), await filled()];
    const [before, others] = [await countRows(userId), await countRows(other.userId)];
    const { status } = await user.post(`/profile/${userId}/reset`, undefined);
    expect(status).toBe(204);
    const left = Object.entries(before).filter(([table]) => kept.includes(table));
    expect(left.map(([table]) => table).toSorted()).toEqual(kept);
    expect(await countRows(userId)).toEqual(Object.fromEntries(left));
    expect(await countRows(other.userId)).toEqual(others);
    const memories = (await user.get('/memories')).body;
    expect(memories).toMatchObject({ facts: [], emotions: [], follow_ups: [] });
    expect((await user.get(`/chat_history/${userId}`)).body.messages).toEqual([]);
  });

  test('forgets who the user is and what was chosen, not language, clock, age and plan', async () => {
    const { userId, user } = await filled();
    const data = {
      language: 'ru',
      time_zone: 'Europe/Moscow',
      gender: 'other',
      form_of_address: 'formal',
      persona: 'sasha',
      is_adult: true,
      voice_mode: 'never',
      nudges: ['morning'],
      quiet_hours: { from: 1, to: 2 },
    };
    await user.post('/profile', { user_id: userId, data });
    const expiresAt = new Date(Date.now() + 86_400_000);
    const stoppedAt = new Date();
    await stage.database.db
      .updateTable('users')
      .set({ plan: 'premium', plan_expires_at: expiresAt, stopped_at: stoppedAt })
      .where('id', '=', userId)
      .execute();
    const before = await stage.service.core.users.get(userId);

    await user.post(`/profile/${userId}/reset`, undefined);

    const after = await stage.service.core.users.get(userId);
    expect(after).toEqual({
      ...before,
      name: null,
      city: null,
      gender: null,
      formOfAddress: 'informal',
      persona: null,
      voiceMode: 'auto',
      nudges: [],
      quietHours: { from: 22, to: 9 },
      toldNotices: [],
      memoryVersion: expect.any(Number),
    });
    expect(after).toMatchObject({ plan: 'premium', planExpiresAt: expiresAt, stoppedAt });
    expect(after.memoryVersion).toBeGreaterThan(before.memoryVersion);
  });

  test('a turn in flight writes nothing any more', async () => {
    const { userId, user } = await filled();
    const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    engine.replies.push(async (request) => {
      begun.resolve();
      await held.promise;
      const remember = request.tools?.find(({ name }) => name === 'save_long_term_memory');
      const fact = { fact: 'Loves cats', category: 'pets', quote: 'I love cats' };
      await remember?.run(fact);
      return 'Too late.';
    });
    const asked = user.post('/chat', { message: 'I love cats' });
    await begun.promise;
    await user.post(`/profile/${userId}/reset`, undefined);
    const after = await countRows(userId);
    held.resolve();
    expect((await asked).status).toBe(404);
    expect(await countRows(userId)).toEqual(after);
    expect(Object.keys(after).toSorted()).toEqual(kept);
  });

  test('a turn in flight of who leaves, near a new level, comes to nothing and harms nobody', async () => {
    const { userId, user } = await filled();
    const ofUser = sql`from affinity_events where user_id = ${userId}`;
    await sql`update affinity_events set day = '2026-01-01',
      points = case when id = (select id ${ofUser} limit 1) then 95 else 0 end
      where user_id = ${userId}`.execute(stage.database.db);
    const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    engine.replies.push(async () => {
      begun.resolve();
      await held.promise;
      return 'Too late.';
    });
    const asked = user.post('/chat', { message: 'One more thing.' });
    await begun.promise;
    await user.delete(`/profile/${userId}`);
    held.resolve();
    // That a rejection nobody has heard of would end the process, the runner tells.
    expect((await asked).status).toBeGreaterThanOrEqual(400);
    expect(await countRows(userId)).toEqual({ tombstones: 1 });
  });

  test('nor does one that finds a new talk with the same persona in the place of the old one', async () => {
    const { userId, user } = await filled();
    const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    engine.replies.push(async () => {
      begun.resolve();
      await held.promise;
      return 'Too late.';
    });
    const asked = user.post('/chat', { message: 'Of the old talk' });
    await begun.promise;
    await user.post(`/profile/${userId}/reset`, undefined);
    await user.post('/chat', { message: 'Of the new talk' });
    held.resolve();
    await asked;
    const { messages } = (await user.get(`/chat_history/${userId}`)).body;
    expect(messages.map(({ text }: { text: string }) => text)).toEqual([
      'Of the new talk',
      'You said: Of the new talk',
    ]);
  });

  test('what a process holds of the user is forgotten by every process', async () => {
    const { userId, user } = await filled();
    const { db } = stage.database;
    await db.updateTable('users').set({ plan: 'premium' }).where('id', '=', userId).execute();
    // All that was said so far stands behind the summary: it is looked up, and held where it was.
    const throughSeq = Number.MAX_SAFE_INTEGER;
    await db.updateTable('summaries').set({ through_seq: throughSeq }).execute();
    const { encryptionKey } = stage.service;
    const second = await startTestApp({ database: stage.database, engine, encryptionKey });
    const there = await second.as(userId);
    await there.post('/chat', { message: 'What did I tell you I love, tea?' });
    expect(JSON.stringify(engine.requests.at(-1)?.messages)).toContain('Loves tea');
    expect(JSON.stringify(engine.requests.at(-1)?.messages)).toContain('I love tea');

    await user.post(`/profile/${userId}/reset`, undefined);
    for (const each of [there, user]) {
      await each.post('/chat', { message: 'What did I tell you I love?' });
      expect(JSON.stringify(engine.requests.at(-1)?.messages)).not.toContain('tea');
    }
    await second.close();
  });

  test('is nobody else’s to ask for, also not an administrator’s', async () => {
    const { userId } = await filled();
    const before = await countRows(userId);
    for (const id of [(nextId += 1), adminId]) {
      const other = await stage.service.as(id);
      expect((await other.post(`/profile/${userId}/reset`, undefined)).status).toBe(403);
    }
    expect(await countRows(userId)).toEqual(before);
  });
});
