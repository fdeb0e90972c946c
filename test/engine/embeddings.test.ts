import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Embedder } from '../../src/platform/llm/port.ts';
import type { EngineCall } from '../../src/platform/metrics.ts';
import { buildEngine, type EngineOptions, failureOf, nameOf, request } from '../support/engines.ts';
import { embeddedTexts, embeddingRequests, vectorOf } from '../support/gemini-embeddings.ts';
import { type GeminiDouble, type GeminiScript, startGeminiDouble } from '../support/gemini.ts';
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
  for (const { requests, scripts } of [gemini, openai]) {
    requests.length = 0;
    scripts.length = 0;
  }
});

const engineWith = ({ env, ...options }: EngineOptions = {}) =>
  buildEngine({
    env: {
      GOOGLE_API_KEY: 'test-key',
      GEMINI_BASE_URL: gemini.url,
      EMBEDDING_MODEL: 'gemini-embedding-2',
      ...env,
    },
    ...options,
  });

function embedderWith(options: EngineOptions = {}): Embedder {
  const { embedder } = engineWith(options);
  if (!embedder) throw new Error('no embedder');
  return embedder;
}

const overOpenAi = (options: EngineOptions = {}) =>
  embedderWith({
    ...options,
    env: {
      LLM_PROVIDER: 'openai',
      OPENAI_BASE_URL: openai.url,
      CHAT_MODEL: 'llama',
      EMBEDDING_MODEL: 'nomic-embed-text',
    },
  });

const lengthOf = (vector: Float32Array | undefined) => Math.hypot(...(vector ?? []));
const sentTexts = (index = 0) => embeddedTexts(gemini.requests[index]?.body);
const document = { purpose: 'document' } as const;
const query = { purpose: 'query' } as const;

test('without a model there is no embedder, and an engine that has one names it', () => {
  expect(buildEngine({ env: {} }).embedder).toBeUndefined();
  expect(engineWith({ env: { EMBEDDING_MODEL: '' } }).embedder).toBeUndefined();
  expect(embedderWith().model).toBe('gemini-embedding-2');
});

test('every text gets its own vector of length one, in order', async () => {
  const texts = ['likes tea', 'любит чай', 'has a cat'];
  const { vectors } = await embedderWith().embed(texts, document);
  expect(vectors.map((vector) => vector.length)).toEqual([768, 768, 768]);
  const raw = sentTexts().map((text) => vectorOf(text));
  for (const [index, vector] of vectors.entries()) {
    expect(lengthOf(vector)).toBeCloseTo(1, 5);
    const numbers = raw[index] ?? [];
    expect(vector[5]).toBeCloseTo((numbers[5] ?? 0) / Math.hypot(...numbers), 5);
  }
});

test('gemini-embedding-2 is told in words what the text is, as it refuses the parameter', async () => {
  await embedderWith().embed(['tea'], query);
  await embedderWith().embed(['likes tea'], document);
  expect(gemini.requests[0]?.path).toContain('/v1beta/models/gemini-embedding-2:embedContent');
  expect(sentTexts(0)).toEqual(['task: search result | query: tea']);
  expect(sentTexts(1)).toEqual(['title: none | text: likes tea']);
  for (const { body } of gemini.requests) {
    expect(body).toMatchObject({ outputDimensionality: 768 });
    expect(body.taskType).toBeUndefined();
  }
});

test('an earlier model is told by the parameter, and gets the text as it is', async () => {
  const embedder = embedderWith({ env: { EMBEDDING_MODEL: 'gemini-embedding-001' } });
  await embedder.embed(['tea'], query);
  await embedder.embed(['likes tea', 'has a cat'], document);
  expect(gemini.requests[0]?.body).toMatchObject({
    content: { parts: [{ text: 'tea' }] },
    taskType: 'RETRIEVAL_QUERY',
  });
  expect(gemini.requests[1]?.body.requests).toMatchObject([
    { taskType: 'RETRIEVAL_DOCUMENT', outputDimensionality: 768 },
    { taskType: 'RETRIEVAL_DOCUMENT', outputDimensionality: 768 },
  ]);
});

