import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGeminiDouble } from '../test/support/gemini.ts';
import { startService, testSecrets, waitFor } from '../test/support/process.ts';
import { startTelegramDouble, type TelegramUser } from '../test/support/telegram.ts';
import { createBenchDatabase } from './database.ts';

// From a message in Telegram to the first bubble of its answer, beside the time the model takes to write
// that bubble: the product in a process of its own, Telegram and Gemini as doubles in this one.
const chats = 10;
const rounds = 6;
const chunkMs = 100;
/** Chunks of the first bubble: a model takes one to three seconds for it. */
const fewest = 9;
const most = 24;
const postgres = process.env['BENCH_DATABASE_URL'] ?? process.env['TEST_DATABASE_URL'];

export async function* benchFirstBubble(): AsyncGenerator<string> {
  yield 'beyond the time of the model, ms';
  yield 'database      n    p50    p95    p99';
  yield describe('embedded', await measure());
  if (postgres === undefined) return yield 'PostgreSQL: skipped, BENCH_DATABASE_URL is not set';
  const database = await createBenchDatabase(postgres);
  try {
    yield describe('PostgreSQL', await measure(database.url));
  } finally {
    await database.drop();
  }
}

async function measure(databaseUrl?: string): Promise<number[]> {
  const telegram = await startTelegramDouble();
  const gemini = await startGeminiDouble();
  const dir = await mkdtemp(path.join(tmpdir(), 'evolveai-bench-'));
  const modelMs = new Map<string, number>();
  gemini.respond = ({ path: asked, body }) => {
    if (!asked.includes('stream')) return undefined;
    const chunks = fewest + Math.floor(Math.random() * (most - fewest));
    const [said = ''] = JSON.stringify(body.contents.at(-1)).match(/chat \d+ round \d+/) ?? [];
    modelMs.set(said, chunks * chunkMs);
    const words = Array.from({ length: chunks - 1 }, (_, index) => ({ text: `word${index} ` }));
    const rest = [{ text: 'end.' }, { text: '\n\nAnd more.' }, { text: ' And more.' }];
    return { parts: [...words, ...rest], delayMs: 0, chunkDelayMs: chunkMs };
  };
  const service = await startService({
    ...testSecrets,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    DATA_DIR: dir,
    LOG_LEVEL: 'warn',
    GOOGLE_API_KEY: 'bench',
    GEMINI_BASE_URL: gemini.url,
    TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
    TELEGRAM_API_ROOT: telegram.url,
  });
  try {
    const users = Array.from({ length: chats }, (_, index) => telegram.user(9_000 + index));
    for (const user of users) await introduce(service.url, user.id);
    const beyond = await Promise.all(users.map((user, index) => talk(user, index, modelMs)));
    // The first round is that of the compiler.
    return beyond.flatMap((each) => each.slice(1));
  } finally {
    await service.kill('SIGTERM');
    await telegram.stop();
    await gemini.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

async function introduce(url: string, userId: number): Promise<void> {
  const post = (address: string, headers: Record<string, string>, body: object) =>
    fetch(url + address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const answer = await post(
    '/auth',
    { 'x-service-key': testSecrets.SERVICE_KEY },
    { user_id: userId },
  );
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const data = { name: 'Robin', is_adult: true };
  await post('/profile', { authorization: `Bearer ${token}` }, { user_id: userId, data });
}

/** Milliseconds beyond the model's time, one per round. */
async function talk(
  user: TelegramUser,
  index: number,
  modelMs: Map<string, number>,
): Promise<number[]> {
  const beyond: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await sleep(Math.random() * 500);
    const said = `chat ${index} round ${round}`;
    const before = user.received.length;
    const sentAt = performance.now();
    user.sends(`This is ${said}, and a whole sentence.`);
    await waitFor(() => user.received.length > before, 60_000, 5);
    const first = user.received[before]?.at ?? Number.NaN;
    beyond.push(first - sentAt - (modelMs.get(said) ?? Number.NaN));
    await waitFor(() => user.received.length > before + 1, 60_000);
  }
  return beyond;
}

function describe(name: string, values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (q: number) => (sorted[Math.floor(q * (sorted.length - 1))] ?? Number.NaN).toFixed(0);
  return [
    name.padEnd(10),
    String(values.length).padStart(4),
    ...[0.5, 0.95, 0.99].map((q) => at(q).padStart(6)),
  ].join(' ');
}
