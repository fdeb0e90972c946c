import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { plans } from '../../src/modules/billing/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { type Answer, type Caller, startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { makePremium } from '../support/premium.ts';

const noon = new Date('2026-11-24T12:00:00Z');
const midnight = '2026-11-25T00:00:00.000Z';

onEachDatabase('the limit of the day, for who waits for answers', ({ open }) => {
  const engine = scriptedEngine();
  const clock = { now: noon };
  let database: Database;
  let service: TestApp;
  let userId = 320_000;
  let user: Caller;

  beforeAll(async () => {
    database = await open();
    service = await startTestApp({ database, engine, clock: () => clock.now });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });
  beforeEach(async () => {
    userId += 1;
    clock.now = noon;
    engine.requests.length = 0;
    engine.replies.length = 0;
    user = await service.as(userId);
    await user.post('/profile', { user_id: userId, data: { is_adult: true } });
  });

  const useUp = async (messages = 50) => {
    const row = { user_id: userId, day: '2026-11-24', messages };
    await database.db.insertInto('daily_usage').values(row).execute();
  };
  /** Tokens live for minutes. */
  const theNextDay = async () => {
    clock.now = new Date(midnight);
    user = await service.as(userId);
  };
  const status = async () => (await user.get(`/profile/status/${userId}`)).body;
  const say = (message: string, key = message) =>
    user.post('/chat', { message }, { 'idempotency-key': key });
  const lastEvent = ({ text }: Answer) => {
    const [event = '', data = ''] = text.trim().split('\n\n').at(-1)?.split('\n') ?? [];
    return { event: event.slice(7), data: JSON.parse(data.slice(6)) };
  };

  test('the last message of the day is answered, the next one is kept and told so', async () => {
    await useUp(49);
    expect((await say('One')).body).toMatchObject({
      response_text: 'You said: One',
      kept_until: null,
    });
    const { status: code, body } = await say('Two');
    expect(code).toBe(200);
    expect(body).toMatchObject({ is_delayed: false, kept_until: midnight, voice_message: null });
    expect(body.response_text).toMatch(/last answer for today[\s\S]*after 00:00/);
    // It is a command of the chat in Telegram, and here there is none.
    expect(body.response_text).not.toContain('/premium');
    expect(body.bubbles).toEqual([body.response_text]);
    expect(engine.requests).toHaveLength(1);
  });

  test('what comes after that is kept without a word, also when it is asked again', async () => {
    await useUp();
    await say('One');
    for (const again of [await say('Two'), await say('Two'), await say('One')]) {
      expect(again.status).toBe(200);
      expect(again.body).toMatchObject({ response_text: '', bubbles: [], kept_until: midnight });
    }
    const { body } = await user.get(`/chat_history/${userId}`);
    expect(body.messages.filter(({ role }: { role: string }) => role === 'companion')).toHaveLength(
      1,
    );
    await theNextDay();
    expect((await say('Two')).body).toMatchObject({
      response_text: 'You said: One\nTwo',
      kept_until: null,
    });
    expect(await status()).toMatchObject({ messages_today: 2, messages_kept: 0 });
  });

  test('a stream ends with it as well', async () => {
    await useUp();
    const streamed = () =>
      user.post('/chat', { message: 'Hello' }, { accept: 'text/event-stream' });
    const first = await streamed();
    expect(first.text).toContain('event: reply-bubble');
    expect(lastEvent(first)).toMatchObject({
      event: 'reply-done',
      data: { kept_until: midnight, response_text: expect.stringContaining('00:00') },
    });
    const second = await streamed();
    expect(second.text).not.toContain('event: reply-bubble');
    expect(lastEvent(second)).toMatchObject({
      event: 'reply-done',
      data: { kept_until: midnight, response_text: '' },
    });
  });

  test('the status tells how many messages are kept, and until when', async () => {
    expect(await status()).toMatchObject({ messages_kept: 0, resets_at: midnight });
    await useUp();
    await say('One');
    await say('Two');
    expect(await status()).toMatchObject({
      messages_today: 50,
      daily_limit: 50,
      messages_kept: 2,
      resets_at: midnight,
    });
    await user.post('/profile', { user_id: userId, data: { time_zone: 'Asia/Kolkata' } });
    expect(await status()).toMatchObject({ resets_at: '2026-11-24T18:30:00.000Z' });
    await makePremium(service, userId);
    expect(await status()).toMatchObject({ daily_limit: null, resets_at: null });
  });

  test('premium has a fair use: what a day’s answers may cost', async () => {
    await makePremium(service, userId);
    const { dailyCostMicros: cost } = plans.premium;
    const row = { user_id: userId, day: '2026-11-24', messages: 900, cost_micros: cost - 1 };
    await database.db.insertInto('daily_usage').values(row).execute();
    // The one answer costs what is missing.
    expect((await say('One')).body.kept_until).toBeNull();
    const { body } = await say('Two');
    expect(body).toMatchObject({ kept_until: midnight });
    expect(body.response_text).toMatch(/need a pause[\s\S]*after 00:00/);
    expect(await status()).toMatchObject({
      messages_today: 901,
      daily_limit: null,
      messages_kept: 1,
      resets_at: midnight,
    });
    await theNextDay();
    expect((await say('Three')).body.response_text).toBe('You said: Two\nThree');
  });

  test('another answer to several messages counts for one and is given to all of them', async () => {
    const work = async () => {
      const { conversations } = service.core;
      await sql`update conversations set due_at = now(), quiet_until = null
        where user_id = ${userId}`.execute(database.db);
      for (const claim of await conversations.claimNext(10)) await conversations.answer(claim);
    };
    await useUp(46);
    for (const message of ['One', 'Two', 'Three']) {
      await user.post('/chat', { message }, { prefer: 'respond-async' });
    }
    await work();
    expect((await user.post('/chat/regenerate', {})).body).toEqual({ is_done: true });
    await work();
    expect(await status()).toMatchObject({ messages_today: 50, messages_kept: 0 });
    const { messages } = (await user.get(`/chat_history/${userId}`)).body;
    expect(messages.at(-1).text).toBe('You said: One\nTwo\nThree');
  });

  test('another city with another day is another day', async () => {
    await useUp();
    await say('One');
    const { id } = service.core.places.find('Auckland', 'en')[0] ?? { id: 0 };
    await user.post(`/profile/${userId}/place`, { place_id: id });
    expect(await status()).toMatchObject({ messages_today: 0, messages_kept: 0 });
    expect((await say('Two')).body.response_text).toBe('You said: One\nTwo');
  });

  test('without a message left nothing is answered anew, and the answer there is stays', async () => {
    await useUp(49);
    await say('One');
    const refused = await user.post('/chat/regenerate', {});
    expect([refused.status, refused.body.code]).toEqual([429, 'daily-limit']);
    const { body } = await user.get(`/chat_history/${userId}`);
    expect(body.messages).toHaveLength(2);
    await theNextDay();
    expect((await user.post('/chat/regenerate', {})).body).toEqual({ is_done: true });
  });

  test('a crisis that is heard in a voice message lifts the limit for what comes after it', async () => {
    await useUp(49);
    engine.understands = (type) => type.startsWith('audio/');
    engine.objects.push(() => ({ text: 'I want to die.' }));
    const sound = Buffer.from('OggS and then the voice').toString('base64');
    expect((await user.post('/chat', { audio_data: sound })).body.kept_until).toBeNull();
    expect((await say('Are you there?')).body).toMatchObject({
      response_text: 'You said: Are you there?',
      kept_until: null,
    });
    expect(await status()).toMatchObject({ messages_today: 50 });
  });

  test('an answer in a group is one message of who asked, and there is none when none is left', async () => {
    const ask = (message: string) => {
      const headers = { 'x-service-key': service.serviceKey };
      const payload = { user_id: userId, message };
      return service.send({ method: 'POST', url: '/group_chat', payload, headers });
    };
    await useUp(48);
    expect((await ask('Hello!')).body.kind).toBe('answer');
    expect(await status()).toMatchObject({ messages_today: 49 });
    await say('One');
    expect((await ask('Hello again!')).body).toEqual({ kind: 'none' });
    expect((await ask('')).body.kind).toBe('introduction');
    expect((await ask('I want to die.')).body.kind).toBe('answer');
    expect(await status()).toMatchObject({ messages_today: 50 });
  });
});
