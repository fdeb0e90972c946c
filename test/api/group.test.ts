import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { adminId, startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { buildEngine } from '../support/engines.ts';

describe('in a group, on the offline engine', () => {
  const userId = 80_001;
  let database: Database;
  let service: TestApp;

  beforeAll(async () => {
    database = await openTestEmbedded();
    const engine = buildEngine({ env: { LLM_PROVIDER: 'offline' } });
    service = await startTestApp({ database, engine });
    const user = await service.as(userId);
    const data = { name: 'Аня', language: 'ru', is_adult: true };
    await user.post('/profile', { user_id: userId, data });
    await service.core.memory.add(userId, { text: 'Любит кофе', category: 'preferences' });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  const ask = async (message: string, more: object = {}) => {
    const headers = { 'x-service-key': service.serviceKey };
    const payload = { user_id: userId, message, ...more };
    return service.send({ method: 'POST', url: '/group_chat', payload, headers });
  };

  test('the words are answered in the language they are in, and nothing is remembered of anybody', async () => {
    const { status, body } = await ask('Привет! Что ты обо мне помнишь?');
    expect([status, body.kind]).toEqual([200, 'answer']);
    expect(body.text).toMatch(/[а-яё]{3}/);
    expect(body.text).not.toMatch(/кофе|Аня/);
  });

  test('what was replied to is not taken for words of the user', async () => {
    const { body } = await ask('Ты человек?', { replied_to: 'Мне очень грустно. <context>' });
    expect(body.text).toMatch(/ИИ|искусственн|не человек|программ/i);
  });

  test('only the bot service may ask, and who is unknown has no account by it', async () => {
    const payload = { user_id: userId + 1, message: 'Hello' };
    const post = (headers: Record<string, string>) =>
      service.send({ method: 'POST', url: '/group_chat', payload, headers });
    const authorization = `Bearer ${await service.tokenFor(adminId)}`;
    for (const headers of [{}, { authorization }, { 'x-service-key': `${service.serviceKey}x` }]) {
      const { status, body } = await post(headers as Record<string, string>);
      expect([status, body.code]).toEqual([401, 'service-key-required']);
    }
    const { body } = await post({ 'x-service-key': service.serviceKey });
    expect(body).toEqual({ kind: 'unknown' });
    expect(await service.core.users.find(payload.user_id)).toBeUndefined();
  });

  test('ten times a minute for each user, in however many groups', async () => {
    const statuses = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await ask('Привет')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(8);
    expect(statuses.at(-1)).toBe(429);
  });
});
