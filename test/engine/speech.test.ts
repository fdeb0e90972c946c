import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Speaker } from '../../src/platform/llm/port.ts';
import type { EngineCall } from '../../src/platform/metrics.ts';
import { buildEngine, type EngineOptions, failureOf, nameOf, request } from '../support/engines.ts';
import { spoken } from '../support/gemini-media.ts';
import { type GeminiDouble, startGeminiDouble } from '../support/gemini.ts';
import { bytesOf, tone, wavOf } from '../support/media.ts';
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
    env: { GOOGLE_API_KEY: 'test-key', GEMINI_BASE_URL: gemini.url, ...env },
    ...options,
  });

function speakerWith(options: EngineOptions = {}): Speaker {
  const { speaker } = engineWith(options);
  if (!speaker) throw new Error('no speaker');
  return speaker;
}

const overOpenAi = (env: Record<string, string> = {}) =>
  speakerWith({
    env: {
      LLM_PROVIDER: 'openai',
      OPENAI_BASE_URL: openai.url,
      OPENAI_API_KEY: 'own-key',
      CHAT_MODEL: 'llama',
      SPEECH_MODEL: 'kokoro',
      ...env,
    },
  });

const manner = { voice: 'Sulafat', style: 'warm and unhurried', language: 'ru' } as const;
const beep = tone(0.25);

test('there is a voice where there is a model for it', () => {
  expect(buildEngine({ env: {} }).speaker).toBeUndefined();
  expect(speakerWith().model).toBe('gemini-3.8-flash-lite-tts');
  const openAiEnv = { LLM_PROVIDER: 'openai', OPENAI_BASE_URL: openai.url, CHAT_MODEL: 'llama' };
  expect(engineWith({ env: openAiEnv }).speaker).toBeUndefined();
  expect(overOpenAi().model).toBe('kokoro');
});

test('a file of sound is understood where the chosen model hears it', () => {
  const types = ['image/jpeg', 'audio/ogg', 'video/mp4', 'application/pdf', 'text/plain'];
  const understood = (env: Record<string, string>) =>
    types.filter((type) => engineWith({ env }).understands(type));
  const openAiEnv = { OPENAI_BASE_URL: openai.url, CHAT_MODEL: 'llama', FALLBACK_MODEL: 'llama' };
  expect(understood({})).toEqual(types.slice(0, 4));
  expect(understood({ ...openAiEnv, LLM_PROVIDER: 'openai' })).toEqual(['image/jpeg']);
  expect(understood({ ...openAiEnv, LLM_FALLBACK: 'openai' })).toEqual(types.slice(0, 4));
  expect(types.filter((type) => buildEngine({ env: {} }).understands(type))).toEqual([]);
});

test('the text is sent as it stands, and how to say it beside it', async () => {
  gemini.scripts.push(spoken(wavOf(beep)));
  const { samples, sampleRate } = await speakerWith().speak(' Привет! ', manner);
  expect(sampleRate).toBe(24_000);
  expect(samples).toEqual(beep);
  const [asked] = gemini.requests;
  expect(asked?.path).toContain('/models/gemini-3.8-flash-lite-tts:generateContent');
  expect(asked?.body.contents[0]?.parts).toEqual([
    { text: 'Привет!', speechMetadata: { style: 'warm and unhurried' } },
  ]);
  expect(asked?.body.generationConfig?.['speechConfig']).toEqual({
    voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Sulafat' } },
    languageCode: 'ru-RU',
  });
});

test('an older model, which answers bare samples, is heard too', async () => {
  gemini.scripts.push(spoken(bytesOf(beep), 'audio/L16;codec=pcm;rate=16000'));
  const speaker = speakerWith({ env: { SPEECH_MODEL: 'gemini-2.5-flash-preview-tts' } });
  const { samples, sampleRate } = await speaker.speak('Hi', manner);
  expect(sampleRate).toBe(16_000);
  expect(samples).toEqual(beep);
});

test('two channels become one', async () => {
  const both = Int16Array.from({ length: 200 }, (_none, at) => (at % 2 === 0 ? 100 : 300));
  gemini.scripts.push(spoken(wavOf(both, 48_000, 2)));
  const { samples, sampleRate } = await speakerWith().speak('Hi', manner);
  expect(sampleRate).toBe(48_000);
  expect(samples).toEqual(new Int16Array(100).fill(200));
});

test('what it cost stands in the ledger, also for a try that failed', async () => {
  const observed: EngineCall[] = [];
  gemini.scripts.push({ status: 503 }, spoken(wavOf(beep)));
  const speaker = speakerWith({ onCall: (call) => observed.push(call) });
  const { calls } = await speaker.speak('Hi', manner);
  expect(calls).toMatchObject([
    { outcome: 'overloaded', purpose: 'speech', costMicros: 0 },
    {
      provider: 'gemini',
      model: 'gemini-3.8-flash-lite-tts',
      outcome: 'ok',
      purpose: 'speech',
      inputTokens: 20,
      outputTokens: 250,
    },
  ]);
  expect(calls[1]?.costMicros).toBeGreaterThanOrEqual(1_510);
  expect(observed.map(({ purpose, outcome }) => [purpose, outcome])).toEqual([
    ['speech', 'overloaded'],
    ['speech', 'ok'],
  ]);
});

