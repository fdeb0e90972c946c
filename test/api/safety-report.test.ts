import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { safetyEventKinds, safetyReportSchema } from '../../src/contract/care.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { adminId, type Caller, startTestApp, type TestApp } from '../support/app.ts';
import { forgetNotice } from '../support/care.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

const hourMs = 3_600_000;

onEachDatabase('the report on safety', ({ open }) => {
  const engine = scriptedEngine();
  const clock = { now: new Date() };
  let database: Database;
  let service: TestApp;
  let userId = 660_000;
  let year = 2030;

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine, clock: () => clock.now });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });
  beforeEach(() => {
    // Each test has a year of its own.
    year += 1;
    engine.replies.length = 0;
    engine.assessments.length = 0;
  });

  const on = (month: number, day = 10) =>
    (clock.now = new Date(Date.UTC(year, month - 1, day, 12)));
  async function newUser(): Promise<Caller> {
    const user = await service.as((userId += 1));
    const about = { name: 'Robin', is_adult: true, nudges: [] };
    await user.post('/profile', { user_id: userId, data: about });
    return user;
  }
  const say = async (user: Caller, message: string, headers: Record<string, string> = {}) => {
    const { status } = await user.post('/chat', { message }, headers);
    expect(status).toBe(200);
  };
  /** A token is asked for when the clock has moved on, and not more often than one may. */
  let admin: { caller: Caller; at: Date } | undefined;
  async function asAdmin(): Promise<Caller> {
    if (admin?.at !== clock.now) admin = { caller: await service.as(adminId), at: clock.now };
    return admin.caller;
  }
  const read = async (query = `?year=${year}`) =>
    (await asAdmin()).get(`/admin/safety/report${query}`);
  const report = async () => safetyReportSchema.parse((await read()).body);
  const countsIn = async (month: number) =>
    Object.fromEntries(
      Object.entries((await report()).months[month - 1]?.counts ?? {}).filter(
        ([, count]) => count > 0,
      ),
    );
  const eventsOfYear = () =>
    database.db
      .selectFrom('safety_events')
      .select(['source_id', 'kind', 'language', 'at'])
      .where('at', '>=', new Date(Date.UTC(year, 0)))
      .where('at', '<', new Date(Date.UTC(year + 1, 0)))
      .execute();

  test('counts each kind in the month it was told in, exactly', async () => {
    on(1);
    await say(await newUser(), 'I want to kill myself');
    on(3, 1);
    const third = await newUser();
    await say(third, 'my friend wrote that she is going to kill herself tonight');
    await say(third, 'my sister says she wants to kill herself tonight');
    on(3, 31);
    await say(await newUser(), 'I am 14 years old');
    on(6);
    const talker = await newUser();
    await forgetNotice(database, userId);
    await say(talker, 'Hello!');
    engine.replies.push(
      () => 'I am not a bot, I am a real human being.',
      () => 'I am not a bot, I am a real human being.',
    );
    await say(talker, 'Tell me about your day.');

    expect(await countsIn(1)).toEqual({ 'crisis-card': 1 });
    expect(await countsIn(3)).toEqual({ 'third-party-card': 2, 'age-lock': 1 });
    expect(await countsIn(6)).toEqual({ 'ai-notice': 1, 'reply-withheld': 1 });
    const { totals, months, year: told } = await report();
    expect(told).toBe(year);
    expect(totals).toEqual({
      'ai-notice': 1,
      'crisis-card': 1,
      'third-party-card': 2,
      'age-lock': 1,
      'check-in': 0,
      'reply-withheld': 1,
    });
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(Object.keys(months[1]?.counts ?? {}).toSorted()).toEqual(safetyEventKinds.toSorted());
  });

  test('a year begins and ends at midnight in UTC', async () => {
    const told = (at: string) =>
      database.db
        .insertInto('safety_events')
        .values({ source_id: randomUUID(), kind: 'crisis-card', language: 'ru', at: new Date(at) })
        .execute();
    await told(`${year - 1}-12-31T23:59:59.999Z`);
    await told(`${year}-01-01T00:00:00Z`);
    await told(`${year}-12-31T23:59:59.999Z`);
    await told(`${year + 1}-01-01T00:00:00Z`);
    expect((await report()).totals['crisis-card']).toBe(2);
    expect(await countsIn(1)).toEqual({ 'crisis-card': 1 });
    expect(await countsIn(12)).toEqual({ 'crisis-card': 1 });
    year += 1;
  });

  test('what is told once counts once, however often it is asked for', async () => {
    on(2);
    const user = await newUser();
    const key = { 'idempotency-key': 'the same' };
    await say(user, 'I want to kill myself', key);
    await say(user, 'I want to kill myself', key);
    await Promise.all([1, 2, 3].map(() => say(user, 'I want to kill myself', key)));
    expect(await countsIn(2)).toEqual({ 'crisis-card': 1 });

    const { care } = service.core;
    const event = { sourceId: randomUUID(), kind: 'check-in', language: 'en' } as const;
    const count = () => database.asUser(userId, (tx) => care.count(tx, event));
    await Promise.all([count(), count(), count()]);
    await count();
    expect(await countsIn(2)).toEqual({ 'crisis-card': 1, 'check-in': 1 });
    // The same message may be told of in two ways.
    await database.asUser(userId, (tx) => care.count(tx, { ...event, kind: 'ai-notice' }));
    expect(await countsIn(2)).toEqual({ 'crisis-card': 1, 'check-in': 1, 'ai-notice': 1 });
  });

  test('stays as it is when the account is deleted, and leads to nobody', async () => {
    on(4);
    const user = await newUser();
    await forgetNotice(database, userId);
    await say(user, 'I want to kill myself');
    await say(user, 'my friend wrote that she is going to kill herself tonight');
    clock.now = new Date(clock.now.getTime() + 4 * hourMs);
    const later = await service.as(userId);
    await say(later, 'I am 14 years old');
    const before = await report();
    expect(Object.values(before.totals).reduce((sum, count) => sum + count)).toBeGreaterThan(3);
    expect((await later.delete(`/profile/${userId}`)).status).toBe(204);
    expect(await report()).toEqual(before);

    const events = await eventsOfYear();
    expect(events.length).toBeGreaterThan(3);
    // There is no column for anybody, and nothing in a row names them.
    const { rows: columns } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = 'safety_events'`.execute(database.db);
    expect(columns.map(({ name }) => name).toSorted()).toEqual([
      'at',
      'kind',
      'language',
      'source_id',
    ]);
    expect(JSON.stringify(events)).not.toContain(String(userId));
    expect(await findAnywhere(events.map((event) => event.source_id))).toEqual([]);
  });

  /** Columns of other tables, of any type, in which one of these ids stands. */
  async function findAnywhere(ids: string[]): Promise<string[]> {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and table_name <> 'safety_events'
        and data_type in ('uuid', 'text', 'json', 'jsonb', 'ARRAY')`.execute(database.db);
    expect(rows.length).toBeGreaterThan(50);
    const found: string[] = [];
    const pattern = ids.join('|');
    for (const { table, column } of rows) {
      const hits = await sql<{ hit: number }>`
        select 1 as hit from ${sql.table(table)}
        where ${sql.ref(column)}::text ~ ${pattern} limit 1`.execute(database.db);
      if (hits.rows.length > 0) found.push(`${table}.${column}`);
    }
    return found;
  }

  test('while the account is there, its messages are found by them: the search above does find', async () => {
    on(5);
    await say(await newUser(), 'I want to kill myself');
    const [event] = await eventsOfYear();
    expect(await findAnywhere([event?.source_id ?? ''])).toContain('messages.id');
  });

  test('says nothing but numbers, and is for administrators', async () => {
    on(7);
    const user = await newUser();
    await say(user, 'I want to kill myself');
    const { text, status } = await read();
    expect(status).toBe(200);
    expect(text).not.toContain(String(userId));
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(Object.keys(JSON.parse(text)).toSorted()).toEqual(['months', 'totals', 'year']);

    const url = `/admin/safety/report?year=${year}`;
    const refused = await user.get(url);
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    expect((await service.send({ method: 'GET', url })).status).toBe(401);
    expect((await service.asBot(url, {})).status).not.toBe(200);
  });

  test.each([
    ['', 'year'],
    ['?year=', 'year'],
    ['?year=soon', 'year'],
    ['?year=2019', 'year'],
    ['?year=2101', 'year'],
    ['?year=2026.5', 'year'],
    ['?year=-2026', 'year'],
  ])('"%s" is no year, and the answer names the field', async (query, field) => {
    const { status, body } = await read(query);
    expect([status, body.code]).toEqual([400, 'invalid-body']);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  test('that it was read stands in the audit log', async () => {
    await read();
    const { rows } = (await (await asAdmin()).get('/admin/audit?limit=5')).body;
    expect(JSON.stringify(rows)).toContain('safety-report.read');
  });
});
