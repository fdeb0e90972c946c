import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Logger } from '../../src/platform/logger.ts';
import {
  buildEngine,
  type EngineOptions,
  failureOf,
  nameOf,
  noteTool,
  request,
} from '../support/engines.ts';
import { callsNote, says, streams } from '../support/gemini-scripts.ts';
import { type GeminiDouble, type GeminiScript, startGeminiDouble } from '../support/gemini.ts';

let gemini: GeminiDouble;
beforeAll(async () => (gemini = await startGeminiDouble()));
afterAll(() => gemini.stop());
beforeEach(() => {
  gemini.requests.length = 0;
  gemini.scripts.length = 0;
});

const engineWith = ({ env, patience, ...options }: EngineOptions = {}) =>
  buildEngine({
    env: { GOOGLE_API_KEY: 'test-key', GEMINI_BASE_URL: gemini.url, ...env },
    patience: { tries: 1, ...patience },
    ...options,
  });

const halfAnAnswer = { candidates: [{ content: { role: 'model', parts: [{ text: 'I th' }] } }] };
const providerError = (code: number) => ({ error: { code, message: 'scripted', status: 'X' } });

test.each<[string, GeminiScript]>([
  ['overloaded', { status: 500 }],
  ['overloaded', { status: 503 }],
  ['rate-limited', { status: 429 }],
  ['misconfigured', { status: 400 }],
  ['misconfigured', { status: 401 }],
  ['misconfigured', { status: 403 }],
  ['misconfigured', { status: 404 }],
  ['refused', { parts: [], finishReason: 'SAFETY' }],
  ['refused', { parts: [], finishReason: 'PROHIBITED_CONTENT' }],
  ['refused', streams({ promptFeedback: { blockReason: 'SAFETY' } })],
  ['empty', { parts: [] }],
  ['empty', says('  \n')],
  ['interrupted', { cutAfter: [] }],
  ['interrupted', { cutAfter: [{ text: 'I th' }] }],
  ['interrupted', streams(halfAnAnswer)],
  ['interrupted', { raw: '<html>not what you asked for' }],
  ['overloaded', streams(providerError(503))],
  ['overloaded', streams(halfAnAnswer, providerError(500))],
  ['rate-limited', streams(providerError(429))],
  ['malformed', { parts: [], finishReason: 'MALFORMED_FUNCTION_CALL' }],
  ['malformed', streams({ candidates: 5 })],
  ['malformed', { raw: 'data: {oops\r\n\r\n' }],
])('is named %s: %j', async (failure, script) => {
  gemini.scripts.push(script);
  const error = await failureOf(engineWith().generate(request));
  expect(error.failure).toBe(failure);
  expect(error.calls.map(({ outcome }) => outcome)).toEqual([failure]);
});

const refused = ['misconfigured', 'refused'];
test.each<[string, GeminiScript]>([
  ['empty', { parts: [] }],
  ['malformed', streams({ candidates: 5 })],
  ['interrupted', { cutAfter: [] }],
  ['overloaded', { status: 503 }],
  ['rate-limited', { status: 429 }],
  ['misconfigured', { status: 403 }],
  ['refused', { parts: [], finishReason: 'SAFETY' }],
])('%s is tried as often as that may help', async (failure, script) => {
  for (let n = 0; n < 3; n += 1) gemini.scripts.push(script);
  const error = await failureOf(engineWith({ patience: { tries: 3 } }).generate(request));
  expect(error.failure).toBe(failure);
  const tries = refused.includes(failure) ? 1 : 3;
  expect(gemini.requests).toHaveLength(tries);
  expect(error.calls).toHaveLength(tries);
});

test('nobody there is unreachable', async () => {
  const env = { GEMINI_BASE_URL: 'http://127.0.0.1:9' };
  expect(await nameOf(engineWith({ env }).generate(request))).toBe('unreachable');
  const unknown = { GEMINI_BASE_URL: 'http://nowhere.invalid' };
  expect(await nameOf(engineWith({ env: unknown }).generate(request))).toBe('unreachable');
});

test('a server that lets nobody in is a timeout', async () => {
  // The handshake of TLS is never answered.
  const server = await new Promise<Server>((resolve) => {
    const silent = createServer((socket) => void socket.resume());
    silent.listen(0, '127.0.0.1', () => resolve(silent));
  });
  const { port } = server.address() as AddressInfo;
  const engine = engineWith({
    env: { GEMINI_BASE_URL: `https://127.0.0.1:${port}` },
    timeouts: { connectMs: 50 },
  });
  expect(await nameOf(engine.generate(request))).toBe('timeout');
  await new Promise((resolve) => server.close(resolve));
});

test('a server that says nothing is a timeout, and is not listened to any longer', async () => {
  const dropped = gemini.dropped();
  gemini.scripts.push({ hang: true });
  const engine = engineWith({ timeouts: { firstChunkMs: 50 } });
  expect(await nameOf(engine.generate(request))).toBe('timeout');
  await expect.poll(gemini.dropped).toBe(dropped + 1);
});

