import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { buildEngine, type EngineOptions, failureOf, nameOf, request } from '../support/engines.ts';
import { retryIn, says } from '../support/gemini-scripts.ts';
import { type GeminiDouble, startGeminiDouble } from '../support/gemini.ts';
import { startOpenAiDouble } from '../support/openai.ts';

let gemini: GeminiDouble;
let openai: Awaited<ReturnType<typeof startOpenAiDouble>>;
beforeAll(async () => {
  gemini = await startGeminiDouble();
  openai = await startOpenAiDouble();
});
afterAll(async () => {
  await gemini.stop();
  await openai.stop();
});
beforeEach(() => {
  gemini.requests.length = 0;
  gemini.scripts.length = 0;
  openai.requests.length = 0;
  openai.scripts.length = 0;
});

const engineWith = ({ env, ...options }: EngineOptions = {}) =>
  buildEngine({
    env: { GOOGLE_API_KEY: 'test-key', GEMINI_BASE_URL: gemini.url, ...env },
    ...options,
  });

/** Notes the pauses instead of making them. */
function pauses() {
  const made: number[] = [];
  const wait = async (ms: number) => void made.push(ms);
  return { made, wait };
}

test('a 503 and then success is one answer, and both calls are in the ledger', async () => {
  gemini.scripts.push({ status: 503 }, says('Here.'));
  const { text, calls } = await engineWith().generate(request);
  expect(text).toBe('Here.');
  expect(calls.map(({ outcome }) => outcome)).toEqual(['overloaded', 'ok']);
});

test('pauses between tries grow, and are not the same for everybody', async () => {
  for (let n = 0; n < 3; n += 1) gemini.scripts.push({ status: 503 });
  const { made, wait } = pauses();
  await nameOf(engineWith({ patience: { wait, pauseMs: 100 } }).generate(request));
  const [first = 0, second = 0, ...more] = made;
  expect(more).toEqual([]);
  for (const [pause, middle] of [
    [first, 100],
    [second, 200],
  ] as const) {
    expect(pause).toBeGreaterThanOrEqual(middle * 0.75);
    expect(pause).toBeLessThanOrEqual(middle * 1.25);
    expect(pause).not.toBe(middle);
  }
});

test('a delay the provider asks for is kept to when it is short', async () => {
  const inHeader = { status: 503, headers: { 'retry-after': '3' } };
  gemini.scripts.push(retryIn('1.5s'), inHeader, says('Here.'));
  const { made, wait } = pauses();
  const { text } = await engineWith({ patience: { wait } }).generate(request);
  expect(text).toBe('Here.');
  expect(made).toEqual([1_500, 3_000]);
});

test('a long delay is left to the queue, which is told of it', async () => {
  gemini.scripts.push(retryIn('40s'));
  const { made, wait } = pauses();
  const error = await failureOf(engineWith({ patience: { wait } }).generate(request));
  expect(error).toMatchObject({ failure: 'rate-limited', retryAfterMs: 40_000 });
  expect(made).toEqual([]);
  expect(gemini.requests).toHaveLength(1);
});

test('a delay may be given as a date', async () => {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  gemini.scripts.push({ status: 503, headers: { 'retry-after': date } });
  const { retryAfterMs } = await failureOf(engineWith().generate(request));
  expect(retryAfterMs).toBeGreaterThan(3_000_000);
  expect(retryAfterMs).toBeLessThanOrEqual(3_600_000);
});

test('a quota of the day is never asked for again', async () => {
  gemini.scripts.push(retryIn('0.1s', 'GenerateRequestsPerDayPerProjectPerModel'));
  expect(await nameOf(engineWith().generate(request))).toBe('quota-exhausted');
  expect(gemini.requests).toHaveLength(1);
});