test('many texts go in batches, one after the other, and no text asks nothing', async () => {
  const texts = Array.from({ length: 120 }, (_none, index) => `text ${index}`);
  const { vectors, calls } = await embedderWith().embed(texts, document);
  expect(vectors).toHaveLength(120);
  expect(gemini.requests.map(({ body }) => embeddingRequests(body).length)).toEqual([50, 50, 20]);
  expect(calls).toHaveLength(3);
  const own = await embedderWith().embed(['text 119'], document);
  expect(vectors[119]).toEqual(own.vectors[0]);
  expect(await embedderWith().embed([], document)).toEqual({ vectors: [], calls: [] });
  expect(gemini.requests).toHaveLength(4);
});

test('a text nobody could embed does not spoil the batch: empty, broken, endless', async () => {
  const embedder = embedderWith({ env: { EMBEDDING_MODEL: 'gemini-embedding-001' } });
  const { vectors } = await embedder.embed(['', ' \n', 'a\ud83d', 'x'.repeat(1_000_000)], document);
  expect(vectors).toHaveLength(4);
  const sent = sentTexts();
  expect(sent.slice(0, 3)).toEqual(['-', '-', 'a\ufffd']);
  expect(sent[3]).toHaveLength(6_000);
});

test('what it cost stands in the ledger: as counted by the provider, else estimated', async () => {
  const observed: EngineCall[] = [];
  const embedder = embedderWith({ onCall: (call) => observed.push(call) });
  gemini.scripts.push({ vectors: [vectorOf('tea')], usage: { promptTokenCount: 1_000 } });
  const { calls } = await embedder.embed(['tea'], query);
  expect(calls).toMatchObject([
    {
      provider: 'gemini',
      model: 'gemini-embedding-2',
      outcome: 'ok',
      inputTokens: 1_000,
      outputTokens: 0,
      // A fifth of a dollar for a million.
      costMicros: 200,
    },
  ]);
  expect(observed).toMatchObject([{ purpose: 'embedding', outcome: 'ok', model: embedder.model }]);
  const estimated = await embedder.embed(['x'.repeat(379)], document);
  expect(estimated.calls[0]?.inputTokens).toBe(Math.ceil((21 + 379) / 4));
});

test('a model without a price is named in the log', () => {
  const warned: unknown[] = [];
  const logger = { warn: (about: unknown) => warned.push(about) } as never;
  engineWith({ logger });
  expect(warned).toEqual([]);
  engineWith({ logger, env: { EMBEDDING_MODEL: 'gemini-embedding-9' } });
  expect(warned).toEqual([{ model: 'gemini-embedding-9' }]);
});

test.each<[string, GeminiScript]>([
  ['malformed', { vectors: [Array.from({ length: 767 }, () => 1)] }],
  ['malformed', { vectors: [Array.from({ length: 768 }, () => 0)] }],
  ['malformed', { vectors: [[]] }],
  ['malformed', { vectors: [Array.from({ length: 768 }, () => 1e308)] }],
  ['malformed', { vectors: [Array.from({ length: 768 }, () => NaN)] }],
  ['malformed', { vectors: [] }],
  ['malformed', { raw: '{"embedding":{"values":["1"]}}' }],
  ['malformed', { raw: '<html>' }],
  ['overloaded', { status: 503 }],
  ['rate-limited', { status: 429 }],
  ['misconfigured', { status: 400 }],
])('is named %s: %#', async (failure, script) => {
  gemini.scripts.push(script);
  const error = await failureOf(embedderWith({ patience: { tries: 1 } }).embed(['tea'], query));
  expect(error.failure).toBe(failure);
  expect(error.calls).toMatchObject([{ outcome: failure, model: 'gemini-embedding-2' }]);
});

