import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GeminiDouble, type GeminiRequest, startGeminiDouble } from '../support/gemini.ts';
import { apiOf, type Service, startService, testSecrets, waitFor } from '../support/process.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const chat = 7001;
const pets = ['Tom', 'Kit', 'Rex', 'Miso', 'Luna', 'Max', 'Oscar', 'Ruby'];
const factOf = (name: string) => `Has a pet called ${name}`;

let telegram: TelegramDouble;
let gemini: GeminiDouble;
let dir: string;
let service: Service | undefined;
beforeAll(async () => {
  telegram = await startTelegramDouble();
  gemini = await startGeminiDouble();
  dir = await mkdtemp(path.join(tmpdir(), 'evolveai-memory-'));
});
afterAll(async () => {
  await service?.kill('SIGKILL');
  await telegram.stop();
  await gemini.stop();
  await rm(dir, { recursive: true, force: true });
});

/** What a model would find in a batch: whoever is named as a pet. */
function findPets({ body }: GeminiRequest): string {
  const named = JSON.stringify(body.contents).matchAll(/I have a pet called (\w+)/g);
  const facts = [...named].map(([quote, name = '']) => ({
    fact: factOf(name),
    category: 'pets',
    quote,
  }));
  return JSON.stringify({ facts, emotions: [], follow_ups: [], rapport: 1 });
}

const isExtraction = ({ body }: GeminiRequest) =>
  body.generationConfig?.['responseMimeType'] === 'application/json';

test(
  'what the turns leave is remembered behind them, once, whenever the process is killed',
  { timeout: 120_000 },
  async () => {
    const env = {
      ...testSecrets,
      DATA_DIR: dir,
      TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
      TELEGRAM_API_ROOT: telegram.url,
      GOOGLE_API_KEY: 'key',
      GEMINI_BASE_URL: gemini.url,
      LOG_LEVEL: 'warn',
    };
    let isHanging = true;
    gemini.respond = (request) => {
      if (!isExtraction(request)) return { parts: [{ text: 'How nice.' }] };
      return isHanging ? { hang: true } : { parts: [{ text: findPets(request) }] };
    };
    const user = telegram.user(chat, { language_code: 'en' });
    const says = async (text: string) => {
      const before = user.receivedTexts.length;
      user.sends(text);
      await waitFor(() => user.receivedTexts.length > before, 20_000);
    };
    service = await startService(env);
    for (const text of ['/start', 'yes', 'Robin', 'skip']) await says(text);
    for (const name of pets) await says(`I have a pet called ${name}.`);

    // Killed while the model reads the batch.
    await waitFor(() => gemini.requests.some(isExtraction), 30_000);
    await service.kill('SIGKILL');
    isHanging = false;
    service = await startService(env);
    const { memories } = apiOf(service, testSecrets.SERVICE_KEY);
    await waitFor(async () => (await memories(chat)).length >= pets.length, 40_000, 3_000);
    expect((await memories(chat)).toSorted()).toEqual(pets.map(factOf).toSorted());
    expect(service.output()).not.toMatch(/pet called|"level":50/);
    expect(await service.kill('SIGTERM')).toBe(0);
  },
);
