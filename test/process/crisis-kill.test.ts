import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestPostgres } from '../support/databases.ts';
import { type Service, startService, testSecrets, waitFor } from '../support/process.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const kills = 4;
const people = Array.from({ length: 20 }, (_none, index) => 5_201 + index);
const adminId = 5_299;
const cries = 100;

/** On PostgreSQL where it is to be had; what both databases share is shown by the other kill tests. */
describe('people in danger while the service is killed', () => {
  let telegram: TelegramDouble;
  let dir: string;
  let database: Awaited<ReturnType<typeof createTestPostgres>> | undefined;
  let service: Service;

  beforeAll(async () => {
    telegram = await startTelegramDouble();
    dir = await mkdtemp(path.join(tmpdir(), 'evolveai-crisis-'));
    database = inject('postgres') ? await createTestPostgres() : undefined;
  });
  afterAll(async () => {
    await service?.kill('SIGKILL');
    await telegram.stop();
    await database?.drop();
    await rm(dir, { recursive: true, force: true });
  });

  const start = () =>
    startService({
      ...testSecrets,
      DATA_DIR: dir,
      TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
      TELEGRAM_API_ROOT: telegram.url,
      ADMIN_USER_IDS: String(adminId),
      LOG_LEVEL: 'warn',
      ...(database && { DATABASE_URL: database.url }),
    });

  /** One message, which Telegram brings twice as often as not. */
  function cry(number: number): void {
    const id = people[number % people.length] ?? 0;
    const message = {
      message_id: 1_000 + number,
      date: 1,
      chat: { id, type: 'private' as const },
      from: { id, is_bot: false, first_name: 'Robin', language_code: 'en' },
      text: `I want to kill myself, and this is time ${number}`,
    };
    telegram.addUpdate({ message });
    if (number % 2 === 0) telegram.addUpdate({ message });
  }

  async function tokenFor(userId: number): Promise<string> {
    const signedIn = await fetch(`${service.url}/auth`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-service-key': testSecrets.SERVICE_KEY },
      body: JSON.stringify({ user_id: userId }),
    });
    return ((await signedIn.json()) as { access_token: string }).access_token;
  }

  async function report(): Promise<Record<string, number>> {
    const year = new Date().getUTCFullYear();
    const answer = await fetch(`${service.url}/admin/safety/report?year=${year}`, {
      headers: { authorization: `Bearer ${await tokenFor(adminId)}` },
    });
    return ((await answer.json()) as { totals: Record<string, number> }).totals;
  }

  async function leave(userId: number): Promise<number> {
    const headers = { authorization: `Bearer ${await tokenFor(userId)}` };
    const left = await fetch(`${service.url}/profile/${userId}`, { method: 'DELETE', headers });
    return left.status;
  }

  const cardsOf = (id: number) =>
    telegram.user(id).receivedTexts.filter((text) => text.includes('findahelpline.com'));

  test(
    `${cries} cries for help, half of them brought twice, and ${kills} kills: ${cries} cards`,
    { timeout: 300_000, retry: 0 },
    async () => {
      service = await start();
      for (let number = 0; number < cries; number += 1) {
        cry(number);
        if ((number + 1) % (cries / (kills + 1)) !== 0 || number === cries - 1) continue;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_500));
        await service.kill('SIGKILL');
        service = await start();
      }
      await waitFor(
        () => people.every((id) => cardsOf(id).length >= cries / people.length),
        150_000,
        500,
      );
      expect((await report())['crisis-card']).toBe(cries);
      // Of an account that is gone the counts stay.
      expect(await leave(people[0] ?? 0)).toBe(204);
      expect((await report())['crisis-card']).toBe(cries);
      expect(service.output()).not.toContain('kill myself');
    },
  );
});
