import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { EngineCall } from '../../src/platform/metrics.ts';
import { buildEngine, type EngineOptions, nameOf, noteTool, request } from '../support/engines.ts';
import { callsNote, says } from '../support/gemini-scripts.ts';
import { type GeminiDouble, startGeminiDouble } from '../support/gemini.ts';

let gemini: GeminiDouble;
beforeAll(async () => {
  gemini = await startGeminiDouble();
  // Prices have dates.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T12:00:00Z') });
});
afterAll(async () => {
  vi.useRealTimers();
  await gemini.stop();
});
beforeEach(() => {
  gemini.requests.length = 0;
  gemini.scripts.length = 0;
});

const engineWith = ({ env, ...options }: EngineOptions = {}) =>
  buildEngine({
    env: { GOOGLE_API_KEY: 'test-key', GEMINI_BASE_URL: gemini.url, ...env },
    ...options,
  });

test('the text arrives as it is written, and the request has what it needs', async () => {
  gemini.scripts.push(says('One. ', 'Two.'));
  const deltas: string[] = [];
  const { text } = await engineWith().generate(request, { onDelta: (delta) => deltas.push(delta) });
  expect(text).toBe('One. Two.');
  expect(deltas).toEqual(['One. ', 'Two.']);
  const [sent] = gemini.requests;
  expect(sent?.path).toContain('/v1beta/models/gemini-3.8-flash:streamGenerateContent');
  expect(sent?.key).toBe('test-key');
  expect(sent?.body.systemInstruction?.parts[0]?.text).toBe('You are Vera.');
  for (const name of ['temperature', 'topP', 'topK']) {
    expect(sent?.body.generationConfig?.[name]).toBeUndefined();
  }
});

test.each([
  ['gemini-3.8-flash', '0', { thinkingLevel: 'low' }],
  ['gemini-3.7-flash', '0', { thinkingLevel: 'low' }],
  ['gemini-3.5-flash-lite', '0', { thinkingLevel: 'minimal' }],
  ['gemini-3.1-pro-preview', '0', { thinkingLevel: 'low' }],
  ['gemini-4-flash', '4096', { thinkingLevel: 'medium' }],
  ['gemini-3.8-flash', '20000', { thinkingLevel: 'high' }],
  ['gemini-2.5-flash', '512', { thinkingBudget: 512 }],
])('%s with a thinking budget of %s is asked with %j', async (model, budget, thinkingConfig) => {
  const engine = engineWith({ env: { CHAT_MODEL: model, AI_THINKING_BUDGET: budget } });
  await engine.generate(request);
  expect(gemini.requests[0]?.body.generationConfig?.['thinkingConfig']).toEqual(thinkingConfig);
});

test('every call stands in the ledger with its exact cost, and the metrics see the same', async () => {
  const observed: EngineCall[] = [];
  const engine = engineWith({ onCall: (call) => observed.push(call) });
  gemini.scripts.push({ status: 503 }, says('Here.'));
  const { calls } = await engine.generate(request);
  const failed = { inputTokens: 0, outputTokens: 0, costMicros: 0 };
  expect(calls).toMatchObject([
    { provider: 'gemini', model: 'gemini-3.8-flash', outcome: 'overloaded', ...failed },
    {
      provider: 'gemini',
      model: 'gemini-3.8-flash',
      outcome: 'ok',
      inputTokens: 1_000,
      cachedInputTokens: 400,
      outputTokens: 60,
      reasoningTokens: 10,
      // 600 fresh × 0.75 + 400 cached × 0.075 + 60 written × 3.75, per million.
      costMicros: 705,
    },
  ]);
  expect(observed).toMatchObject([
    { purpose: 'chat', outcome: 'overloaded' },
    { purpose: 'chat', outcome: 'ok', usage: { costMicros: 705 } },
  ]);
});

test('a photo reaches the model as an image part', async () => {
  const files = [{ data: Buffer.from('jpeg bytes'), mediaType: 'image/jpeg' }];
  await engineWith().generate({ ...request, messages: [{ role: 'user', text: 'Look', files }] });
  expect(gemini.requests[0]?.body.contents[0]?.parts).toEqual([
    {
      inlineData: { mimeType: 'image/jpeg', data: Buffer.from('jpeg bytes').toString('base64') },
    },
    { text: 'Look' },
  ]);
});

const toolResult = (index: number) =>
  JSON.stringify(gemini.requests[index]?.body.contents.at(-1)?.parts);

