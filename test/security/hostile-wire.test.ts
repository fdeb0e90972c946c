import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createEngine } from '../../src/platform/llm/engine.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { buildEngine, failureOf, noteTool, request } from '../support/engines.ts';
import { type GeminiDouble, startGeminiDouble } from '../support/gemini.ts';
import {
  brokenBytes,
  calls,
  endless,
  type RawAnswer,
  says,
  startRawModel,
} from '../support/raw-model.ts';

let model: Awaited<ReturnType<typeof startRawModel>>;
let gemini: GeminiDouble;
let database: Database;
let service: TestApp;
let userId = 76_000;

const openai = () => ({
  LLM_PROVIDER: 'openai',
  OPENAI_BASE_URL: model.url,
  CHAT_MODEL: 'raw',
  CHEAP_MODEL: 'raw',
});

beforeAll(async () => {
  [model, gemini] = await Promise.all([startRawModel(), startGeminiDouble()]);
  database = await openTestEmbedded();
  const { engine } = readConfig('all', openai());
  service = await startTestApp({
    database,
    engine: createEngine(
      { ...engine, timeouts: { ...engine.timeouts, firstChunkMs: 20_000, totalMs: 20_000 } },
      {
        logger: createLogger('silent', 'test'),
        onCall: () => undefined,
        patience: { pauseMs: 1, wait: async () => undefined },
      },
    ),
  });
});
afterAll(async () => {
  await service.close();
  await database.close();
  await Promise.all([model.stop(), gemini.stop()]);
});
beforeEach(async () => {
  userId += 1;
  model.scripts.length = 0;
  model.requests.length = 0;
  gemini.scripts.length = 0;
  gemini.requests.length = 0;
});

const save = 'save_long_term_memory';
const cat = (fact: unknown) => JSON.stringify({ fact, quote: 'I have a cat', category: 'pets' });

async function rows() {
  const of = (table: 'facts' | 'emotions' | 'follow_ups' | 'llm_calls') =>
    database.db.selectFrom(table).select('id').where('user_id', '=', userId).execute();
  const [facts, emotions, followUps, spent] = await Promise.all([
    of('facts'),
    of('emotions'),
    of('follow_ups'),
    of('llm_calls'),
  ]);
  return { memories: facts.length + emotions.length + followUps.length, calls: spent.length };
}

test.each<[string, RawAnswer]>([
  ['arguments that are no JSON', calls({ name: save, arguments: '{"fact":' })],
  ['arguments of 1 MB', calls({ name: save, arguments: cat('a'.repeat(1_048_576)) })],
  [
    'arguments of 10,000 levels',
    calls({ name: save, arguments: `{"fact":${'['.repeat(10_000)}${']'.repeat(10_000)}}` }),
  ],
  ['a prototype', calls({ name: save, arguments: '{"__proto__":{"fact":"x"},"fact":"y"}' })],
  ['a list for arguments', calls({ name: save, arguments: '[1,2]' })],
  ['zero bytes', calls({ name: save, arguments: cat('a\0b') })],
  ['an unknown tool', calls({ name: 'grant_premium', arguments: '{}' })],
  ['a tool without a name', calls({ name: '', arguments: '{}' })],
  ['a tool called __proto__', calls({ name: '__proto__', arguments: '{}' })],
  [
    'five hundred unknown tools at once',
    calls(...Array.from({ length: 500 }, (_, index) => ({ name: `t${index}`, arguments: '{}' }))),
  ],
])('after %s the user has an answer, and nothing is kept', async (_what, answer) => {
  model.scripts.push(answer);
  const user = await service.as(userId);
  const { status, body } = await user.post('/chat', { message: 'I have a cat' });
  expect(status).toBe(200);
  expect(body.response_text).toBe('Hello.');
  const { memories, calls: spent } = await rows();
  expect(memories).toBe(0);
  expect(spent).toBeLessThanOrEqual(3);
});

test('of fifty calls in one answer eight are done', async () => {
  model.scripts.push(
    calls(
      ...Array.from({ length: 50 }, (_, index) => ({
        name: save,
        arguments: cat(`Has a cat ${index}`),
      })),
    ),
  );
  const message = Array.from({ length: 50 }, (_, index) => `I have a cat ${index}`).join('. ');
  await (await service.as(userId)).post('/chat', { message });
  expect((await rows()).memories).toBeLessThanOrEqual(8);
  const { messages } = JSON.parse(model.requests[1] ?? '') as {
    messages: { role: string; content: string }[];
  };
  const results = messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
  expect(results).toHaveLength(50);
  expect(results.filter((result) => result.includes('no more'))).toHaveLength(42);
});

test('a model that only ever calls tools is asked a few times and no more', async () => {
  const call = calls({ name: 'get_long_term_memories', arguments: '{"query":"cat"}' });
  for (let step = 0; step < 30; step += 1) model.scripts.push(call);
  const user = await service.as(userId);
  const { body } = await user.post('/chat', { message: 'I have a cat' });
  expect(body.is_delayed).toBe(true);
  // Three round trips a try.
  expect(model.requests.length).toBeLessThanOrEqual(9);
  model.scripts.length = 0;
  expect((await user.post('/chat', { message: 'Still there?' })).body.response_text).toBe('Hello.');
});

