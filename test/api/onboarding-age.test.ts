import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { type Caller, startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

let database: Database;
let service: TestApp;
let now = Date.now();
let user: Caller;
let userId = 11_000;
let messageId = 0;

beforeAll(async () => {
  database = await openTestEmbedded();
  const engine = scriptedEngine();
  service = await startTestApp({ database, engine, clock: () => new Date(now) });
});
afterAll(async () => {
  await service.close();
  await database.close();
});
beforeEach(async () => {
  user = await service.as((userId += 1));
});

const here = () => ({ chat_id: userId, message_id: (messageId += 1) });
const start = async () =>
  (await user.post('/onboarding', { action: 'start', telegram: here() })).body.step;
const say = (message: string) =>
  user.post('/chat', { message, telegram: here() }, { prefer: 'respond-async' });
const choose = (persona: string) => user.post('/profile', { user_id: userId, data: { persona } });
const spoken = async () => {
  const { body } = await user.get(`/chat_history/${userId}`);
  return body.messages.filter(({ role }: { role: string }) => role === 'companion').length;
};
/** Tokens do not live as long. */
const later = async (hours: number) => {
  now += hours * 3_600_000;
  user = await service.as(userId);
};

test('who said to be younger is told so once an hour, and not asked again', async () => {
  await start();
  await say('I am 16');
  expect(await spoken()).toBe(2);
  await say('Please!');
  await start();
  expect(await spoken()).toBe(2);
  await later(2);
  await say('And now?');
  await say('I am 18');
  expect(await spoken()).toBe(3);
  await later(23);
  expect(await start()).toBe('underage');
  await say('yes');
  expect((await user.get(`/profile/${userId}`)).body.is_adult).toBe(false);
});

test('what was said to one persona holds for the others', async () => {
  await start();
  await say('No, I am not');
  await choose('herman');
  expect(await spoken()).toBe(0);
  await say('Hello!');
  expect(await start()).toBe('underage');
  await later(25);
  expect(await start()).toBe('underage');
});
