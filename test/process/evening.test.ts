import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActor } from '../support/evening/actor.ts';
import { getAcquainted, leaveForGood, spendEvening } from '../support/evening/evening.ts';
import { openHouse } from '../support/evening/house.ts';
import { scenes } from '../support/evening/scenes.ts';
import { apiOf, testSecrets } from '../support/process.ts';

const people = [
  ['ru', 72_001],
  ['en', 72_002],
] as const;

let dataDir: string;
let house: Awaited<ReturnType<typeof openHouse>>;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'evolveai-evening-'));
  house = await openHouse({ dataDir });
});
afterAll(async () => {
  await house.close();
  await rm(dataDir, { recursive: true, force: true });
});

test(
  'an evening in each language: level-up, purchase, voice, photo, picture, memory, and the end of it',
  { timeout: 180_000, retry: 0 },
  async () => {
    const actors = people.map(([language, id]) => {
      const user = house.telegram.user(id, { first_name: 'Anna', language_code: language });
      return { language, actor: createActor(user) };
    });
    await Promise.all(actors.map(({ actor, language }) => getAcquainted(actor, language)));
    await house.letDaysPass(people.map(([, id]) => id));
    await Promise.all(
      actors.map(({ actor, language }) => spendEvening(actor, language, house.telegram)),
    );
    const api = apiOf(house.service, testSecrets.SERVICE_KEY);
    for (const { language, actor } of actors) {
      const { user } = actor;
      const { fact, voice, farewell } = scenes[language];
      const said = (await api.history(user.id)).map(({ text }) => text);
      expect(said).toContain(voice);
      expect(said).toContain(farewell);
      expect(await api.memories(user.id)).toEqual([fact.better]);
      expect(await api.counted(user.id)).toBe(6);
      // Opus in Ogg, and a picture.
      const voices = user.received.flatMap((message) => message.voice ?? []);
      expect(voices.map((bytes) => Buffer.from(bytes.subarray(0, 4)).toString())).toEqual(['OggS']);
      expect(user.received.filter(({ photo }) => photo)).toHaveLength(1);
    }

    await Promise.all(actors.map(({ actor, language }) => leaveForGood(actor, language)));
    const gone = apiOf(house.service, testSecrets.SERVICE_KEY);
    for (const { actor } of actors) {
      expect(await gone.history(actor.user.id)).toEqual([]);
      expect(await gone.memories(actor.user.id)).toEqual([]);
    }
    const words = people.flatMap(([language]) => [scenes[language].sad, scenes[language].voice]);
    for (const each of words) expect(house.service.output()).not.toContain(each);
    expect(house.service.output()).not.toMatch(/"level":(?:50|60)/);
  },
);