test.each<[string, RawAnswer]>([
  ['of 10 MB', says(...Array.from({ length: 640 }, () => 'word '.repeat(3_277)))],
  ['of 10 MB without a break', says('x'.repeat(10 * 1_048_576))],
  ['without an end', endless('word '.repeat(200), 1)],
])('a reply %s is cut, and nobody listens to the rest', async (_what, answer) => {
  model.scripts.push(answer);
  const user = await service.as(userId);
  const { body } = await user.post('/chat', { message: 'Tell me a story' });
  expect(body.is_delayed).toBe(false);
  expect(body.response_text.length).toBeGreaterThan(10_000);
  expect(body.response_text.length).toBeLessThanOrEqual(16_100);
  expect(body.bubbles.length).toBeLessThanOrEqual(10);
  for (const bubble of body.bubbles) expect(bubble.length).toBeLessThanOrEqual(4_096);
  const history = await user.get(`/chat_history/${userId}`);
  expect(history.body.messages.at(-1).text.length).toBeLessThanOrEqual(16_100);
  const spent = database.db.selectFrom('llm_calls').select(['outcome', 'output_tokens']);
  const [row] = await spent.where('user_id', '=', userId).execute();
  expect(row?.outcome).toBe('ok');
  expect(row?.output_tokens).toBeGreaterThan(1_000);
});

test('an answer without an end is hung up on', async () => {
  const before = model.dropped();
  model.scripts.push(endless('word '.repeat(200), 1));
  await (await service.as(userId)).post('/chat', { message: 'Tell me a story' });
  await expect.poll(() => model.dropped()).toBe(before + 1);
});

test('thoughts without an end are no answer, and cost no more than a few tries', async () => {
  const thinking: RawAnswer = async (response) => {
    while (!response.destroyed) {
      const delta = { reasoning_content: 'hm '.repeat(5_000) };
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta }] })}\n\n`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  for (let step = 0; step < 10; step += 1) model.scripts.push(thinking);
  const { body } = await (await service.as(userId)).post('/chat', { message: 'Hello' });
  expect(body.is_delayed).toBe(true);
  expect(model.requests.length).toBeLessThanOrEqual(5);
  const { db } = database;
  const spent = await db
    .selectFrom('llm_calls')
    .select('outcome')
    .where('user_id', '=', userId)
    .execute();
  // Given up for their length, long before their time is up.
  expect(new Set(spent.map(({ outcome }) => outcome))).toEqual(new Set(['malformed']));
});

test('bytes that are no text come as signs of that, in an answer that is JSON', async () => {
  model.scripts.push(brokenBytes);
  const { status, body } = await (await service.as(userId)).post('/chat', { message: 'Hello' });
  expect(status).toBe(200);
  expect(body.response_text).toMatch(/^Hel\uFFFD+\(?lo\.$/);
});

test('markup and script in a reply stay the letters they are', async () => {
  const text = '<img src=x onerror=alert(1)> <script>alert(1)</script> &lt;b&gt;';
  model.scripts.push(says(text));
  const { body } = await (await service.as(userId)).post('/chat', { message: 'Hello' });
  expect(body.response_text).toBe(text);
});

test('a tool that never comes back does not hold up the turn', async () => {
  const engine = buildEngine({
    env: openai(),
    timeouts: { totalMs: 1_500 },
    patience: { tries: 1 },
  });
  model.scripts.push(calls({ name: 'note', arguments: '{"what":"a"}' }));
  const asked = engine.generate({
    ...request,
    tools: [noteTool(() => new Promise(() => undefined))],
  });
  expect((await failureOf(asked)).failure).toBe('timeout');
});

test('the other kind of provider is bounded as well', async () => {
  const env = { GOOGLE_API_KEY: 'key', GEMINI_BASE_URL: gemini.url };
  const engine = buildEngine({ env, patience: { tries: 1 } });
  const call = (name: string, args: object) => ({ functionCall: { name, args } });
  gemini.scripts.push(
    {
      parts: [
        call('grant_premium', {}),
        call('note', { what: ['a'] }),
        call('note', { what: 'a'.repeat(1_048_576) }),
        ...Array.from({ length: 50 }, () => call('note', { what: 'a' })),
      ],
    },
    { parts: Array.from({ length: 100 }, () => ({ text: 'word '.repeat(20_000) })) },
  );
  let runs = 0;
  const tool = noteTool(async () => ({ runs: (runs += 1) }));
  // 1 MB of arguments is more than is listened to.
  const failed = await failureOf(engine.generate({ ...request, tools: [tool] }));
  expect(failed.failure).toBe('malformed');
  gemini.scripts.length = 0;
  gemini.scripts.push(
    { parts: Array.from({ length: 50 }, () => call('note', { what: 'a' })) },
    { parts: Array.from({ length: 100 }, () => ({ text: 'word '.repeat(20_000) })) },
  );
  const { text, toolCalls } = await engine.generate({ ...request, tools: [tool] });
  expect(text.length).toBe(16_000);
  expect(runs).toBe(8);
  expect(toolCalls).toHaveLength(8);
});
