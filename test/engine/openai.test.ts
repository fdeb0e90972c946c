import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildEngine, failureOf, noteTool, request } from '../support/engines.ts';
import { type OpenAiScript, startOpenAiDouble } from '../support/openai.ts';

let openai: Awaited<ReturnType<typeof startOpenAiDouble>>;
beforeAll(async () => (openai = await startOpenAiDouble()));
afterAll(() => openai.stop());
beforeEach(() => {
  openai.requests.length = 0;
  openai.scripts.length = 0;
});

const engine = () =>
  buildEngine({
    env: {
      LLM_PROVIDER: 'openai',
      OPENAI_BASE_URL: openai.url,
      OPENAI_API_KEY: 'own-key',
      CHAT_MODEL: 'llama',
    },
    patience: { tries: 1 },
  });

test('a compatible server answers as a stream, and its tokens are counted', async () => {
  openai.scripts.push({ text: ['Hi ', 'there.'] });
  const deltas: string[] = [];
  const { text, calls } = await engine().generate(request, {
    onDelta: (delta) => deltas.push(delta),
  });
  expect(text).toBe('Hi there.');
  expect(deltas).toEqual(['Hi ', 'there.']);
  expect(openai.requests).toMatchObject([
    {
      path: '/v1/chat/completions',
      authorization: 'Bearer own-key',
      body: { model: 'llama', messages: [{ role: 'system', content: 'You are Vera.' }, {}] },
    },
  ]);
  const tokens = { inputTokens: 100, cachedInputTokens: 40, outputTokens: 20, costMicros: 0 };
  expect(calls).toMatchObject([{ provider: 'openai', model: 'llama', outcome: 'ok', ...tokens }]);
});

test('a photo reaches it as an image', async () => {
  const files = [{ data: Buffer.from('jpeg bytes'), mediaType: 'image/jpeg' }];
  await engine().generate({ ...request, messages: [{ role: 'user', text: 'Look', files }] });
  const url = `data:image/jpeg;base64,${Buffer.from('jpeg bytes').toString('base64')}`;
  expect(openai.requests[0]?.body.messages[1]?.content).toEqual([
    { type: 'image_url', image_url: { url } },
    { type: 'text', text: 'Look' },
  ]);
});

test('a tool call runs; arguments that are not even JSON are answered, and the turn goes on', async () => {
  openai.scripts.push(
    { call: { name: 'note', arguments: '{"what":' } },
    { call: { name: 'note', arguments: '{"what":"x"}' } },
    { text: ['Noted.'] },
  );
  const seen: unknown[] = [];
  const tools = [
    noteTool(async (input) => {
      seen.push(input);
      return { saved: true };
    }),
  ];
  const { text } = await engine().generate({ ...request, tools });
  expect(text).toBe('Noted.');
  expect(seen).toEqual([{ what: 'x' }]);
  expect(JSON.stringify(openai.requests[2]?.body.messages)).toContain('saved');
});

test.each<[string, OpenAiScript]>([
  ['rate-limited', { status: 429, headers: { 'retry-after': '2' } }],
  [
    'quota-exhausted',
    { status: 429, body: { error: { message: 'x', code: 'insufficient_quota' } } },
  ],
  ['quota-exhausted', { status: 402 }],
  ['refused', { status: 400, body: { error: { message: 'x', code: 'content_filter' } } }],
  ['misconfigured', { status: 401 }],
  ['overloaded', { chunks: [{ error: { message: 'x', code: 502 } }] }],
  ['interrupted', { chunks: [{ error: { message: 'x' } }] }],
])('is named %s: %j', async (failure, script) => {
  openai.scripts.push(script);
  expect((await failureOf(engine().generate(request))).failure).toBe(failure);
});
