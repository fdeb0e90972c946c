import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Painter } from '../../src/platform/llm/port.ts';
import type { EngineCall } from '../../src/platform/metrics.ts';
import { buildEngine, type EngineOptions, nameOf } from '../support/engines.ts';
import { painted } from '../support/gemini-media.ts';
import { type GeminiDouble, startGeminiDouble } from '../support/gemini.ts';
import { plainPicture } from '../support/media.ts';
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

function painterWith({ env, ...options }: EngineOptions = {}): Painter {
  const { painter } = buildEngine({
    env: { GOOGLE_API_KEY: 'test-key', GEMINI_BASE_URL: gemini.url, ...env },
    ...options,
  });
  if (!painter) throw new Error('no painter');
  return painter;
}

const overOpenAi = (model: string) =>
  painterWith({
    env: {
      LLM_PROVIDER: 'openai',
      OPENAI_BASE_URL: openai.url,
      CHAT_MODEL: 'llama',
      PICTURE_MODEL: model,
    },
  });

test('there are pictures where there is a model for them', () => {
  expect(buildEngine({ env: {} }).painter).toBeUndefined();
  expect(painterWith().model).toBe('gemini-nano-banana-2.1');
});

test('what is described comes back as a picture, asked for without much thinking', async () => {
  const { picture } = await painterWith().paint('a fox in the snow');
  expect(picture.mediaType).toBe('image/jpeg');
  expect(await sharp(picture.data).metadata()).toMatchObject({ format: 'jpeg', width: 64 });
  const [asked] = gemini.requests;
  expect(asked?.path).toContain('/models/gemini-nano-banana-2.1:generateContent');
  expect(asked?.body.contents[0]?.parts).toEqual([{ text: 'a fox in the snow' }]);
  expect(asked?.body.generationConfig).toMatchObject({
    responseModalities: ['IMAGE'],
    thinkingConfig: { thinkingLevel: 'minimal' },
  });
});

test('it is made anew: a sensible size, and nothing written beside it', async () => {
  const large = await sharp(await plainPicture(4_096, 2_048, 'png'))
    .withExif({ IFD0: { Software: 'a model' } })
    .png()
    .toBuffer();
  gemini.scripts.push(painted(large, 'image/png'));
  const { picture } = await painterWith().paint('a fox');
  const { format, width, height, exif } = await sharp(picture.data).metadata();
  expect({ format, width, height, exif }).toEqual({
    format: 'jpeg',
    width: 1_536,
    height: 768,
    exif: undefined,
  });
});

test('what it cost stands in the ledger', async () => {
  const observed: EngineCall[] = [];
  const painter = painterWith({ onCall: (call) => observed.push(call) });
  const { calls } = await painter.paint('a fox');
  expect(calls).toMatchObject([
    {
      provider: 'gemini',
      model: 'gemini-nano-banana-2.1',
      purpose: 'picture',
      outcome: 'ok',
      inputTokens: 30,
      outputTokens: 1_120,
      costMicros: 45 + 33_600,
    },
  ]);
  expect(observed).toMatchObject([{ purpose: 'picture', usage: { costMicros: 33_645 } }]);
});

test('every failure has its name, and what was spent on it is known', async () => {
  const observed: EngineCall[] = [];
  const painter = painterWith({
    patience: { tries: 1, breakerFailures: 100 },
    onCall: (call) => observed.push(call),
  });
  const failing = async (script: (typeof gemini.scripts)[number]) => {
    gemini.scripts.push(script);
    return nameOf(painter.paint('a fox'));
  };
  const usage = { promptTokenCount: 1_000, candidatesTokenCount: 0, totalTokenCount: 1_000 };
  expect(await failing({ parts: [], finishReason: 'IMAGE_SAFETY', usage })).toBe('refused');
  expect(observed).toMatchObject([{ outcome: 'refused', usage: { costMicros: 1_500 } }]);
  const words = [{ text: 'I would rather not.' }];
  expect(await failing({ parts: words, finishReason: 'IMAGE_PROHIBITED_CONTENT' })).toBe('refused');
  const blocked = { promptFeedback: { blockReason: 'OTHER' } };
  expect(await failing({ raw: JSON.stringify(blocked) })).toBe('refused');
  expect(await failing({ parts: words, finishReason: 'NO_IMAGE' })).toBe('empty');
  expect(await failing(painted(Buffer.from('no picture')))).toBe('malformed');
  expect(await failing({ status: 500 })).toBe('overloaded');
  expect(await nameOf(painter.paint(' '))).toBe('empty');
});

test("a server of one's own paints too; only newer models are not asked for the picture itself", async () => {
  const data = [{ b64_json: (await plainPicture(32, 32, 'png')).toString('base64') }];
  const usage = { input_tokens: 7, output_tokens: 70, total_tokens: 77 };
  openai.scripts.push({ picture: { data, usage } }, { picture: { data } });
  const { picture, calls } = await overOpenAi('flux').paint('a fox');
  expect((await sharp(picture.data).metadata()).width).toBe(32);
  expect(calls).toMatchObject([{ provider: 'openai', inputTokens: 7, outputTokens: 70 }]);
  expect(openai.requests[0]).toMatchObject({
    path: '/v1/images/generations',
    body: { model: 'flux', prompt: 'a fox', response_format: 'b64_json' },
  });
  await overOpenAi('gpt-image-1').paint('a fox');
  expect(openai.requests[1]?.body).not.toHaveProperty('response_format');
});

test("a server of one's own that will not paint this refuses", async () => {
  openai.scripts.push({ status: 400, body: { error: { code: 'moderation_blocked' } } });
  expect(await nameOf(overOpenAi('gpt-image-1').paint('a fox'))).toBe('refused');
});
