import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { listTasks } from '../../src/worker/schedule.ts';
import { startTestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

const newKey = () => randomBytes(32).toString('base64url');

onEachDatabase('a change of the encryption key', ({ open }) => {
  const [former, current] = [newKey(), newKey()];
  const [one, other] = [8_001, 8_002];
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** The service as it runs between two restarts. */
  async function run<T>(
    encryptionKey: string,
    previous: string,
    work: (service: Awaited<ReturnType<typeof startTestApp>>) => Promise<T>,
  ): Promise<T> {
    const env = { ENCRYPTION_KEY_PREVIOUS: previous };
    const service = await startTestApp({ database, engine: scriptedEngine(), encryptionKey, env });
    try {
      return await work(service);
    } finally {
      await service.close();
    }
  }
  type Service = Awaited<ReturnType<typeof startTestApp>>;
  const say = async (service: Service, userId: number, message: string) =>
    (await (await service.as(userId)).post('/chat', { message })).status;
  const read = async (service: Service, userId: number) => {
    const { status, body } = await (await service.as(userId)).get(`/chat_history/${userId}`);
    return status === 200 ? body.messages.map(({ text }: { text: string }) => text) : status;
  };
  const rewrap = async (service: Service) =>
    listTasks(service.core)
      .find(({ name }) => name === 'rewrap-data-keys')
      ?.run();

  test('loses nothing, and afterwards the former key is needed no more', async () => {
    await run(former, '', async (service) => {
      expect(await say(service, one, 'Before')).toBe(200);
      await service.tokenFor(other);
    });
    // Without the former key nothing can be read; that is what it is for.
    await run(current, '', async (service) => expect(await read(service, one)).toBe(500));
    await run(current, former, async (service) => {
      expect(await read(service, one)).toEqual(['Before', 'You said: Before']);
      expect(await say(service, one, 'Between')).toBe(200);
      expect(await rewrap(service)).toEqual({ rewrapped: 2, unreadable: 0 });
      expect(await rewrap(service)).toEqual({ rewrapped: 0, unreadable: 0 });
      expect(await say(service, one, 'After')).toBe(200);
    });
    await run(current, '', async (service) => {
      expect(await read(service, one)).toEqual([
        'Before',
        'You said: Before',
        'Between',
        'You said: Between',
        'After',
        'You said: After',
      ]);
      expect(await say(service, other, 'Also mine')).toBe(200);
    });
    await run(former, '', async (service) => expect(await read(service, one)).toBe(500));
  });

  test('a key that nobody has any more does not hold up the others', async () => {
    const lost = 7_000;
    await run(newKey(), '', (service) => service.tokenFor(lost));
    await run(former, '', (service) => service.tokenFor(8_003));
    await run(current, former, async (service) => {
      expect(await rewrap(service)).toEqual({ rewrapped: 1, unreadable: 1 });
      expect(await say(service, 8_003, 'Here')).toBe(200);
    });
  });
});