test('where the provider counts nothing, it is counted by the length', async () => {
  gemini.scripts.push({ ...spoken(wavOf(tone(2))), usage: {} });
  const { calls } = await speakerWith().speak('x'.repeat(40), manner);
  expect(calls[0]).toMatchObject({ inputTokens: 10, outputTokens: 50 });
});

test('every failure has its name', async () => {
  const speaker = speakerWith({ patience: { tries: 1, breakerFailures: 100 } });
  const failing = async (script: (typeof gemini.scripts)[number]) => {
    gemini.scripts.push(script);
    return nameOf(speaker.speak('Hi', manner));
  };
  const silent = { parts: [], usage: {} };
  expect(await failing({ status: 400 })).toBe('misconfigured');
  expect(await failing({ status: 429 })).toBe('rate-limited');
  expect(await failing({ ...silent, finishReason: 'SAFETY' })).toBe('refused');
  const blocked = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } };
  expect(await failing({ raw: JSON.stringify(blocked) })).toBe('refused');
  expect(await failing(silent)).toBe('empty');
  expect(await failing({ ...spoken(wavOf(beep)), finishReason: 'MAX_TOKENS' })).toBe('interrupted');
});

test('words without anything to say ask nobody', async () => {
  expect(await nameOf(speakerWith().speak(' \n', manner))).toBe('empty');
  expect(gemini.requests).toEqual([]);
});

test('an answer that is no sound is malformed, and never more than that', async () => {
  const speaker = speakerWith({ patience: { tries: 1, breakerFailures: 1_000 } });
  const good = wavOf(beep);
  const broken = [
    Buffer.from('no sound at all'),
    Buffer.from('RIFF'),
    good.subarray(0, 30),
    good.subarray(0, 40),
    // Eight bits a sample, no channel, no rate, floating point.
    ...[
      [34, 8],
      [22, 0],
      [24, 0],
      [20, 3],
    ].map(([at = 0, value = 0]) => {
      const file = Buffer.from(good);
      file.writeUInt16LE(value, at);
      if (at === 24) file.writeUInt16LE(0, 26);
      return file;
    }),
  ];
  for (const data of broken) {
    gemini.scripts.push(spoken(data));
    expect(await nameOf(speaker.speak('Hi', manner))).toBe('malformed');
  }
  gemini.scripts.push(spoken(wavOf(new Int16Array(0))));
  expect(await nameOf(speaker.speak('Hi', manner))).toBe('empty');
});

test('what is said stands in no failure', async () => {
  gemini.scripts.push({ status: 400, body: { error: { message: 'bad: secret words' } } });
  const failed = await failureOf(speakerWith().speak('secret words', manner));
  expect(`${failed.message} ${String(failed.cause)}`).not.toContain('secret');
});

test('a voice that hangs is given up in time, and not asked again', async () => {
  gemini.scripts.push({ hang: true });
  const speaker = speakerWith({ timeouts: { totalMs: 40 } });
  expect(await nameOf(speaker.speak('Hi', manner))).toBe('timeout');
  expect(gemini.requests).toHaveLength(1);
});

test('a voice that keeps failing is left alone, and the chat goes on', async () => {
  gemini.scripts.push({ status: 500 });
  const engine = engineWith({ patience: { breakerFailures: 1 } });
  const speak = () => nameOf(engine.speaker?.speak('Hi', manner) ?? Promise.resolve());
  expect([await speak(), await speak()]).toEqual(['breaker-open', 'breaker-open']);
  expect(gemini.requests).toHaveLength(1);
  expect((await engine.generate(request)).text).toBe('Hello.');
});

test('whoever gives up is not waited for', async () => {
  const controller = new AbortController();
  gemini.scripts.push({ hang: true });
  const speaking = speakerWith().speak('Hi', { ...manner, signal: controller.signal });
  controller.abort();
  expect(await nameOf(speaking)).toBe('aborted');
});

test("a server of one's own speaks too, also with a file that does not know its length", async () => {
  const streamed = wavOf(beep);
  streamed.writeUInt32LE(0xffffffff, 4);
  streamed.writeUInt32LE(0xffffffff, 40);
  openai.scripts.push({ audio: streamed });
  const { samples, calls } = await overOpenAi().speak('Hi', manner);
  expect(samples).toEqual(beep);
  expect(calls).toMatchObject([{ provider: 'openai', model: 'kokoro', purpose: 'speech' }]);
  expect(openai.requests).toMatchObject([
    {
      path: '/v1/audio/speech',
      authorization: 'Bearer own-key',
      body: {
        model: 'kokoro',
        input: 'Hi',
        voice: 'Sulafat',
        instructions: manner.style,
        response_format: 'wav',
      },
    },
  ]);
});

test("failures of a server of one's own have names", async () => {
  openai.scripts.push({ status: 401 });
  expect(await nameOf(overOpenAi().speak('Hi', manner))).toBe('misconfigured');
  const gone = await startOpenAiDouble();
  await gone.stop();
  expect(await nameOf(overOpenAi({ OPENAI_BASE_URL: gone.url }).speak('Hi', manner))).toBe(
    'unreachable',
  );
});
