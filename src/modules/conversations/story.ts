import type { Database } from '#app/platform/db/index';
import { type Affinity, type Level, levelOf, type StoryEntry } from '../affinity/index.ts';
import type { Memory } from '../memory/index.ts';
import type { Personas } from '../personas/index.ts';
import type { UserKeys, Users } from '../users/index.ts';
import { conversationIdOf } from './content.ts';
import { findBeginning } from './queries/dialogue.ts';

export interface Story {
  personaId: string;
  level: Level;
  entries: StoryEntry[];
}

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  personas: Personas;
  memory: Memory;
  affinity: Affinity;
  clock: () => Date;
}

/** What a user and the persona they talk to have been through, from what is kept anyway. */
export function createStory(dependencies: Dependencies) {
  const { database, users, keys, personas, memory, affinity, clock } = dependencies;
  return (userId: number): Promise<Story> =>
    database.asUser(userId, async (tx) => {
      const profile = await users.read(tx, userId);
      const personaId = personas.currentOf(profile);
      const conversationId = conversationIdOf(userId, personaId);
      const owner = { userId, cipher: await keys.cipherFor(tx, userId) };
      const metAt = await findBeginning(tx, userId, conversationId);
      // Somebody the user has never spoken to has no story yet.
      if (!metAt) return { personaId, level: levelOf(0), entries: [] };
      const held = await memory.read(tx, owner, profile.memoryVersion);
      const entries = await affinity.story(tx, conversationId, {
        metAt,
        memories: held.facts
          .map(({ text, validFrom }) => ({ text, at: validFrom }))
          .filter(({ at }) => at >= metAt),
        feelings: held.emotions
          .map(({ name, feltAt }) => ({ name, at: feltAt }))
          .filter(({ at }) => at >= metAt),
        now: clock(),
        timeZone: profile.timeZone,
      });
      return { personaId, level: levelOf(await affinity.score(tx, conversationId)), entries };
    });
}