test('a tool call runs, and the model hears the result', async () => {
  gemini.scripts.push(callsNote({ what: 'coffee' }), says('Noted.'));
  const seen: unknown[] = [];
  const tools = [
    noteTool(async (input) => {
      seen.push(input);
      return { saved: true };
    }),
  ];
  const generation = await engineWith().generate({ ...request, tools });
  expect(generation.text).toBe('Noted.');
  expect(seen).toEqual([{ what: 'coffee' }]);
  expect(generation.toolCalls).toMatchObject([{ name: 'note', ok: true }]);
  expect(generation.calls.map(({ outcome, costMicros }) => [outcome, costMicros])).toEqual([
    ['ok', 705],
    ['ok', 705],
  ]);
  expect(toolResult(1)).toContain('"saved":true');
  // Without its signature the model would refuse to go on from its own thought.
  expect(JSON.stringify(gemini.requests[1]?.body.contents)).toContain('c2lnbmVk');
});

test('what is said before and after a tool call are two paragraphs of one reply', async () => {
  gemini.scripts.push(callsNote({ what: 'x' }, [{ text: 'One moment.' }]), says('Noted', '.'));
  const deltas: string[] = [];
  const { text } = await engineWith().generate(
    { ...request, tools: [noteTool()] },
    { onDelta: (delta) => deltas.push(delta) },
  );
  expect(text).toBe('One moment.\n\nNoted.');
  expect(deltas.join('')).toBe(text);
});

test('wrong arguments and a failing tool are answers, and tell nothing of the inside', async () => {
  gemini.scripts.push(
    callsNote({ what: 'far too long for this' }),
    callsNote({ what: 'x' }),
    says('Well.'),
  );
  const tools = [noteTool(() => Promise.reject(new Error('secret stack')))];
  const { text, toolCalls } = await engineWith().generate({ ...request, tools });
  expect(text).toBe('Well.');
  expect(toolCalls.map(({ ok }) => ok)).toEqual([false, false]);
  expect(toolResult(1)).toContain('invalid arguments');
  expect(toolResult(2)).toContain('not available');
  expect(JSON.stringify(gemini.requests)).not.toContain('secret stack');
});

test('a model that only calls tools is made to answer in the last round trip', async () => {
  gemini.scripts.push(callsNote({ what: 'a' }), callsNote({ what: 'b' }), says('Done.'));
  const { text } = await engineWith().generate({ ...request, tools: [noteTool()] });
  expect(text).toBe('Done.');
  expect(gemini.requests[2]?.body.toolConfig?.functionCallingConfig?.mode).toBe('NONE');
});

test('more than eight calls in a turn are answered without running', async () => {
  const call = { functionCall: { name: 'note', args: { what: 'x' } }, thoughtSignature: 'c2ln' };
  gemini.scripts.push({ parts: Array.from({ length: 12 }, () => call) }, says('Done.'));
  let runs = 0;
  const tools = [
    noteTool(async () => {
      runs += 1;
      return {};
    }),
  ];
  await engineWith().generate({ ...request, tools });
  expect(runs).toBe(8);
});

test.each(['summary', 'extraction', 'classification'] as const)(
  'a %s comes from the cheap model, without tools and without a temperature',
  async (purpose) => {
    gemini.scripts.push(says('In short.'));
    const { text, calls } = await engineWith().generate({
      ...request,
      purpose,
      tools: [noteTool()],
    });
    expect(text).toBe('In short.');
    expect(calls).toMatchObject([{ model: 'gemini-3.5-flash-lite', outcome: 'ok' }]);
    const [sent] = gemini.requests;
    expect(sent?.path).toContain('gemini-3.5-flash-lite:');
    expect(sent?.body.tools).toBeUndefined();
    expect(sent?.body.generationConfig?.['temperature']).toBeUndefined();
  },
);

const moods = z.object({ mood: z.enum(['good', 'bad']) });

test('an object satisfies its schema, from the cheap model', async () => {
  gemini.scripts.push(says('{"mood":"good"}'));
  const { object, calls } = await engineWith().generateObject(
    { ...request, purpose: 'classification' },
    moods,
  );
  expect(object).toEqual({ mood: 'good' });
  expect(gemini.requests[0]?.path).toContain('gemini-3.5-flash-lite:generateContent');
  // 600 × 0.3 + 400 × 0.03 + 60 × 2.5
  expect(calls).toMatchObject([{ outcome: 'ok', costMicros: 342 }]);
});

test.each([
  ['malformed', says('{"mood":"purple"}')],
  ['malformed', says('{"mood":"go')],
  ['empty', says('')],
  ['refused', { parts: [], finishReason: 'SAFETY' }],
])('an object that is none is %s, and what it cost is counted: %j', async (failure, script) => {
  gemini.scripts.push(script);
  const observed: EngineCall[] = [];
  const engine = engineWith({ patience: { tries: 1 }, onCall: (call) => observed.push(call) });
  expect(await nameOf(engine.generateObject(request, moods))).toBe(failure);
  expect(observed).toMatchObject([{ outcome: failure, usage: { costMicros: 705 } }]);
});
