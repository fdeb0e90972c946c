import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createClient, createHttpTransport } from '../../src/client/index.ts';
import { createMigrations, openEmbedded, openPostgres } from '../../src/platform/db/index.ts';
import { fillCrowd } from '../support/crowd.ts';
import { createTestPostgres } from '../support/databases.ts';
import { freePort, type Service, startService, testSecrets, waitFor } from '../support/process.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const adminId = 900_001;
const people = Array.from({ length: 400 }, (_, index) => 70_000 + index);
const blocked = people.filter((_, index) => index % 20 === 7);
/** After so many messages, each at another moment of the call that sends one. */
const killsAfter = [90, 250];

let telegram: TelegramDouble;
let dir: string;
let postgres: Awaited<ReturnType<typeof createTestPostgres>> | undefined;
let service: Service;

beforeAll(async () => {
  telegram = await startTelegramDouble();
  dir = await mkdtemp(path.join(tmpdir(), 'evolveai-broadcast-'));
  postgres = inject('postgres') ? await createTestPostgres() : undefined;
  const database = postgres
    ? openPostgres({ url: postgres.url, poolSize: 2 })
    : await openEmbedded(dir);
  await createMigrations(database.db).up();
  await fillCrowd(database, testSecrets.ENCRYPTION_KEY, people);
  await database.close();
});
afterAll(async () => {
  await service?.kill('SIGKILL');
  await telegram.stop();
  await postgres?.drop();
  await rm(dir, { recursive: true, force: true });
});

test(
  'with blocked chats, 429s and two kills everybody gets a broadcast once, one more per kill at most',
  { timeout: 240_000, retry: 0 },
  async () => {
    const port = await freePort();
    const start = async () => {
      service = await startService(
        {
          ...testSecrets,
          DATA_DIR: dir,
          ADMIN_USER_IDS: String(adminId),
          TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
          TELEGRAM_API_ROOT: telegram.url,
          LOG_LEVEL: 'silent',
          ...(postgres && { DATABASE_URL: postgres.url }),
        },
        { port },
      );
    };
    await start();
    const transport = createHttpTransport(service.url);
    const { broadcasts } = createClient({ transport, serviceKey: testSecrets.SERVICE_KEY });
    for (const id of blocked) telegram.user(id).blocks();
    for (const index of [40, 180, 320]) {
      const body = { parameters: { retry_after: 1 } };
      telegram.fail('sendMessage', { status: 429, body, chatId: people[index] ?? 0, times: 1 });
    }
    // So that a kill is likely to meet a message that has left and is not yet noted.
    telegram.fail('sendMessage', { delayMs: 15 });

    const { id } = await broadcasts.create(adminId, { texts: { en: 'News' } });
    await broadcasts.change(adminId, id, 'start');
    for (const after of killsAfter) {
      await waitFor(() => receivedByAll().length >= after, 60_000, 5);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      await service.kill('SIGKILL');
      await start();
    }
    const report = () => broadcasts.report(adminId, id);
    await waitFor(async () => (await report()).state === 'done', 120_000, 500);

    expect(await report()).toMatchObject({
      total: people.length,
      sent: people.length - blocked.length,
      blocked: blocked.length,
      failed: 0,
      waiting: 0,
      left_out: 0,
    });
    for (const person of people) {
      const count = telegram.user(person).received.length;
      expect([person, count > 0]).toEqual([person, !blocked.includes(person)]);
    }
    const repeats = receivedByAll().length - (people.length - blocked.length);
    expect(repeats).toBeLessThanOrEqual(killsAfter.length);
  },
);

const receivedByAll = () => people.flatMap((id) => telegram.user(id).received);