test('a pause between two parts and an answer without end are timeouts', async () => {
  const slow = { parts: [{ text: 'a' }, { text: 'b' }, { text: 'c' }], chunkDelayMs: 300 };
  gemini.scripts.push(slow);
  const impatient = engineWith({ timeouts: { firstChunkMs: 150 } });
  expect(await nameOf(impatient.generate(request))).toBe('timeout');
  gemini.scripts.push(slow);
  const hurried = engineWith({ timeouts: { firstChunkMs: 5_000, totalMs: 450 } });
  expect(await nameOf(hurried.generate(request))).toBe('timeout');
});

test('a model may think longer before its first word than between two', async () => {
  const slowly = (text: string) => ({ parts: [{ text }], delayMs: 400 });
  const engine = engineWith({ patience: { chunkMs: 150 } });
  gemini.scripts.push(slowly('Well.'));
  expect((await engine.generate(request)).text).toBe('Well.');
  gemini.scripts.push(callsNote({ what: 'x' }), slowly('Done.'));
  expect((await engine.generate({ ...request, tools: [noteTool()] })).text).toBe('Done.');
});

test('the work of a tool is neither the silence of the model nor its time', async () => {
  gemini.scripts.push(callsNote({ what: 'x' }), says('Done.'));
  const slow = noteTool(() => new Promise((resolve) => setTimeout(() => resolve({}), 400)));
  const engine = engineWith({ timeouts: { firstChunkMs: 150 } });
  const { text, calls, toolCalls } = await engine.generate({ ...request, tools: [slow] });
  expect(text).toBe('Done.');
  expect(calls[0]?.durationMs).toBeLessThan(toolCalls[0]?.durationMs ?? 0);
});

test('a later round trip that fails has its own line in the ledger, and its own time', async () => {
  const tools = [noteTool()];
  const engine = engineWith({ timeouts: { firstChunkMs: 200 } });
  for (const [script, failure] of [
    [{ status: 503 }, 'overloaded'],
    [{ hang: true }, 'timeout'],
  ] as const) {
    gemini.scripts.push(callsNote({ what: 'x' }), script);
    const startedAt = performance.now();
    const { calls } = await failureOf(engine.generate({ ...request, tools }));
    expect(calls).toMatchObject([
      { outcome: 'ok', inputTokens: 1_000 },
      { outcome: failure, inputTokens: 0 },
    ]);
    const spentMs = calls.reduce((sum, { durationMs }) => sum + durationMs, 0);
    expect(spentMs).toBeLessThanOrEqual(performance.now() - startedAt);
  }
});

test('a caller who leaves aborts the call, and that is no failure of the provider', async () => {
  const dropped = gemini.dropped();
  gemini.scripts.push({ hang: true });
  const controller = new AbortController();
  const engine = engineWith({ patience: { tries: 3 } });
  const work = nameOf(engine.generate(request, { signal: controller.signal }));
  await expect.poll(() => gemini.requests.length).toBe(1);
  controller.abort();
  expect(await work).toBe('aborted');
  expect(engine.status()[0]?.failureCount).toBe(0);
  await expect.poll(gemini.dropped).toBe(dropped + 1);
});

test('a caller who has already left asks nobody', async () => {
  const error = await failureOf(engineWith().generate(request, { signal: AbortSignal.abort() }));
  expect(error).toMatchObject({ failure: 'aborted', calls: [] });
  expect(gemini.requests).toHaveLength(0);
});

test('a listener that breaks ends the call like a caller who leaves', async () => {
  const dropped = gemini.dropped();
  gemini.scripts.push({ ...says('One.', 'Two.'), chunkDelayMs: 3_000 });
  const engine = engineWith({ patience: { tries: 3 } });
  const onDelta = () => {
    throw new Error('no reader');
  };
  expect(await nameOf(engine.generate(request, { onDelta }))).toBe('aborted');
  expect(engine.status()[0]?.failureCount).toBe(0);
  expect(gemini.requests).toHaveLength(1);
  await expect.poll(gemini.dropped).toBe(dropped + 1);
});

test('nothing that was said stands in an error or in the log', async () => {
  const canary = 'canary-of-the-user';
  const lines: string[] = [];
  const write = (fields: object, message: string) => lines.push(JSON.stringify([fields, message]));
  const logger: Logger = { debug: write, info: write, warn: write, error: write };
  const engine = engineWith({ logger });
  const asked = { ...request, messages: [{ role: 'user' as const, text: canary }] };
  const scripts: GeminiScript[] = [
    { status: 400, body: { error: { code: 400, message: `cannot read ${canary}` } } },
    streams({ candidates: canary }),
    { raw: `data: {${canary}\r\n\r\n` },
    streams({ error: { code: 500, message: canary } }),
  ];
  for (const script of scripts) {
    gemini.scripts.push(script);
    for (let at: unknown = await failureOf(engine.generate(asked)); at instanceof Error;) {
      expect(`${at.message} ${JSON.stringify(at)} ${at.stack}`).not.toContain(canary);
      at = at.cause;
    }
  }
  expect(lines).toHaveLength(scripts.length);
  expect(lines.join()).not.toContain(canary);
});
