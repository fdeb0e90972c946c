import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestPostgres } from '../support/databases.ts';
import { apiOf, type Service, startService, testSecrets, waitFor } from '../support/process.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const kills = 12;
const chats = [5001, 5002, 5003, 5004, 5005, 5006];
const perKill = 3;
const messages = kills * perKill;

/** What a person in the chat can check: every message answered, in order, by one reply each. */
describe.each([
  ['embedded', false],
  ['PostgreSQL', true],
])('kill -9 at random instants (%s)', (_name, isPostgres) => {
  const isSkipped = isPostgres && !inject('postgres');
  let telegram: TelegramDouble;
  let dir: string;
  let database: Awaited<ReturnType<typeof createTestPostgres>> | undefined;
  let service: Service;
  let env: Record<string, string>;

  beforeAll(async () => {
    if (isSkipped) return;
    telegram = await startTelegramDouble();
    dir = await mkdtemp(path.join(tmpdir(), 'evolveai-kill-'));
    database = isPostgres ? await createTestPostgres() : undefined;
    env = {
      ...testSecrets,
      DATA_DIR: dir,
      TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
      TELEGRAM_API_ROOT: telegram.url,
      LOG_LEVEL: 'warn',
      ...(database && { DATABASE_URL: database.url }),
    };
  });
  afterAll(async () => {
    if (isSkipped) return;
    await service?.kill('SIGKILL');
    await telegram.stop();
    await database?.drop();
    await rm(dir, { recursive: true, force: true });
  });

  test.skipIf(isSkipped)(
    `${messages} messages and ${kills} kills: nothing lost, nothing twice, order kept`,
    // Tried again it would meet the talk of the first try.
    { timeout: 300_000, retry: 0 },
    async () => {
      const sent = new Map<number, string[]>(chats.map((chat) => [chat, []]));
      const user = (chat: number) => telegram.user(chat, { language_code: 'en' });
      service = await startService(env);
      for (const chat of chats) await becomeAcquainted(user(chat));

      for (let kill = 0; kill < kills; kill += 1) {
        for (let n = 0; n < perKill; n += 1) {
          const index = kill * perKill + n;
          const chat = chats[index % chats.length] ?? 0;
          const text = `Message number ${index} is here.`;
          user(chat).sends(text);
          sent.get(chat)?.push(text);
        }
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 2_000));
        await service.kill('SIGKILL');
        service = await startService(env);
      }

      const api = apiOf(service, testSecrets.SERVICE_KEY);
      for (const chat of chats) {
        const expected = sent.get(chat) ?? [];
        await waitFor(
          async () => isAnswered(await api.history(chat), expected.at(-1)),
          90_000,
          4_000,
        );
        const history = await api.history(chat);
        const talk = history.slice(history.findIndex(({ text }) => text === expected[0]));
        expect(talk.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual(
          expected,
        );
        expect(isOneReplyEach(talk)).toBe(true);
        // The counter moves with the turn, so an effect done twice would show.
        expect(await api.counted(chat)).toBe(expected.length);

        const said = bubblesOf(
          history.flatMap(({ role, text }) => (role === 'companion' ? [text] : [])),
        );
        const heard = () => bubblesOf(user(chat).receivedTexts);
        await waitFor(() => heard().length >= said.length, 60_000).catch(() => undefined);
        expect(heard()).toEqual(said);
      }
      expect(await service.kill('SIGTERM')).toBe(0);
    },
  );
});

async function becomeAcquainted(user: ReturnType<TelegramDouble['user']>): Promise<void> {
  const says = async (text: string, count: number) => {
    user.sends(text);
    await waitFor(() => user.receivedTexts.length >= count, 20_000);
  };
  await says('/start', 2);
  await says('yes', 3);
  await says('Robin', 4);
  await says('skip', 5);
}

/**
 * No reply without a message of its own before it. A message that came while the reply to the one
 * before it was being made stands before that reply, so two replies in a row are no fault.
 */
function isOneReplyEach(talk: { role: string }[]): boolean {
  let open = 0;
  return talk.every(({ role }) => {
    open += role === 'user' ? 1 : -1;
    return open >= 0;
  });
}

/** The last message has arrived, and nobody waits for an answer. */
const isAnswered = (history: { role: string; text: string }[], last: string | undefined) =>
  history.some(({ text }) => text === last) && history.at(-1)?.role === 'companion';

/**
 * Each bubble of these texts, without one that came again right after itself: what a kill inside the
 * send call may leave.
 */
function bubblesOf(texts: string[]): string[] {
  const bubbles = texts.join('\n\n').split('\n\n');
  return bubbles.filter((text, index) => text !== bubbles[index - 1]);
}
