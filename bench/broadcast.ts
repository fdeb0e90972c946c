import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, createHttpTransport } from '../src/client/index.ts';
import { createMigrations, openEmbedded, openPostgres } from '../src/platform/db/index.ts';
import { fillCrowd } from '../test/support/crowd.ts';
import {
  freePort,
  type Service,
  startService,
  testSecrets,
  waitFor,
} from '../test/support/process.ts';
import {
  startTelegramDouble,
  type TelegramDouble,
  type TelegramUser,
} from '../test/support/telegram.ts';
import { createBenchDatabase } from './database.ts';

// A broadcast with blocked chats, 429s and two kills, counted by who has received it; and how long a chat
// waits for its first bubble without it and beside it. On PostgreSQL when there is one.
const adminId = 900_001;
const firstRecipient = 1_000_000;
const chatters = 12;
/** Messages of each chatter without the broadcast, and again beside it. */
const rounds = 15;
const lastBubbleMs = 2_000;
/** An answer stays back for so long, in case its sentence goes on. */
const waitMs = 900;
const postgres = process.env['BENCH_DATABASE_URL'] ?? process.env['TEST_DATABASE_URL'];

export async function* benchBroadcast(recipients: number): AsyncGenerator<string> {
  const stage = await startStage(recipients);
  const { broadcasts, people, chats } = stage;
  try {
    yield `${recipients} recipients on ${stage.databaseName}`;
    await talk(chats, 2);
    const alone = await talk(chats, rounds);
    const startedAt = performance.now();
    const draft = { texts: { ru: 'Новости' }, audience: { language: 'ru' as const } };
    const { id } = await broadcasts.create(adminId, draft);
    await broadcasts.change(adminId, id, 'start');
    const beside = await talk(chats, rounds);
    const during = await broadcasts.report(adminId, id);
    yield 'receipt to first bubble, ms   p50     p95   beyond the wait for more: p50     p95';
    yield describe('without a broadcast', alone);
    yield describe('beside it', beside);
    yield `ratio ${ratio(beside, alone, 0.5)} at p50, ${ratio(beside, alone, 0.95)} at p95`;
    if (during.state !== 'sending')
      yield 'the broadcast was over before the chats: take more recipients';

    for (const share of [0.5, 0.75]) {
      await waitFor(() => countReceived(people) >= recipients * 0.95 * share, 3_600_000, 5);
      await sleep(Math.random() * 40);
      await stage.kill();
      yield `killed after ${countReceived(people)}`;
    }
    for (;;) {
      const { state, waiting, per_second: rate } = await broadcasts.report(adminId, id);
      if (state === 'done') break;
      yield `${recipients - waiting} of ${recipients}, ${rate}/s`;
      await sleep(20_000);
    }
    const { sent, blocked, failed, waiting } = await broadcasts.report(adminId, id);
    const counts = people.map(({ received }) => received.length);
    const reached = counts.filter((count) => count > 0).length;
    yield `sent ${sent}, blocked ${blocked}, failed ${failed}, waiting ${waiting}`;
    yield `reached ${reached}, repeats ${countReceived(people) - reached} with 2 kills`;
    yield `${((performance.now() - startedAt) / 1000).toFixed(0)} s in all`;
  } finally {
    await stage.stop();
  }
}

const countReceived = (people: TelegramUser[]) =>
  people.reduce((sum, { received }) => sum + received.length, 0);

/** The product in a process of its own, with many people who are waiting for news. */
async function startStage(recipients: number) {
  const telegram = await startTelegramDouble();
  const dir = await mkdtemp(path.join(tmpdir(), 'evolveai-bench-'));
  const own = postgres === undefined ? undefined : await createBenchDatabase(postgres);
  const people = meetRecipients(telegram, recipients);
  const chats = Array.from({ length: chatters }, (_, index) => telegram.user(9_000 + index));

  const database = own ? openPostgres({ url: own.url, poolSize: 4 }) : await openEmbedded(dir);
  await createMigrations(database.db).up();
  const idsOf = (users: TelegramUser[]) => users.map(({ id }) => id);
  const key = testSecrets.ENCRYPTION_KEY;
  await fillCrowd(database, key, idsOf(people), { language: 'ru' });
  await fillCrowd(database, key, idsOf(chats), { language: 'en' });
  await database.close();

  const port = await freePort();
  const start = () =>
    startService(
      {
        ...testSecrets,
        ...(own && { DATABASE_URL: own.url }),
        DATA_DIR: dir,
        LOG_LEVEL: 'silent',
        ADMIN_USER_IDS: String(adminId),
        LLM_PROVIDER: 'offline',
        TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
        TELEGRAM_API_ROOT: telegram.url,
      },
      { port },
    );
  let service: Service = await start();
  const transport = createHttpTransport(service.url);
  const client = createClient({ transport, serviceKey: testSecrets.SERVICE_KEY });
  return {
    databaseName: own ? 'PostgreSQL' : 'the embedded database',
    broadcasts: client.broadcasts,
    people,
    chats,
    async kill() {
      await service.kill('SIGKILL');
      service = await start();
    },
    async stop() {
      await service.kill('SIGTERM');
      await telegram.stop();
      await own?.drop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** One in twenty has blocked the bot, at one in five hundred Telegram asks to wait. */
function meetRecipients(telegram: TelegramDouble, recipients: number): TelegramUser[] {
  return Array.from({ length: recipients }, (_, index) => {
    const user = telegram.user(firstRecipient + index);
    if (index % 20 === 7) user.blocks();
    if (index % 500 === 250) {
      const body = { parameters: { retry_after: 1 } };
      telegram.fail('sendMessage', { status: 429, body, chatId: user.id, times: 1 });
    }
    return user;
  });
}

/** Milliseconds from a message to the first bubble of its answer, of everybody who talks. */
async function talk(chats: TelegramUser[], messages: number): Promise<number[]> {
  const waited = await Promise.all(
    chats.map(async (user) => {
      const each: number[] = [];
      for (let n = 0; n < messages; n += 1) {
        await sleep(200 + Math.random() * 800);
        const before = user.received.length;
        const sentAt = performance.now();
        user.sends('Here is one whole sentence to answer.');
        await waitFor(() => user.received.length > before, 60_000, 5);
        each.push((user.received[before]?.at ?? Number.NaN) - sentAt);
        await waitFor(() => isDoneTalking(user), 60_000);
      }
      return each;
    }),
  );
  return waited.flat();
}

/** The engine may say more than one bubble; the next answer must not be mistaken for it. */
const isDoneTalking = ({ received }: TelegramUser) =>
  performance.now() - (received.at(-1)?.at ?? 0) > lastBubbleMs;

function quantile(values: number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? Number.NaN;
}

function describe(name: string, values: number[]): string {
  const at = (q: number, lessMs: number) => (quantile(values, q) - lessMs).toFixed(0).padStart(7);
  const columns = [at(0.5, 0), at(0.95, 0), ' '.repeat(24), at(0.5, waitMs), at(0.95, waitMs)];
  return [name.padEnd(25), ...columns].join(' ');
}

const ratio = (one: number[], other: number[], q: number) =>
  (quantile(one, q) / quantile(other, q)).toFixed(2);