test('what was shown is never repeated, not by another try and not by a fallback', async () => {
  gemini.scripts.push({ cutAfter: [{ text: 'I think' }] }, says('I think so.'));
  const deltas: string[] = [];
  const engine = engineWith({ env: { LLM_FALLBACK: 'offline' } });
  const work = engine.generate(request, { onDelta: (delta) => deltas.push(delta) });
  expect(await nameOf(work)).toBe('interrupted');
  expect(deltas).toEqual(['I think']);
  expect(gemini.requests).toHaveLength(1);
});

test('a caller who leaves during a pause is not answered', async () => {
  gemini.scripts.push({ status: 503 });
  const controller = new AbortController();
  const wait = async () => controller.abort();
  const engine = engineWith({ patience: { wait } });
  const error = await failureOf(engine.generate(request, { signal: controller.signal }));
  expect(error.failure).toBe('aborted');
  expect(error.calls.map(({ outcome }) => outcome)).toEqual(['overloaded']);
  expect(gemini.requests).toHaveLength(1);
});

test('five failures open the breaker; after the pause one probe closes it', async () => {
  const engine = engineWith({ patience: { tries: 1, breakerPauseMs: 300 } });
  for (let n = 1; n <= 5; n += 1) {
    expect(engine.status()).toEqual([{ name: 'gemini', state: 'CLOSED', failureCount: n - 1 }]);
    gemini.scripts.push({ status: 503 });
    await nameOf(engine.generate(request));
  }
  expect(engine.status()).toEqual([{ name: 'gemini', state: 'OPEN', failureCount: 5 }]);

  const error = await failureOf(engine.generate(request));
  expect(error).toMatchObject({ failure: 'breaker-open', calls: [] });
  // So the queue comes back when there is something to be had.
  expect(error.retryAfterMs).toBeGreaterThan(0);
  expect(error.retryAfterMs).toBeLessThanOrEqual(300);
  expect(gemini.requests).toHaveLength(5);

  await new Promise((resolve) => setTimeout(resolve, 350));
  gemini.scripts.push({ parts: [{ text: 'Back.' }], chunkDelayMs: 100 });
  const probe = engine.generate(request);
  expect(engine.status()[0]?.state).toBe('HALF_OPEN');
  expect(await nameOf(engine.generate(request))).toBe('breaker-open');
  expect((await probe).text).toBe('Back.');
  expect(gemini.requests).toHaveLength(6);
  expect(engine.status()).toEqual([{ name: 'gemini', state: 'CLOSED', failureCount: 0 }]);
});

test('a probe that fails opens the breaker again', async () => {
  const engine = engineWith({ patience: { tries: 1, breakerPauseMs: 100 } });
  for (let n = 0; n < 6; n += 1) gemini.scripts.push({ status: 503 });
  for (let n = 0; n < 5; n += 1) await nameOf(engine.generate(request));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await nameOf(engine.generate(request))).toBe('overloaded');
  expect(engine.status()[0]?.state).toBe('OPEN');
  expect(await nameOf(engine.generate(request))).toBe('breaker-open');
  expect(gemini.requests).toHaveLength(6);
});

test('failures have to follow one another', async () => {
  const engine = engineWith({ patience: { tries: 1 } });
  for (let n = 0; n < 4; n += 1) gemini.scripts.push({ status: 503 });
  gemini.scripts.push(says('Fine.'));
  for (let n = 0; n < 4; n += 1) gemini.scripts.push({ status: 503 });
  for (let n = 0; n < 9; n += 1) await engine.generate(request).catch(() => undefined);
  expect(engine.status()[0]).toMatchObject({ state: 'CLOSED', failureCount: 4 });
});

test('a refusal says nothing about the health of the provider', async () => {
  const engine = engineWith();
  for (let n = 0; n < 6; n += 1) gemini.scripts.push({ parts: [], finishReason: 'SAFETY' });
  for (let n = 0; n < 6; n += 1) await nameOf(engine.generate(request));
  expect(engine.status()[0]).toMatchObject({ state: 'CLOSED', failureCount: 0 });
});

