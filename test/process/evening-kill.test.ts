import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestPostgres } from '../support/databases.ts';
import { type Actor, createActor } from '../support/evening/actor.ts';
import { getAcquainted, spendEvening } from '../support/evening/evening.ts';
import { openHouse } from '../support/evening/house.ts';
import { type EveningLanguage, scenes } from '../support/evening/scenes.ts';
import { apiOf, testSecrets, waitFor } from '../support/process.ts';

// EVENING_KILLS=100 npx vitest run test/process/evening-kill.test.ts
const kills = Number(process.env['EVENING_KILLS'] ?? 8);
/** An evening ends when it ends: as many as it takes are spent, two at a time. */
const languages: EveningLanguage[] = ['ru', 'en'];

describe.each([
  ['embedded', false],
  ['PostgreSQL', true],
])('kill -9 at random instants of an evening (%s)', (_name, isPostgres) => {
  const isSkipped = isPostgres && !inject('postgres');
  let dataDir: string;
  let house: Awaited<ReturnType<typeof openHouse>>;
  let database: Awaited<ReturnType<typeof createTestPostgres>> | undefined;

  beforeAll(async () => {
    if (isSkipped) return;
    dataDir = await mkdtemp(path.join(tmpdir(), 'evolveai-evening-kill-'));
    database = isPostgres ? await createTestPostgres() : undefined;
    house = await openHouse({ dataDir, ...(database && { databaseUrl: database.url }) });
  });
  afterAll(async () => {
    if (isSkipped) return;
    await house.close();
    await database?.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  test.skipIf(isSkipped)(
    `${kills} kills: nothing lost, no effect twice, at most one bubble repeated by each`,
    { timeout: 60_000 + kills * 20_000, retry: 0 },
    async () => {
      const killer = startKiller();
      let nextId = 73_000;
      let repeats = 0;
      do {
        const actors = languages.map((language) => {
          nextId += 1;
          const user = house.telegram.user(nextId, { first_name: 'Anna', language_code: language });
          return { language, actor: createActor(user, { within: 120_000 }) };
        });
        await Promise.all(
          actors.map(async ({ actor, language }) => {
            await getAcquainted(actor, language);
            await spendEvening(actor, language, house.telegram, { isNewlyMet: true });
          }),
        );
        for (const { actor, language } of actors) repeats += await check(actor, language);
      } while (killer.count() < kills);
      await killer.stop();
      const evenings = nextId - 73_000;
      process.stdout.write(`${kills} kills in ${evenings} evenings: ${repeats} repeated\n`);
      expect(killer.count()).toBe(kills);
      expect(repeats).toBeLessThanOrEqual(kills);
    },
  );

  /** Kills and starts again, at random instants, as often as asked. */
  function startKiller() {
    const stopping = new AbortController();
    let count = 0;
    const running = (async () => {
      for (; count < kills; count += 1) {
        await sleep(200 + Math.random() * 2_500, undefined, { signal: stopping.signal });
        await house.kill();
      }
    })().catch(() => undefined);
    return {
      count: () => count,
      async stop() {
        stopping.abort();
        await running;
      },
    };
  }

  /** Everything is there, and once; returns how many messages came a second time. */
  async function check({ user }: Actor, language: EveningLanguage): Promise<number> {
    const { sad, fact, voice, photo, drawing, farewell, replies } = scenes[language];
    const said = [sad, fact.said, voice, photo, drawing, farewell];
    const api = () => apiOf(house.service, testSecrets.SERVICE_KEY);
    const ask = async <T>(question: () => Promise<T>): Promise<T> => {
      // The process that is asked may be killed.
      let answer: { value: T } | undefined;
      await waitFor(async () => {
        answer = await question().then(
          (value) => ({ value }),
          () => undefined,
        );
        return answer !== undefined;
      }, 60_000);
      if (!answer) throw new Error('no answer');
      return answer.value;
    };
    const history = await ask(() => api().history(user.id));
    const talk = history.slice(history.findIndex(({ text }) => text === sad));
    expect(talk.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual(said);
    const answers = talk.filter(({ role }) => role === 'companion').map(({ text }) => text);
    expect(answers).toEqual(replies.map(([, reply]) => reply));
    expect(await ask(() => api().counted(user.id))).toBe(said.length);
    expect(await ask(() => api().memories(user.id))).toEqual([fact.better]);
    const payments = await ask(() => api().payments(user.id));
    expect(payments).toHaveLength(1);

    const bubbles = answers.flatMap((answer) => answer.split('\n\n'));
    const heard = user.receivedTexts;
    // The answer to the voice message is one itself.
    const read = bubbles.filter((bubble) => bubble !== replies[2]?.[1]);
    expect(heard).toEqual(expect.arrayContaining(read));
    const counted = user.received.filter(({ voice: spoken }) => spoken).length;
    expect(counted).toBeGreaterThan(0);
    const texts = heard.filter((text) => text !== '');
    return texts.length - new Set(texts).size + (counted - 1);
  }
});
