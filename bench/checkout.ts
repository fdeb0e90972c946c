import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, createHttpTransport } from '../src/client/index.ts';
import { createMigrations, openEmbedded, openPostgres } from '../src/platform/db/index.ts';
import { fillCrowd } from '../test/support/crowd.ts';
import { startGeminiDouble } from '../test/support/gemini.ts';
import { startService, testSecrets, waitFor } from '../test/support/process.ts';
import { startTelegramDouble, type TelegramUser } from '../test/support/telegram.ts';
import { createBenchDatabase } from './database.ts';

// From Telegram's question before a payment to the answer, which Telegram awaits for ten seconds: quiet, and
// while one person after the other writes and the model answers nobody. The product in a process of its own.
const questions = 300;
const everyMs = 100;
const warmUp = 50;
const buyers = 30;
/** More than are answered at the same time. */
const writers = 300;
const withinMs = 3_000;
const postgres = process.env['BENCH_DATABASE_URL'] ?? process.env['TEST_DATABASE_URL'];

export async function* benchCheckout(): AsyncGenerator<string> {
  yield `${questions} questions before a payment, quiet and beside ${writers} who write to a model that hangs, in ms`;
  yield 'database     quiet: p50   p99   max   beside: p50   p99   max  refused  turns in hand  p99 below 3 s';
  yield describe('embedded', await measure());
  if (postgres === undefined) return yield 'PostgreSQL: skipped, BENCH_DATABASE_URL is not set';
  const own = await createBenchDatabase(postgres);
  try {
    yield describe('PostgreSQL', await measure(own.url));
  } finally {
    await own.drop();
  }
}

type Stage = Awaited<ReturnType<typeof openStage>>;

async function measure(databaseUrl?: string) {
  const stage = await openStage(databaseUrl);
  try {
    const orders = await order(stage);
    // The first ones are those of the compiler.
    await ask(stage, orders, { count: warmUp });
    const quiet = await ask(stage, orders, { count: questions });
    const beside = await ask(stage, orders, { count: questions, writers: stage.people.writers });
    return { quiet, beside, inHand: stage.gemini.requests.length };
  } finally {
    await stage.close();
  }
}

async function openStage(databaseUrl?: string) {
  const telegram = await startTelegramDouble();
  const gemini = await startGeminiDouble();
  gemini.respond = () => ({ hang: true });
  const dir = await mkdtemp(path.join(tmpdir(), 'evolveai-bench-'));
  const meet = (first: number, count: number) =>
    Array.from({ length: count }, (_none, index) => telegram.user(first + index));
  const people = { buyers: meet(1_000, buyers), writers: meet(2_000, writers) };

  const database =
    databaseUrl === undefined
      ? await openEmbedded(dir)
      : openPostgres({ url: databaseUrl, poolSize: 4 });
  await createMigrations(database.db).up();
  const ids = Object.values(people).flatMap((users) => users.map(({ id }) => id));
  await fillCrowd(database, testSecrets.ENCRYPTION_KEY, ids, { language: 'en' });
  await database.close();

  const service = await startService({
    ...testSecrets,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    DATA_DIR: dir,
    LOG_LEVEL: 'silent',
    GOOGLE_API_KEY: 'bench',
    GEMINI_BASE_URL: gemini.url,
    TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
    TELEGRAM_API_ROOT: telegram.url,
  });
  const transport = createHttpTransport(service.url);
  return {
    telegram,
    gemini,
    people,
    client: createClient({ transport, serviceKey: testSecrets.SERVICE_KEY }),
    async close() {
      await service.kill('SIGTERM');
      await telegram.stop();
      await gemini.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

interface Order {
  from: TelegramUser;
  payload: unknown;
  amount: number;
}

/** An invoice for every buyer, as Telegram has it. */
async function order({ telegram, client, people }: Stage): Promise<Order[]> {
  const orders: Order[] = [];
  for (const from of people.buyers) {
    const { amount } = await client.billing.createInvoice(from.id, { offer_id: '1-month' });
    const made = telegram.calls.findLast(({ method }) => method === 'createInvoiceLink');
    orders.push({ from, payload: made?.params['payload'], amount });
  }
  return orders;
}

interface Answers {
  durations: number[];
  refused: number;
}

/** One question after the other, whether the one before is answered or not; with each somebody writes. */
async function ask(
  { telegram }: Stage,
  orders: Order[],
  { count, writers = [] }: { count: number; writers?: TelegramUser[] },
): Promise<Answers> {
  const askedAt = new Map<string, number>();
  for (let n = 0; n < count; n += 1) {
    const id = crypto.randomUUID();
    const wanted = orders[n % orders.length];
    writers[n]?.sends('Tell me a long story, please.');
    askedAt.set(id, performance.now());
    telegram.addUpdate({
      pre_checkout_query: {
        id,
        from: wanted?.from.from,
        currency: 'XTR',
        total_amount: wanted?.amount,
        invoice_payload: wanted?.payload,
      },
    });
    await sleep(everyMs);
  }
  const answers = () =>
    telegram.calls.filter(
      ({ method, params }) =>
        method === 'answerPreCheckoutQuery' && askedAt.has(String(params['pre_checkout_query_id'])),
    );
  await waitFor(() => answers().length >= count, 120_000);
  return {
    durations: answers().map(
      ({ params, at }) => at - (askedAt.get(String(params['pre_checkout_query_id'])) ?? Number.NaN),
    ),
    refused: answers().filter(({ params }) => params['ok'] !== true).length,
  };
}

function describe(
  name: string,
  { quiet, beside, inHand }: { quiet: Answers; beside: Answers; inHand: number },
): string {
  const columns = ({ durations }: Answers) =>
    [0.5, 0.99, 1].map((q) => quantile(durations, q).toFixed(0).padStart(6)).join('');
  const slowest = Math.max(quantile(quiet.durations, 0.99), quantile(beside.durations, 0.99));
  return [
    name.padEnd(18),
    columns(quiet),
    columns(beside).padStart(26),
    String(quiet.refused + beside.refused).padStart(9),
    String(inHand).padStart(15),
    (slowest < withinMs ? 'yes' : 'NO').padStart(15),
  ].join('');
}

const quantile = (values: number[], q: number) =>
  values.toSorted((one, other) => one - other)[Math.floor(q * (values.length - 1))] ?? Number.NaN;