const chain = () => ({
  LLM_FALLBACK: 'openai,offline',
  OPENAI_BASE_URL: openai.url,
  FALLBACK_MODEL: 'llama',
});

test('the engines of the chain are asked in order until one answers', async () => {
  for (let n = 0; n < 3; n += 1) gemini.scripts.push({ status: 500 });
  openai.scripts.push({ status: 401 });
  const engine = engineWith({ env: chain() });
  const { text, calls } = await engine.generate(request);
  expect(text).not.toBe('');
  expect(calls.map(({ provider, outcome }) => `${provider} ${outcome}`)).toEqual([
    'gemini overloaded',
    'gemini overloaded',
    'gemini overloaded',
    'openai misconfigured',
    'offline ok',
  ]);
  expect(engine.status().map(({ name, failureCount }) => [name, failureCount])).toEqual([
    ['gemini', 3],
    ['openai', 1],
    ['offline', 0],
  ]);
});

test('a spent quota is healed by a fallback, a refusal is not taken elsewhere', async () => {
  const engine = engineWith({ env: chain() });
  gemini.scripts.push(retryIn('1s', 'GenerateRequestsPerDayPerProjectPerModel'));
  openai.scripts.push({ text: ['From elsewhere.'] });
  expect((await engine.generate(request)).text).toBe('From elsewhere.');
  gemini.scripts.push({ parts: [], finishReason: 'SAFETY' });
  expect(await nameOf(engine.generate(request))).toBe('refused');
  expect(openai.requests).toHaveLength(1);
});

const noFacts = z.object({ facts: z.array(z.string()) });

test('the rules answer a chat for a broken model, but never find nothing in its place', async () => {
  const engine = engineWith({ env: { LLM_FALLBACK: 'offline' }, patience: { tries: 1 } });
  expect(engine.isRuleBased).toBe(false);
  for (const purpose of ['summary', 'extraction', 'classification'] as const) {
    gemini.scripts.push({ status: 503 });
    expect(await nameOf(engine.generate({ ...request, purpose }))).toBe('overloaded');
  }
  gemini.scripts.push({ status: 503 });
  const error = await failureOf(engine.generateObject(request, noFacts));
  expect(error).toMatchObject({ failure: 'overloaded', isRetryable: true });
  expect(error.calls.map(({ provider }) => provider)).toEqual(['gemini']);
  gemini.scripts.push({ status: 503 });
  expect((await engine.generate(request)).calls.at(-1)?.provider).toBe('offline');
});

test('judgements that fail are not tried again, and say nothing against who answers', async () => {
  const engine = engineWith({});
  for (let n = 0; n < 7; n += 1) {
    gemini.scripts.push({ status: 503 });
    const judged = engine.generateObject({ ...request, purpose: 'classification' }, noFacts);
    expect((await failureOf(judged)).calls.length).toBeLessThanOrEqual(1);
  }
  expect(engine.status()[0]).toMatchObject({ state: 'CLOSED', failureCount: 0 });
  gemini.scripts.length = 0;
  gemini.scripts.push(says('Here.'));
  expect((await engine.generate(request)).text).toBe('Here.');
});

test('where the rules come first, a model behind them does what takes a model', async () => {
  const engine = engineWith({ env: { LLM_PROVIDER: 'offline', LLM_FALLBACK: 'gemini' } });
  expect(engine.isRuleBased).toBe(false);
  gemini.scripts.push(says('{"facts":["likes tea"]}'));
  const { object } = await engine.generateObject(request, noFacts);
  expect(object).toEqual({ facts: ['likes tea'] });
});

test('with nothing but rules they answer everything, and say so', async () => {
  const engine = engineWith({ env: { LLM_PROVIDER: 'offline' } });
  expect(engine.isRuleBased).toBe(true);
  expect((await engine.generateObject(request, noFacts)).object).toEqual({ facts: [] });
  expect((await engine.generate({ ...request, purpose: 'summary' })).text).not.toBe('');
});
