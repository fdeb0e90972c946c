import type { NudgeKind } from '#app/contract/profile';
import { localDay } from '#app/lib/local-time';
import type { Db } from '#app/platform/db/index';
import type { Affinity } from '../affinity/index.ts';
import { isGiven, mayRemember } from '../consents/index.ts';
import type { Held, Memory, Owner } from '../memory/index.ts';
import type { Persona, Personas } from '../personas/index.ts';
import type { Profile, UserKeys, Users } from '../users/index.ts';
import { findConversation, listStarted, readSilence } from './queries.ts';
import type { NudgeState } from './rules.ts';

/** A user and the persona they talk to, at a moment. */
export interface Situation {
  state: NudgeState;
  owner: Owner;
  profile: Profile;
  persona: Persona;
  conversationId: string;
  chatId: number;
  held: Held;
  now: Date;
  /** Of the user's calendar. */
  day: string;
}

interface Dependencies {
  users: Users;
  keys: UserKeys;
  personas: Personas;
  memory: Memory;
  affinity: Affinity;
}

export type ReadSituation = (tx: Db, userId: number, now: Date) => Promise<Situation | undefined>;

/** Reads what the rules ask about; undefined for somebody there is nowhere to write to. */
export function createReadSituation(dependencies: Dependencies): ReadSituation {
  const { users, keys, personas, memory, affinity } = dependencies;

  return async (tx, userId, now) => {
    const profile = await users.read(tx, userId);
    const { timeZone } = profile;
    const day = localDay(now, timeZone);
    const persona = personas.get(personas.currentOf(profile), profile.language);
    const owner = { userId, cipher: await keys.cipherFor(tx, userId) };
    const [conversation, started, silence, kept] = await Promise.all([
      findConversation(tx, userId, persona.id),
      listStarted(tx, userId, day),
      readSilence(tx, userId),
      memory.read(tx, owner, profile.memoryVersion),
    ]);
    const chatId = conversation?.chat_id ?? null;
    if (!conversation || chatId === null) return undefined;
    const conversationId = conversation.id;
    const held = mayRemember(profile) ? kept : { ...kept, facts: [], emotions: [], followUps: [] };
    const state: NudgeState = {
      wanted: profile.nudges,
      quietHours: profile.quietHours,
      timeZone,
      isStopped: profile.stoppedAt !== null,
      isAdult: profile.adultConfirmedAt !== null,
      // Groups have negative ids.
      isReachable:
        chatId > 0 &&
        !conversation.is_blocked &&
        conversation.onboarding === null &&
        // Nobody is written to by a model who does not want to talk with one.
        isGiven(profile, 'conversation'),
      isOwedTurn: conversation.waiting_since !== null,
      crisisAt: profile.crisisAt,
      ...silence,
      today: started.map(({ kind }) => kind as NudgeKind),
      loops: held.followUps.filter(
        (each) => each.state === 'open' && each.conversationId === conversationId,
      ),
      years: profile.nudges.includes('anniversary')
        ? await yearsToday(tx, { conversationId, metAt: conversation.created_at, now, timeZone })
        : undefined,
    };
    return { state, owner, profile, persona, conversationId, chatId, held, now, day };
  };

  async function yearsToday(
    tx: Db,
    place: { conversationId: string; metAt: Date; now: Date; timeZone: string },
  ): Promise<number | undefined> {
    const { conversationId, now, timeZone } = place;
    const none = { memories: [], feelings: [] };
    const story = await affinity.story(tx, conversationId, { ...place, ...none });
    const today = localDay(now, timeZone);
    return story.find(({ kind, day }) => kind === 'anniversary' && day === today)?.count;
  }
}
