import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient, createHttpTransport } from '../../src/client/index.ts';
import { type Database, openEmbedded, openPostgres } from '../../src/platform/db/index.ts';
import { createTestPostgres } from './databases.ts';
import { startService, testSecrets } from './process.ts';
import { startTelegramDouble } from './telegram.ts';

export const shopkeeperId = 79_999;

/** A companion in a process of its own that sells, with Telegram as a double in this one. */
export async function openShop({ isPostgres = false } = {}) {
  const telegram = await startTelegramDouble();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'evolveai-shop-'));
  const postgres = isPostgres ? await createTestPostgres() : undefined;
  const env = {
    ...testSecrets,
    ...(postgres && { DATABASE_URL: postgres.url }),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    ADMIN_USER_IDS: String(shopkeeperId),
    TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
    TELEGRAM_API_ROOT: telegram.url,
  };
  let service = await startService(env);
  /** As the bot, to whichever process is there. */
  const client = createClient({
    transport: (request) => createHttpTransport(service.url)(request),
    serviceKey: testSecrets.SERVICE_KEY,
  });

  async function openDatabase(): Promise<Database> {
    return postgres ? openPostgres({ url: postgres.url, poolSize: 2 }) : openEmbedded(dataDir);
  }

  return {
    telegram,
    client,
    /** Whatever the client has no name for. */
    async call<T>(userId: number, method: 'GET' | 'POST', address: string): Promise<T> {
      const transport = createHttpTransport(service.url);
      const key = { 'x-service-key': testSecrets.SERVICE_KEY };
      const asked = {
        method: 'POST',
        path: '/auth',
        headers: key,
        body: { user_id: userId },
      } as const;
      const { access_token: token } = (await transport(asked)).body as { access_token: string };
      const headers = { authorization: `Bearer ${token}` };
      const { status, body } = await transport({ method, path: address, headers });
      if (status >= 400) throw new Error(`${address}: ${status}`);
      return body as T;
    },
    /** Everything the process that is there has printed. */
    output: () => service.output(),
    /** Somebody who may buy, and whom nothing keeps from being written to at any hour. */
    async customer(id: number) {
      const quiet_hours = { from: 0, to: 0 };
      await client.updateProfile(id, { name: 'Robin', is_adult: true, quiet_hours });
      return telegram.user(id, { first_name: 'Robin', language_code: 'en' });
    },
    async kill(): Promise<void> {
      await service.kill('SIGKILL');
      service = await startService(env);
    },
    /** Stops, does something with the database, and starts again. */
    async whileClosed<T>(work: (database: Database) => Promise<T>): Promise<T> {
      await service.kill('SIGTERM');
      const database = await openDatabase();
      try {
        return await work(database);
      } finally {
        await database.close();
        service = await startService(env);
      }
    },
    async close(): Promise<number | null> {
      const code = await service.kill('SIGTERM');
      await telegram.stop();
      await postgres?.drop();
      await rm(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;