test('too few or too many vectors for the texts are none', async () => {
  for (const count of [1, 3]) {
    gemini.scripts.push({ vectors: Array.from({ length: count }, () => vectorOf('x')) });
    const work = embedderWith({ patience: { tries: 1 } }).embed(['one', 'two'], document);
    expect(await nameOf(work)).toBe('malformed');
  }
});

test('a batch that fails is tried again, alone, and both tries are in the ledger', async () => {
  gemini.scripts.push({ status: 503 });
  const { vectors, calls } = await embedderWith().embed(['likes tea', 'has a cat'], document);
  expect(vectors).toHaveLength(2);
  expect(calls.map(({ outcome }) => outcome)).toEqual(['overloaded', 'ok']);
});

test('who waits for a query is not made to wait for a second try', async () => {
  gemini.scripts.push({ status: 503 });
  const work = embedderWith().embed(['tea'], { ...query, timeoutMs: 5_000 });
  expect(await nameOf(work)).toBe('overloaded');
  expect(gemini.requests).toHaveLength(1);
});

test('a silent embedder is a timeout within the time given, a caller who leaves is none', async () => {
  gemini.scripts.push({ hang: true }, { hang: true });
  const startedAt = performance.now();
  expect(await nameOf(embedderWith().embed(['tea'], { ...query, timeoutMs: 80 }))).toBe('timeout');
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  const signal = AbortSignal.timeout(50);
  expect(await nameOf(embedderWith().embed(['tea'], { ...query, signal }))).toBe('aborted');
});

test('a broken embedder has a breaker of its own: the chat goes on', async () => {
  const engine = engineWith({ patience: { tries: 1 } });
  const { embedder } = engine;
  for (let n = 0; n < 5; n += 1) gemini.scripts.push({ status: 503 });
  for (let n = 0; n < 5; n += 1) await embedder?.embed(['tea'], query).catch(() => undefined);
  expect(await nameOf(embedder?.embed(['tea'], query) ?? Promise.resolve())).toBe('breaker-open');
  expect(gemini.requests).toHaveLength(5);
  expect(engine.status()).toEqual([{ name: 'gemini', state: 'CLOSED', failureCount: 0 }]);
  expect((await engine.generate(request)).text).toBe('Hello.');
});

test('a failing chat leaves the embedder alone', async () => {
  const engine = engineWith({ patience: { tries: 1 } });
  for (let n = 0; n < 5; n += 1) gemini.scripts.push({ status: 503 });
  for (let n = 0; n < 5; n += 1) await nameOf(engine.generate(request));
  expect(engine.status()[0]?.state).toBe('OPEN');
  expect((await engine.embedder?.embed(['tea'], query))?.vectors).toHaveLength(1);
});

test('a compatible server is asked for the vectors it has, at no price', async () => {
  const { vectors, calls } = await overOpenAi().embed(['tea', 'cat'], document);
  expect(vectors.map((vector) => vector.length)).toEqual([4, 4]);
  expect(lengthOf(vectors[0])).toBeCloseTo(1, 5);
  const [sent] = openai.requests;
  expect(sent?.path).toBe('/v1/embeddings');
  expect(sent?.body).toMatchObject({ model: 'nomic-embed-text', input: ['tea', 'cat'] });
  // Many servers refuse to be asked for a size.
  expect(sent?.body.dimensions).toBeUndefined();
  expect(calls).toMatchObject([{ provider: 'openai', inputTokens: 12, costMicros: 0 }]);
});

test('vectors that suddenly have another length are malformed', async () => {
  const embedder = overOpenAi({ patience: { tries: 1 } });
  openai.scripts.push({ vectors: [[1, 2], [1]] }, { vectors: [[1, 2, 3]] }, { vectors: [[1, 2]] });
  expect(await nameOf(embedder.embed(['tea', 'cat'], document))).toBe('malformed');
  expect((await embedder.embed(['tea'], query)).vectors[0]).toHaveLength(3);
  expect(await nameOf(embedder.embed(['tea'], query))).toBe('malformed');
});
