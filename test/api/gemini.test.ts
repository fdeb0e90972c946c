import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createEngine } from '../../src/platform/llm/engine.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { type GeminiDouble, startGeminiDouble } from '../support/gemini.ts';
import { makePremium } from '../support/premium.ts';

let gemini: GeminiDouble;
let database: Database;
let service: TestApp;
let userId = 40_000;
const breakerPauseMs = 500;
const saying = { persona: 'vera', images: [], priority: 0, isAwaited: true };

beforeAll(async () => {
  gemini = await startGeminiDouble();
  database = await openTestEmbedded();
  const { engine } = readConfig('all', {
    GOOGLE_API_KEY: 'key',
    GEMINI_BASE_URL: gemini.url,
    // Its price has no date.
    CHAT_MODEL: 'gemini-3.5-flash-lite',
  });
  service = await startTestApp({
    database,
    engine: createEngine(engine, {
      logger: createLogger('silent', 'test'),
      onCall: () => undefined,
      patience: { pauseMs: 1, breakerPauseMs },
    }),
  });
});
afterAll(async () => {
  await service.close();
  await database.close();
  await gemini.stop();
});
beforeEach(() => {
  userId += 1;
  gemini.requests.length = 0;
  gemini.scripts.length = 0;
});

const ledger = async () => {
  const calls = database.db.selectFrom('llm_calls').select(['outcome', 'cost_micros']);
  // How the user is was judged, too, and has lines of its own.
  const own = calls.where('user_id', '=', userId).where('purpose', '=', 'chat');
  return own.orderBy('id').execute();
};

test("the model's text comes back, and what it cost is in the ledger", async () => {
  gemini.scripts.push({ parts: [{ text: 'Hi there.\n\n' }, { text: 'How are you?' }] });
  const { body } = await (await service.as(userId)).post('/chat', { message: 'Hello' });
  expect(body.bubbles).toEqual(['Hi there.', 'How are you?']);
  expect(await ledger()).toEqual([{ outcome: 'ok', cost_micros: 342 }]);
});

test('a photo reaches the model as an image part', async () => {
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const user = await service.as(userId);
  await makePremium(service, userId);
  const { status } = await user.post('/chat', { image_data: photo.toString('base64') });
  expect(status).toBe(200);
  const parts = gemini.requests[0]?.body.contents.at(-1)?.parts ?? [];
  expect(parts[0]).toMatchObject({ inlineData: { mimeType: 'image/jpeg' } });
});

test('a tool call remembers, and the next question finds it', async () => {
  const args = { fact: 'Loves coffee', category: 'preferences', quote: 'I love coffee' };
  gemini.scripts.push(
    {
      parts: [{ functionCall: { name: 'save_long_term_memory', args }, thoughtSignature: 'eA==' }],
    },
    { parts: [{ text: 'Noted.' }] },
  );
  const user = await service.as(userId);
  const { body } = await user.post('/chat', { message: 'I love coffee.' });
  expect(body.response_text).toBe('Noted.');
  expect((await user.get('/memories')).body.facts).toMatchObject([{ text: 'Loves coffee' }]);
  // Said so long ago that it stands in the prompt no more.
  for (let turn = 0; turn < 10; turn += 1) {
    await service.core.conversations.converse({ ...saying, userId, text: `And so on, ${turn}.` });
  }
  const nothing = { facts: [], emotions: [], follow_ups: [], rapport: 1 };
  gemini.scripts.push({ parts: [{ text: JSON.stringify(nothing) }] });
  const [claim] = await service.core.conversations.claimUpkeep(1);
  if (claim) await service.core.conversations.keepUp(claim);
  await service.core.conversations.converse({ ...saying, userId, text: 'Coffee again?' });
  const { contents } = gemini.requests.at(-1)?.body ?? {};
  expect(JSON.stringify(contents)).not.toContain('I love coffee');
  expect(JSON.stringify(contents)).toContain('Loves coffee');
});

test('a 503 and then success is one answer', async () => {
  gemini.scripts.push({ status: 503 }, { parts: [{ text: 'Here.' }] });
  const user = await service.as(userId);
  const { body } = await user.post('/chat', { message: 'Hello' });
  expect(body.response_text).toBe('Here.');
  expect((await user.get(`/chat_history/${userId}`)).body.messages).toHaveLength(2);
  expect((await ledger()).map(({ outcome }) => outcome)).toEqual(['overloaded', 'ok']);
});

test('failures open the breaker, /ready shows it, and one probe closes it; the answer comes then', async () => {
  const user = await service.as(userId);
  const breaker = async () => (await service.send({ url: '/ready' })).body.gemini;
  for (let n = 0; n < 6; n += 1) gemini.scripts.push({ status: 503 });
  const answer = await user.post('/chat', { message: 'Hello' }, { 'idempotency-key': 'k' });
  expect(answer.body.is_delayed).toBe(true);
  await user.post('/chat', { message: 'Hello?' });
  expect(await breaker()).toEqual({
    status: 'unhealthy',
    circuit_breaker: { state: 'OPEN', failure_count: 5 },
  });
  const asked = gemini.requests.length;
  await user.post('/chat', { message: 'Are you there?' });
  expect(gemini.requests).toHaveLength(asked);

  gemini.scripts.length = 0;
  gemini.scripts.push({ parts: [{ text: 'I am back.' }] });
  await new Promise((resolve) => setTimeout(resolve, breakerPauseMs + 50));
  const again = await user.post('/chat', { message: 'Hello' }, { 'idempotency-key': 'k' });
  expect(again.body).toMatchObject({ is_delayed: false, response_text: 'I am back.' });
  expect(gemini.requests).toHaveLength(asked + 1);
  expect(await breaker()).toEqual({
    status: 'healthy',
    circuit_breaker: { state: 'CLOSED', failure_count: 0 },
  });
});
