import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { type Caller, type Json, startTestApp, type TestApp } from '../support/app.ts';
import { fillCrowd } from '../support/crowd.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const news = { texts: { en: 'News', ru: 'Новости' } };
/** One for each test: what an administrator may ask in a minute is limited. */
const adminIds = Array.from({ length: 30 }, (_, index) => 910_000 + index);

onEachDatabase('broadcasts over the API', ({ open }) => {
  let telegram: TelegramDouble;
  let database: Database;
  let service: TestApp;
  let admin: Caller;
  let adminId = 0;
  const admins = [...adminIds];

  beforeAll(async () => {
    telegram = await startTelegramDouble();
    const sender = createTelegramSender({ token: `1:${'a'.repeat(35)}`, apiRoot: telegram.url });
    database = await open();
    service = await startTestApp({
      database,
      sender,
      engine: scriptedEngine(),
      env: { ADMIN_USER_IDS: adminIds.join(',') },
    });
    await fillCrowd(database, service.encryptionKey, [51_001, 51_002], { language: 'ru' });
    await fillCrowd(database, service.encryptionKey, [51_003], { language: 'en' });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await telegram.stop();
  });
  beforeEach(async () => {
    adminId = admins.pop() ?? 0;
    admin = await service.as(adminId);
  });

  const create = async (draft: object = news): Promise<Json> =>
    (await admin.post('/admin/broadcasts', draft)).body;
  const act = (id: string, action: string) => admin.post(`/admin/broadcasts/${id}/${action}`, {});

  test('a draft is the dry run: it counts who would get it, and nothing is sent', async () => {
    const { status, body } = await admin.post('/admin/broadcasts', {
      ...news,
      audience: { language: 'ru' },
    });
    expect([status, body]).toEqual([
      201,
      {
        ...news,
        id: expect.any(String),
        state: 'draft',
        created_by: adminId,
        audience: { language: 'ru' },
        recipients: { en: 0, ru: 2 },
        total: 0,
        sent: 0,
        blocked: 0,
        failed: 0,
        waiting: 0,
        left_out: 0,
        per_second: 0,
        created_at: expect.any(String),
        started_at: null,
        finished_at: null,
      },
    ]);
    expect((await admin.get(`/admin/broadcasts/${body.id}`)).body).toEqual(body);
    expect(telegram.calls).toEqual([]);
  });

  test('a preview goes to the administrator alone, in each language there is', async () => {
    const { id } = await create();
    expect((await act(id, 'preview')).status).toBe(204);
    expect(telegram.calls.map(({ params }) => params['chat_id'])).toEqual([adminId, adminId]);
    expect(telegram.user(adminId).receivedTexts).toEqual([
      'News\n\n– News from the people who run this bot. To get none: /stop',
      'Новости\n\n– Новости от тех, кто ведёт этого бота. Больше не присылать: /stop',
    ]);
  });

  test('a preview that cannot be sent says so', async () => {
    const { id } = await create();
    telegram.user(adminId).blocks();
    const blocked = await act(id, 'preview');
    expect([blocked.status, blocked.body.code]).toEqual([409, 'preview-not-sent']);
    telegram.user(adminId).unblocks();
    telegram.fail('sendMessage', { status: 500, times: 1 });
    expect((await act(id, 'preview')).status).toBe(503);
  });

  test('started it has its recipients, and it starts only once', async () => {
    const { id } = await create();
    const started = await act(id, 'start');
    expect(started.status).toBe(200);
    expect(started.body).toMatchObject({
      state: 'sending',
      total: 3,
      waiting: 3,
      recipients: null,
    });
    expect(started.body.started_at).not.toBeNull();
    const again = await act(id, 'start');
    expect([again.status, again.body.code, again.body.details]).toEqual([
      409,
      'broadcast-already-started',
      { state: 'sending' },
    ]);
  });

  test('who comes later gets nothing of it', async () => {
    const { id } = await create();
    await act(id, 'start');
    await fillCrowd(database, service.encryptionKey, [51_004]);
    expect((await admin.get(`/admin/broadcasts/${id}`)).body.total).toBe(3);
    await service.core.users.remove(51_004);
  });

  test('of two who start it at the same moment one does', async () => {
    const { id } = await create();
    const statuses = (await Promise.all([act(id, 'start'), act(id, 'start')])).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted()).toEqual([200, 409]);
    expect((await admin.get(`/admin/broadcasts/${id}`)).body.total).toBe(3);
  });

  test('it is paused, resumed and cancelled, each only when it can be', async () => {
    const { id } = await create();
    const outcome = async (action: string) => {
      const { status, body } = await act(id, action);
      return status === 200 ? body.state : body.code;
    };
    expect(await outcome('pause')).toBe('broadcast-wrong-state');
    expect(await outcome('resume')).toBe('broadcast-wrong-state');
    expect(await outcome('start')).toBe('sending');
    expect(await outcome('pause')).toBe('paused');
    expect(await outcome('pause')).toBe('broadcast-wrong-state');
    expect(await outcome('resume')).toBe('sending');
    expect(await outcome('cancel')).toBe('cancelled');
    expect(await outcome('cancel')).toBe('broadcast-wrong-state');
    expect(await outcome('start')).toBe('broadcast-wrong-state');
  });

  test('for nobody it does not start, and stays a draft', async () => {
    const { id } = await create({ ...news, audience: { plan: 'premium' } });
    const { status, body } = await act(id, 'start');
    expect([status, body.code]).toEqual([409, 'broadcast-audience-empty']);
    expect((await admin.get(`/admin/broadcasts/${id}`)).body).toMatchObject({
      state: 'draft',
      started_at: null,
    });
  });

  test('the list shows the newest first', async () => {
    const first = await create();
    const second = await create();
    const { body } = await admin.get('/admin/broadcasts?limit=2');
    expect(body.broadcasts.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
  });

  test.each([
    ['no text', { texts: {} }, 'texts'],
    ['no texts', {}, 'texts'],
    ['an empty text', { texts: { en: '  ' } }, 'texts.en'],
    ['a text too long for the last line to fit', { texts: { ru: 'ы'.repeat(3_901) } }, 'texts.ru'],
    ['text that cannot be stored', { texts: { en: 'a\0b' } }, 'texts.en'],
    ['another language', { texts: { de: 'Neues' } }, 'texts'],
    ['an unknown condition', { ...news, audience: { level: 5 } }, 'audience'],
    ['an unknown plan', { ...news, audience: { plan: 'gold' } }, 'audience.plan'],
    ['no days', { ...news, audience: { active_days: 0 } }, 'audience.active_days'],
  ])('%s is refused by the name of the field', async (_what, draft, field) => {
    const { status, body } = await admin.post('/admin/broadcasts', draft);
    expect([status, body.code, body.errors[0].field]).toEqual([400, 'invalid-body', field]);
  });

  test('as long as it may be it fits into one message', async () => {
    const { id } = await create({ texts: { en: 'a'.repeat(3_900), ru: 'ы'.repeat(3_900) } });
    expect((await act(id, 'preview')).status).toBe(204);
  });

  test('one that is not there is not found, an id that is none is refused', async () => {
    const missing = '0196f0c4-0000-7000-8000-000000000000';
    expect((await admin.get(`/admin/broadcasts/${missing}`)).status).toBe(404);
    expect((await act(missing, 'start')).status).toBe(404);
    expect((await act(missing, 'preview')).status).toBe(404);
    const { status, body } = await admin.get('/admin/broadcasts/first');
    expect([status, body.errors[0].field]).toEqual([400, 'id']);
  });

  test('ten writes a minute; looking how far it is is free', async () => {
    const statuses = [];
    for (let n = 0; n < 11; n += 1) {
      statuses.push((await admin.post('/admin/broadcasts', news)).status);
    }
    expect(statuses).toEqual([...Array(10).fill(201), 429]);
    const reads = [];
    for (let n = 0; n < 30; n += 1) reads.push((await admin.get('/admin/broadcasts')).status);
    expect(new Set(reads)).toEqual(new Set([200]));
  });

  test('a user may do nothing of it, a stranger neither', async () => {
    const { id } = await create();
    const user = await service.as(51_001);
    const paths = ['', `/${id}/preview`, ...['start', 'cancel'].map((name) => `/${id}/${name}`)];
    for (const path of paths) {
      const url = `/admin/broadcasts${path}`;
      const { status, body } = await user.post(url, news);
      expect([path, status, body.code]).toEqual([path, 403, 'forbidden']);
      expect((await service.send({ method: 'POST', url, payload: news })).status).toBe(401);
    }
    expect((await user.get(`/admin/broadcasts/${id}`)).status).toBe(403);
    expect((await admin.get(`/admin/broadcasts/${id}`)).body.state).toBe('draft');
  });
});
